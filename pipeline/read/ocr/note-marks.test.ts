import { expect, it } from 'vitest'
import type { OcrEngine, OcrLine } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { asItIs } from '../picture/turn.ts'
import { withLines } from './attempt.ts'
import { withNoteMarks } from './note-marks.ts'

const [WIDE, HIGH] = [400, 800]

/** White paper with these boxes black. */
function paper(boxes: readonly Box[]) {
  const grey = new Uint8Array(WIDE * HIGH).fill(255)
  for (const [x0, y0, x1, y1] of boxes) for (let y = y0; y < y1; y++) grey.fill(0, y * WIDE + x0, y * WIDE + x1)
  return { width: WIDE, height: HIGH, dpi: 200, grey }
}

/** Seven letters that stand on `base`. */
const letters = (base: number): Box[] => Array.from({ length: 7 }, (_, i): Box => [60 + 13 * i, base - 14, 69 + 13 * i, base])
const line = (text: string, base: number): OcrLine => ({
  box: [60, base - 16, 160, base + 2],
  words: [{ text, confidence: 0.9, box: [60, base - 16, 160, base + 2] }],
})
const engine = (reads: string): OcrEngine => ({
  name: 'fake 1',
  lanes: 1,
  recognise: async ({ picture: { width, height } }) =>
    reads === '' ? [] : [{ box: [0, 0, width, height], words: [{ text: reads, confidence: 0.9, box: [14, 14, width - 14, height - 30] }] }],
  close: async () => {},
})
const read = (boxes: readonly Box[], lines: readonly OcrLine[], reads = '') =>
  withNoteMarks(engine(reads), withLines({ picture: asItIs(paper(boxes)), names: ['eng'], method: 'page' }, lines))

/** A raised figure with its left edge at `x`, above letters that stand on `base`. */
const raised = (x: number, base: number, wide: number): Box => [x, base - 18, x + wide, base - 7]

it('a note gets its number, and so does what stands behind the word it belongs to', async () => {
  const { text } = await read([...letters(300), raised(154, 300, 3), ...letters(700), raised(48, 700, 3)], [line('fields’', 300), line('Porter', 700)])
  expect(text).toBe('fields1\n1 Porter')
})

it('a number that is no one is read by itself, enlarged', async () => {
  expect((await read([...letters(700), raised(44, 700, 8)], [line('Porter', 700)], '7')).text).toBe('7 Porter')
  expect((await read([...letters(700), raised(44, 700, 8)], [line('Porter', 700)], ':')).text).toBe('Porter')
})

it('without a note at its foot a page keeps its quotation marks', async () => {
  expect((await read([...letters(300), raised(154, 300, 3)], [line('fields’', 300)])).text).toBe('fields’')
})

it('what stands on the line is no note', async () => {
  expect((await read([...letters(700), [48, 686, 51, 700]], [line('Porter', 700)])).text).toBe('Porter')
})
