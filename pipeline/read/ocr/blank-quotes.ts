import type { OcrLine, OcrWord } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { height, width } from '../layout/piece.ts'
import { centre, type Glyphs } from '../picture/glyphs.ts'

const quote = /^[‘’'“”"]+/u
const figure = /^\d|^$/u
/** In ems: white that no quotation mark stands in, for it leaves less than .7 beside it; and how far off the boxes of Chinese words may be. */
const [BLANK, OFF] = [0.85, 0.5]

export const mayBeBlank = ({ text }: OcrWord): boolean => quote.test(text)

/**
 * The line without quotation marks that stand where nothing is: the blank of an em between two words («第四讲 集群») is read as one by eyes that know no
 * blanks, and so is a rule of a table.
 */
export function withoutBlankQuotes(line: OcrLine, { tall, small }: Glyphs): OcrLine {
  if (!line.words.some(mayBeBlank)) return line
  const heights = tall.map(height).sort((a, b) => a - b)
  const em = (heights[Math.floor(0.8 * heights.length)] ?? 0) / 0.9
  const ink = [...tall, ...small.filter((one) => Math.max(width(one), height(one)) > 0.12 * em)].sort((a, b) => a[0] - b[0])
  const whites = ink.slice(1).flatMap((one, i): (readonly [number, number])[] => {
    const end = Math.max(...ink.slice(0, i + 1).map((before) => before[2]))
    return one[0] - end > BLANK * em ? [[end, one[0]]] : []
  })
  const middle = (line.box[1] + line.box[3]) / 2
  const isHigh = (one: Box): boolean => one[3] < middle + 0.1 * em && height(one) < 0.5 * em
  const alone = ink.filter((one) => isHigh(one) && !ink.some((other) => !isHigh(other) && other[0] < one[2] - 1 && other[2] > one[0] + 1))
  const words = line.words.flatMap((word, i) => {
    if (!quote.test(word.text)) return [word]
    const [before, after] = [line.words[i - 1], line.words[i + 1]]
    const [from, to] = [Math.max(before?.box[2] ?? 0, word.box[0] - em) - OFF * em, word.box[0] + OFF * em]
    const text = word.text.replace(quote, '').replace(/^[|¦]+/u, '')
    const stands = alone.some((one) => centre(one) > from && centre(one) < word.box[0] + em)
    const blank = whites.some(([a, b]) => a < to && b > from)
    // A table's rule between two figures.
    const between = before !== undefined && figure.test(before.text) && figure.test(text || (after?.text ?? ''))
    if (stands || !(blank || between)) return [word]
    return text === '' ? [] : [{ ...word, text }]
  })
  return words.every((word, i) => word === line.words[i]) ? line : { ...line, words }
}
