import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../knowledge/knowledge.ts'
import type { Page } from '../model/page.ts'
import { doubtedWords } from './doubted-words.ts'
import { stopsReadAsCommas } from './stops-read-as-commas.ts'

const knowledge = await loadKnowledge(join(import.meta.dirname, '../../.cache'))

/** A recognised page whose words are all read as surely. */
const page = (text: string, confidence: number, method = 'ocr'): Page =>
  ({
    text,
    words: [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, confidence })),
    reading: { method },
  }) as unknown as Page

function mended(text: string, confidence = 0.8, method = 'ocr'): string {
  const [state, pages] = [{ text, repairs: [] }, [page(text, confidence, method)]]
  const edits = [...doubtedWords(state, pages, knowledge), ...stopsReadAsCommas(state, pages)].sort((a, b) => b.at.start - a.at.start)
  return edits.reduce((now, { at, after }) => now.slice(0, at.start) + after + now.slice(at.end), text)
}

describe('misread words', () => {
  test.each([
    ['a letter for one like it', 'the measure dendtes nothing more', 'the measure denotes nothing more'],
    ['dust for an accent', 'firms insidé the park', 'firms inside the park'],
    ['two letters for one', 'a small town cansiot pay', 'a small town cannot pay'],
    ['a stroke lost', 'with litte success', 'with little success'],
    ['a word broken at a line end', 'in the south-\nerm provinces', 'in the south-\nern provinces'],
    ['a name', 'from ltaly to the north', 'from Italy to the north'],
    ['Russian', 'получают субеидии на закупку', 'получают субсидии на закупку'],
    ['a stop with a blot', 'in ten years, The aim was met', 'in ten years. The aim was met'],
  ])('%s', (_, read, printed) => expect(mended(read)).toBe(printed))

  test.each([
    ['a name that no lexicon has', 'as Brusco and Rosenfeld wrote'],
    ['a word of a language that is not ours', 'un sistema regionale di piccole imprese'],
    ['a word that two may be', 'the old bome was sold'],
    ['a comma before a title', 'in the report, The State of Towns, we'],
    ['a small у read as a capital', 'в среднем по стране, У двенадцати городов'],
  ])('not %s', (_, text) => expect(mended(text)).toBe(text))

  test('what was read surely stays, and a text layer does', () => {
    expect(mended('the measure dendtes nothing', 0.97)).toBe('the measure dendtes nothing')
    expect(mended('in ten years, The aim was met', 1, 'text-layer')).toBe('in ten years, The aim was met')
  })
})
