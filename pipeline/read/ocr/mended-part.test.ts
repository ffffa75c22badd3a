import { expect, it } from 'vitest'
import type { OcrWord } from '../../model/ocr.ts'
import { mendedPart } from './mended-part.ts'

/** Words of characters 40 wide, side by side; those in brackets are doubtful. */
const wordsOf = (...texts: readonly string[]): OcrWord[] => {
  let x = 0
  return texts.map((text) => {
    const bare = text.replace(/[()]/gu, '')
    const left = x
    x += 40 * [...bare].length
    return { text: bare, box: [left, 0, x, 40], confidence: bare === text ? 0.95 : 0.3 }
  })
}
const seenAs = (text: string, confidence = 0.9) => [...text].map((character, i) => ({ text: character, middle: 40 * i + 20, confidence }))
const inside = { isDoubtful: ({ confidence }: OcrWord) => confidence < 0.7, high: 40, starts: false, ends: false }
const textsOf = (words: readonly OcrWord[] | null) => words?.map(({ text }) => text)

it('takes what stands between the words beside the doubtful one', () => {
  const mended = mendedPart(wordsOf('从', '马', '(鞭)', '尔', '到'), seenAs('从马歇尔到'), inside)
  expect(textsOf(mended)).toEqual(['从', '马', '歇', '尔', '到'])
  expect(mended?.[2]).toEqual({ text: '歇', box: [82, 0, 118, 0], confidence: 0.9 })
})

it('keeps letters and figures together, and blanks between them apart', () => {
  expect(textsOf(mendedPart(wordsOf('率', '为', '(1696)', '，', '其'), seenAs('率为16%，其'), inside))).toEqual(['率', '为', '16%', '，', '其'])
  expect(textsOf(mendedPart(wordsOf('见', '(A)', '图'), seenAs('见a b图'), inside))).toEqual(['见', 'a', 'b', '图'])
})

it('leaves all as it was where the words beside are not seen again, nothing is new or nothing sure', () => {
  const words = wordsOf('从', '马', '(鞭)', '尔', '到')
  expect(mendedPart(words, seenAs('从焉歇'), inside)).toBeNull()
  expect(mendedPart(words, seenAs('从马鞭尔到'), inside)).toBeNull()
  expect(mendedPart(words, seenAs('从马歇尔到', 0.5), inside)).toBeNull()
  expect(mendedPart(wordsOf('三', '(〈)', '家'), seenAs('三〈家'), inside)).toBeNull()
})

it('a part cut through at its ends still has its middle', () => {
  expect(textsOf(mendedPart(wordsOf('称', '“', '(型.)', '变', '的'), seenAs('你“裂变白'), inside))).toEqual(['称', '“', '裂', '变', '的'])
})

it('at the edge of a line nothing need stand beside', () => {
  const words = wordsOf('(误)', '，', '有')
  expect(mendedPart(words, seenAs('衰，有'), inside)).toBeNull()
  expect(textsOf(mendedPart(words, seenAs('衰，有'), { ...inside, starts: true }))).toEqual(['衰', '，', '有'])
})

it('a word of several characters stays or goes as one', () => {
  expect(textsOf(mendedPart(wordsOf('个', '协会', '(育)', '网'), seenAs('个协会商网'), inside))).toEqual(['个', '协会', '商', '网'])
  expect(textsOf(mendedPart(wordsOf('个', '协会', '(育)', '网'), seenAs('个协全商网'), inside))).toEqual(['个', '协', '全', '商', '网'])
})
