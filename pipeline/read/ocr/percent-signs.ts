import type { OcrWord } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { height, width } from '../layout/piece.ts'
import { centre, type Glyphs } from '../picture/glyphs.ts'

/** Figures, and what Chinese eyes make of a percent sign behind them: 16% is read as 1696, 8% as 8%6, 12% as 129%0. */
const misread = /(?<figures>\d[\d.]*?)(?:9%\d|%\d|9[46])(?!\d)/gu
const numbers = /\d[\d.%]*/gu

/** Whether a percent sign may have been read as figures. */
export const mayHidePercent = ({ text }: OcrWord): boolean => text.search(misread) >= 0

/** The word with the percent signs that stand in the picture: two rings and a stroke between them, which no two figures are. */
export function percentAsPrinted(word: OcrWord, { tall, small }: Glyphs): OcrWord {
  const all = [...tall, ...small].filter((one) => centre(one) > word.box[0] && centre(one) < word.box[2]).sort((a, b) => a[0] - b[0])
  const strokes = all.filter((_, i) => isPercent(all[i - 1], all[i] as Box, all[i + 1]))
  // Each of the numbers has one, and as many figures before it as are said; boxes of Chinese words may begin a figure late.
  if (strokes.length === 0 || strokes.length !== word.text.match(numbers)?.length) return word
  const figures = strokes.map(
    (stroke, i) => all.filter((one) => isFigure(one, stroke) && centre(one) < stroke[0] && centre(one) > (strokes[i - 1]?.[2] ?? 0)).length,
  )
  let number = -1
  const text = word.text.replace(numbers, (said) => {
    const seen = figures[++number] as number
    const agree = (before: string): boolean => (number === 0 ? seen <= before.replace('.', '').length : seen === before.replace('.', '').length)
    return said.replace(misread, (as, before: string) => (agree(before) ? `${before}%` : as))
  })
  return text === word.text ? word : { ...word, text }
}

function isPercent(left: Box | undefined, stroke: Box, right: Box | undefined): boolean {
  if (!left || !right) return false
  const high = height(stroke)
  const isRing = (one: Box): boolean => height(one) > 0.4 * high && height(one) < 0.75 * high && width(one) < 0.7 * high
  const near = 0.15 * high
  return (
    isRing(left) &&
    isRing(right) &&
    Math.abs(left[1] - stroke[1]) < near &&
    Math.abs(right[3] - stroke[3]) < near &&
    left[3] < right[3] - near &&
    stroke[0] - left[2] < near &&
    right[0] < stroke[2]
  )
}

const isFigure = (one: Box, stroke: Box): boolean => height(one) > 0.85 * height(stroke) && height(one) < 1.2 * height(stroke)
