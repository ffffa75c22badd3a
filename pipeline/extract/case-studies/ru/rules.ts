import { type CaseRule, families } from '../families.ts'
import { words } from './words.ts'

const { placeFirst, nounFirst, withIndustry, asExample, asList, asCase, asHead, exampleSentence, asCrowd, asFamed, unlisted, byItself } = families(words)

export const rules: readonly CaseRule[] = [
  placeFirst('ru: вэньчжоуский обувной кластер'),
  nounFirst('ru: кластеры в Вэньчжоу и Хайнине'),
  withIndustry('ru: обувь в Вэньчжоу, кожа в Хайнине'),
  asExample('ru: таких районах, как Прато'),
  asList('ru: кластеры: Голливуд, Детройт, Золинген'),
  asCase('ru: классическим примером служит Прато'),
  asHead('ru: Лудхиана (Пенджаб).'),
  exampleSentence('ru: Например, в Юэцине'),
  asCrowd('ru: 1500 программистских фирм Бангалора'),
  asFamed('ru: столица трикотажа'),
  unlisted('ru: Камский кластер'),
  byItself('ru: Силиконовая долина'),
]
