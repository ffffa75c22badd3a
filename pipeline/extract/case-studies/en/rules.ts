import { type CaseRule, families } from '../families.ts'
import { words } from './words.ts'

const { placeFirst, nounFirst, withIndustry, asExample, exampleSentence, byItself } = families(words)

export const rules: readonly CaseRule[] = [
  placeFirst('en: Wenzhou shoe cluster'),
  nounFirst('en: clusters in Wenzhou and Haining'),
  withIndustry('en: Wenzhou (shoes), Haining (leather)'),
  asExample('en: districts such as Prato'),
  exampleSentence('en: For example, makers in Yueqing'),
  byItself('en: Silicon Valley'),
]
