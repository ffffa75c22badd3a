import type { OcrWord } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { around, height, median, width } from '../layout/piece.ts'
import { centre } from '../picture/glyphs.ts'

/** In heights of figures: the white beside a mark or a blank between figures, how far a stop reaches below them at most, a comma at least, and a mark's least height. */
const [WHITE, STANDS, HANGS, LEAST] = [0.25, 0.045, 0.07, 0.1]

/**
 * The number with the marks and blanks that stand between its figures: −4.8 is read as −48, 7,9 as 79, 48,2 as 48.2 and 2 140 as 2140, for a
 * recogniser has no word in mind that says otherwise. Only where the picture shows as many figures as were read.
 */
export function numberAsPrinted(word: OcrWord, tall: readonly Box[], small: readonly Box[]): OcrWord[] {
  const { text } = word
  const read = /^(?<sign>\D?)(?<figures>[\d.,:;]*\d)(?<end>\D*)$/u.exec(text)?.groups as { sign: string; figures: string; end: string } | undefined
  if (!read) return [word]
  const count = read.figures.replace(/\D/gu, '').length
  const first = read.sign === '(' ? 1 : 0
  const single = tall.flatMap((one) => parted(one, tall))
  const figures = single.slice(first, first + count)
  const more = single.length - first - count
  if (figures.length < count || count < 2 || (read.end.includes('%') ? more < 1 : more !== (read.end.match(/\)/gu)?.length ?? 0))) return [word]
  const high = median(figures.map(height))
  const base = median(figures.map((one) => one[3]))
  // Figures with tails, and what is no figure.
  if (figures.some((one) => Math.abs(one[3] - base) > 0.12 * high || height(one) < 0.8 * high || width(one) > high)) return [word]
  const marks = read.figures.split(/\d/u).slice(1, -1)
  const found = marks.map((mark, i) => markBetween(mark, figures[i] as Box, figures[i + 1] as Box))
  const blanks = found.every((mark) => mark === '') ? blanksOf(figures, high) : []
  const digits = [...read.figures].filter((one) => /\d/u.test(one))
  const parts = [...blanks, count].map((to, n, all) => {
    const from = all[n - 1] ?? 0
    const said = digits
      .slice(from, to)
      .map((digit, i) => digit + (from + i + 1 < to ? (found[from + i] ?? '') : ''))
      .join('')
    return { from, to, said }
  })
  if (parts.length === 1) return [{ ...word, text: read.sign + (parts[0]?.said ?? '') + read.end }]
  return parts.map(({ from, to, said }, n) => {
    const [x0, , x1] = around(figures.slice(from, to))
    const [left, right] = [n === 0 ? word.box[0] : x0, n === parts.length - 1 ? word.box[2] : x1]
    return { ...word, text: (n === 0 ? read.sign : '') + said + (n === parts.length - 1 ? read.end : ''), box: [left, word.box[1], right, word.box[3]] }
  })

  function markBetween(mark: string, left: Box, right: Box): string {
    const [one, ...more] = small.filter((blob) => centre(blob) > left[2] - 1 && centre(blob) < right[0] + 1 && blob[3] > base - high)
    if (!one || more.length > 0 || one[1] >= base || one[3] < base - 0.1 * high) return mark
    const tail = (one[3] - base) / high
    const hangs = tail >= HANGS && one[3] - base > 1.5 && height(one) > 1.2 * width(one)
    if (mark === ',' || (tail > STANDS && !hangs)) return mark
    const free = right[0] - left[2] >= WHITE * high && one[0] >= left[2] - 1 && one[2] <= right[0] + 1 && height(one) >= LEAST * high
    if (mark === '' && !free) return mark
    return hangs ? ',' : '.'
  }
}

/** In heights of figures: the advance of one. */
const ADVANCE = 0.64

/** Figures that touch, each with its share of the ink. */
function parted(one: Box, all: readonly Box[]): Box[] {
  const count = Math.max(1, Math.round(width(one) / (ADVANCE * median(all.map(height)))))
  const each = width(one) / count
  return Array.from({ length: count }, (_, i): Box => [one[0] + i * each, one[1], one[0] + (i + 1) * each, one[3]])
}

/** Places of the blanks that part a number into groups of three from its end: there figures stand wider than all others. */
function blanksOf(figures: readonly Box[], high: number): number[] {
  const count = figures.length
  if (count < 4 || count > 9) return []
  const steps = figures.slice(1).map((one, i) => centre(one) - centre(figures[i] as Box))
  const isGroup = (i: number): boolean => (count - i - 1) % 3 === 0
  const usual = Math.max(...steps.filter((_, i) => !isGroup(i)))
  const places = steps.flatMap((_, i) => (isGroup(i) ? [i + 1] : []))
  return places.every((at) => (steps[at - 1] as number) > 1.3 * usual && (figures[at] as Box)[0] - (figures[at - 1] as Box)[2] > WHITE * high) ? places : []
}
