import { type CaseRule, families } from '../families.ts'
import { words } from './words.ts'

const { placeFirst, nounFirst, withIndustry, asExample, asList, asCase, asHead, exampleSentence, asCrowd, asFamed, unlisted, byItself } = families(words)

export const rules: readonly CaseRule[] = [
  placeFirst('en: Wenzhou shoe cluster'),
  nounFirst('en: clusters in Wenzhou and Haining'),
  withIndustry('en: Wenzhou (shoes), Haining (leather)'),
  asExample('en: districts such as Prato'),
  asList('en: clusters: Hollywood, Detroit, Solingen'),
  asCase('en: Prato is the classic case'),
  asHead('en: Ludhiana (Punjab).'),
  exampleSentence('en: For example, makers in Yueqing'),
  asCrowd('en: 1,200 software firms in Cambridge'),
  asFamed('en: the knitting capital of India'),
  unlisted('en: the Brianza cluster'),
  byItself('en: Silicon Valley'),
]
