import { expect, it } from 'vitest'
import type { OcrEngine } from '../../model/ocr.ts'
import type { Raster } from '../../model/raster.ts'
import { quarterTurn } from '../picture/turn.ts'
import { orient } from './orient.ts'

/** Three lines, too few to guess their language by: each a tall capital and twelve small letters. */
function fewLines(): Raster {
  const [width, height] = [600, 600]
  const grey = new Uint8Array(width * height).fill(255)
  for (const base of [130, 170, 210])
    for (let letter = 0; letter < 13; letter++)
      for (let y = base - (letter === 0 ? 24 : 14); y < base; y++) grey.fill(0, y * width + 100 + 18 * letter, y * width + 110 + 18 * letter)
  return { width, height, dpi: 100, grey }
}

/** Reads words where the capital comes first, else next to nothing. */
const engine: OcrEngine = {
  name: 'fake 1',
  lanes: 1,
  recognise: async ({ picture, languages: [first] }) => {
    const left = dark(picture, 0.5) > 0.5 && first === 'rus'
    return [{ box: [0, 0, 300, 30], words: [{ text: left ? 'Проверка печати' : 'ипьегеп', confidence: left ? 0.95 : 0.3, box: [0, 0, 300, 30] }] }]
  },
  close: async () => {},
}

/** Share of the ink of the rows with little of it (those of the tops of capitals) that stands in the left part of all ink. */
function dark({ width, height, grey }: Raster, part: number): number {
  const rows = Array.from({ length: height }, (_, y) => [...grey.subarray(y * width, (y + 1) * width)].flatMap((value, x) => (value < 128 ? [x] : [])))
  const all = rows.flat()
  const [from, to] = [Math.min(...all), Math.max(...all)]
  const thin = rows.filter((row) => row.length > 0 && row.length < 30).flat()
  return thin.filter((x) => x < from + part * (to - from)).length / Math.max(1, thin.length)
}

it.each([0, 180] as const)('turns a few lines that stand on their heads, and no others: %i', async (turn) => {
  const found = await orient(engine, quarterTurn(fewLines(), turn), null)
  expect(found?.rotation).toBe(turn)
  expect(found?.choice.names).toEqual(['rus'])
})
