import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surelyRead } from '../../tests/fakes/surely-read.ts'
import type { Page } from './page.ts'
import { type Edit, undo } from './repair.ts'
import { applyEdits, placeMap, type RepairedText, rawMap, repairedMap } from './text-map.ts'

/** Rounds of edits without mutual overlap, as fractions of whatever length the text has by then. */
const rounds = fc.array(
  fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(5), after: fc.string({ maxLength: 4 }) }), { maxLength: 6 }),
  { maxLength: 4 },
)

function edited(raw: string, plan: readonly (readonly { at: number; length: number; after: string }[])[]): RepairedText {
  let state: RepairedText = { text: raw, repairs: [] }
  plan.forEach((round, r) => {
    const edits: Edit[] = []
    let free = 0
    for (const { at, length, after } of [...round].sort((a, b) => a.at - b.at)) {
      const start = Math.max(free, Math.floor(at * state.text.length))
      const end = Math.min(state.text.length, start + length)
      if (start > end || start > state.text.length) continue
      edits.push({ at: { start, end }, after, rule: `round ${r}`, confidence: 1 - r / 10 })
      free = end > start ? end : end + 1
    }
    state = applyEdits(state, edits)
  })
  return state
}

describe('applyEdits', () => {
  test('any rounds of edits can be undone to the last code unit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), rounds, (raw, plan) => {
        const { text, repairs } = edited(raw, plan)
        expect(undo(text, repairs)).toBe(raw)
      }),
      { numRuns: 2000 },
    )
  })

  test('repairs stay sorted without overlap, and lie in the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), rounds, (raw, plan) => {
        const { text, repairs } = edited(raw, plan)
        let end = 0
        for (const { at } of repairs) {
          expect(at.start).toBeGreaterThanOrEqual(end)
          expect(at.end).toBeLessThanOrEqual(text.length)
          end = at.end
        }
      }),
    )
  })

  test('characters no repair touched map to themselves', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), rounds, (raw, plan) => {
        const { text, repairs } = edited(raw, plan)
        const toRaw = rawMap(repairs)
        for (let i = 0; i < text.length; i++) {
          if (repairs.some(({ at }) => at.start <= i && i < at.end)) continue
          const { start, end } = toRaw({ start: i, end: i + 1 })
          expect(raw.slice(start, end)).toBe(text[i])
        }
      }),
    )
  })

  test('the two maps agree: what no repair touched leads to the raw text and back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), rounds, (raw, plan) => {
        const { text, repairs } = edited(raw, plan)
        const [toRaw, toRepaired] = [rawMap(repairs), repairedMap(repairs)]
        for (let i = 0; i < text.length; i++) {
          if (repairs.some(({ at }) => at.start <= i && i < at.end)) continue
          expect(toRepaired(toRaw({ start: i, end: i + 1 }).start)).toBe(i)
        }
      }),
    )
  })

  test('repairs side by side stay two, and moved words do not swallow their neighbours', () => {
    const state = applyEdits({ text: 'cluster\n\nHEAD\n\nof firms\n\nnext', repairs: [] }, [
      { at: { start: 7, end: 13 }, after: '', rule: 'running-head', confidence: 0.9 },
      { at: { start: 13, end: 15 }, after: ' ', rule: 'line-end', confidence: 0.9 },
      { at: { start: 23, end: 24 }, after: '\nHEAD\n', rule: 'running-head', confidence: 0.9, movedFrom: { start: 9, end: 13 } },
    ])
    const then = applyEdits(state, [{ at: { start: 11, end: 16 }, after: 'FIRMS', rule: 'case', confidence: 0.8 }])
    expect(then.text).toBe('cluster of FIRMS\nHEAD\n\nnext')
    expect(then.repairs.map((r) => r.rule)).toEqual(['running-head', 'line-end', 'case', 'running-head'])
    expect(undo(then.text, then.repairs)).toBe('cluster\n\nHEAD\n\nof firms\n\nnext')
    const toRaw = rawMap(then.repairs)
    expect(toRaw({ start: 17, end: 21 })).toEqual({ start: 9, end: 13 })
    expect(toRaw({ start: 11, end: 16 })).toEqual({ start: 18, end: 23 })
    expect(toRaw({ start: 0, end: 10 })).toEqual({ start: 0, end: 17 })
  })

  test('an edit of an edit keeps what first stood there, and both names', () => {
    const once = applyEdits({ text: 'AHHOTAIIUSA.', repairs: [] }, [
      { at: { start: 0, end: 11 }, after: 'АННОТАЦИЯ', rule: 'latin-read-cyrillic', confidence: 0.9 },
    ])
    const twice = applyEdits(once, [{ at: { start: 8, end: 10 }, after: 'я:', rule: 'case', confidence: 0.8 }])
    expect(twice.text).toBe('АННОТАЦИя:')
    expect(twice.repairs).toEqual([{ rule: 'latin-read-cyrillic + case', at: { start: 0, end: 10 }, before: 'AHHOTAIIUSA.', confidence: 0.8 }])
  })

  test('edits that overlap, or leave the text, are refused', () => {
    const edit = (start: number, end: number): Edit => ({ at: { start, end }, after: 'x', rule: 'r', confidence: 1 })
    expect(() => applyEdits({ text: 'abcdef', repairs: [] }, [edit(0, 3), edit(2, 4)])).toThrow(RangeError)
    expect(() => applyEdits({ text: 'abc', repairs: [] }, [edit(2, 9)])).toThrow(RangeError)
  })
})

const reading = surelyRead('ocr', 'no-text-layer', ['ru'])
const line = (start: number, end: number, y: number) => ({
  start,
  end,
  box: [0, y, 100, y + 10] as const,
  size: 10,
  bold: false,
  region: 0,
  role: 'body' as const,
})
const page = (number: number, text: string): Page => ({
  number,
  width: 100,
  height: 100,
  text,
  words: [...text.matchAll(/\S+/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    box: [m.index, 0, m.index + m[0].length, 10] as const,
    confidence: 1,
  })),
  lines: [line(0, text.length, 0)],
  cells: [],
  label: null,
  vertical: false,
  reading,
  notes: [],
})

test('a quote over a repaired word and a page end has a box on each line it stands on', () => {
  const pages = [page(1, 'one klaster'), page(2, 'two three')]
  const state = applyEdits({ text: 'one klaster\ftwo three', repairs: [] }, [
    { at: { start: 4, end: 11 }, after: 'кластер!!', rule: 'r', confidence: 1 },
    { at: { start: 11, end: 12 }, after: ' ', rule: 'page-break', confidence: 1 },
  ])
  expect(state.text).toBe('one кластер!! two three')
  const places = placeMap(pages, state.repairs)
  expect(places({ start: 4, end: 17 })).toEqual([
    { page: 1, boxes: [[4, 0, 11, 10]] },
    { page: 2, boxes: [[0, 0, 3, 10]] },
  ])
  expect(places({ start: 0, end: 3 })).toEqual([{ page: 1, boxes: [[0, 0, 3, 10]] }])
})

test('a running head moved out of a sentence is no part of its places', () => {
  const raw = 'one two\fHEAD three four'
  const state = applyEdits({ text: raw, repairs: [] }, [
    { at: { start: 7, end: 12 }, after: '', rule: 'running-head', confidence: 1 },
    { at: { start: raw.length, end: raw.length }, after: ' HEAD', rule: 'running-head', confidence: 1, movedFrom: { start: 8, end: 12 } },
  ])
  expect(state.text).toBe('one two three four HEAD')
  const places = placeMap([page(1, 'one two'), page(2, 'HEAD three four')], state.repairs)
  expect(places({ start: 4, end: 13 })).toEqual([
    { page: 1, boxes: [[4, 0, 7, 10]] },
    { page: 2, boxes: [[5, 0, 10, 10]] },
  ])
  expect(places({ start: 14, end: 18 })).toEqual([{ page: 2, boxes: [[11, 0, 15, 10]] }])
})
