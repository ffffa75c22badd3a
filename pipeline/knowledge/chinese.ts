import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/** A Chinese word and jieba's part-of-speech tag (ICTCLAS tags: n noun, ns place, nr person, v verb, m numeral, …). */
export interface ChineseWord {
  readonly word: string
  readonly tag: string
}

export type SegmentChinese = (text: string) => ChineseWord[]

export function loadChinese(): SegmentChinese {
  const jieba = Jieba.withDict(dict)
  return (text) => jieba.tag(text).map(({ word, tag }) => ({ word, tag }))
}
