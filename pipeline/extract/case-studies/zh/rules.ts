import { type CaseRule, families } from '../families.ts'
import { words } from './words.ts'

const { placeFirst, nounFirst, withIndustry, asExample, asList, asCase, asHead, exampleSentence, asCrowd, asFamed, byItself } = families(words)

export const rules: readonly CaseRule[] = [
  placeFirst('zh: 温州鞋业集群'),
  nounFirst('zh: 集群分布在温州、海宁'),
  withIndustry('zh: 温州的鞋、海宁的皮革'),
  asExample('zh: 如普拉托等'),
  asList('zh: 集群：温州、海宁、嵊州'),
  asCase('zh: 普拉托是典型'),
  asHead('zh: 路桥。'),
  exampleSentence('zh: 例如，乐清'),
  asCrowd('zh: 宁晋有电缆企业500多家'),
  asFamed('zh: 中国纽扣之都'),
  byItself('zh: 硅谷'),
]
