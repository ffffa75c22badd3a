import { endsOpen } from '../languages/ends-open.ts'
import { names } from '../languages/labels.ts'
import { type Clues, isCapitals, type Kinds } from './clues.ts'

/** A block that names itself before it begins: "Abstract. …", «Ключевые слова: …», 摘要：…. */
export const runIn = (line: string): boolean => names('abstract', line) || names('keywords', line)

/** What stands before the paper begins: the title, and lines on who wrote, published and filed it. */
export function markFrontMatter(lines: readonly Clues[], kinds: Kinds) {
  const begins = lines.findIndex((line, i) => (kinds[i] === 'heading' && opensBody(line.text)) || runIn(line.text) || (line.width > 110 && line.ended))
  const front = lines.map((_, i) => i).filter((i) => i < begins && (!kinds[i] || kinds[i] === 'heading' || kinds[i] === 'list-item'))
  const title = titleAmong(lines, front)
  const titles = new Set(title === null ? [] : wholeTitle(lines, front, title))
  const last = front.at(-1)
  for (const i of front) {
    // What labels the first paragraph from right above heads it.
    const heads = i === last && !titles.has(i) && kinds[i] === 'heading' && (lines[i] as Clues).label !== ''
    const body = i === last && !titles.has(i) && kinds[i] === 'heading' && title !== null && (lines[i] as Clues).scale > 1.12 && !isDate(lines[i] as Clues)
    kinds[i] = titles.has(i) ? 'title' : heads || body ? 'heading' : 'front-matter'
  }
}

const opensBody = (heading: string): boolean =>
  names('section', heading) || names('contents', heading) || names('chapter', heading) || /^(?:1[.\s、]|一\s*、|I\.\s)/u.test(heading)

/** What it takes from a line that it stands behind the cover. */
const BEHIND = 100

/** The title is set in the largest type; without type it is the line that comes again (cover and title page), or the longest that reads like one. */
function titleAmong(lines: readonly Clues[], front: readonly number[]): number | null {
  const able = front.filter((i) => mayBeTitle(lines[i] as Clues))
  if (able.length === 0) return null
  const largest = Math.max(...able.map((i) => (lines[i] as Clues).scale))
  const cover = lines[front.find((i) => isOfThesis((lines[i] as Clues).text)) ?? -1]?.page ?? Number.POSITIVE_INFINITY
  const fold = (i: number): string => (lines[i] as Clues).text.replace(/[\s*]+/gu, '')
  const score = (i: number): number => {
    const { text, width, scale, page } = lines[i] as Clues
    // Behind the cover of a thesis its title may come again, in another language and larger, and its first heading.
    const behind = page > cover ? BEHIND : 0
    const byType = largest > 1.1 ? 100 * (scale / largest) ** 4 : 0
    const again = 10 * (able.filter((other) => fold(other) === fold(i)).length - 1)
    // A title may name a year or two; a journal's line has more numbers, a line of authors more commas.
    const numbers = text.match(/\d+/gu)?.length ?? 0
    const unlike = 4 * Math.max(0, numbers - 1) + (/@|[,，;].*[,，;]/u.test(text) ? 8 : 0) + (names('institution', text) ? 12 : 0)
    // Without type what opens the paper is its title oftener than a line a little longer.
    const opens = largest <= 1.1 && i === front[0] && width >= 30 && !/[\d¹²³№]/u.test(text) ? 2.5 : 0
    return byType + again + opens + Math.min(10, width / 8) - unlike - behind
  }
  return able.reduce((a, b) => (score(b) > score(a) ? b : a))
}

/** The lines a title fills: next to one another, alike in type; without type, one goes on where the other cannot end, or both are in capitals. */
function wholeTitle(lines: readonly Clues[], front: readonly number[], title: number): number[] {
  const goesOn = (upper: number, lower: number): boolean => {
    const [a, b] = [lines[upper], lines[lower]]
    if (!a || !b || lower !== upper + 1 || !front.includes(upper) || !front.includes(lower) || a.page !== b.page) return false
    if ([a, b].some(({ text, label }) => label !== '' || names('filing', text) || isOfThesis(text) || /[@\d]{4}/u.test(text))) return false
    // A subtitle: 产业集群的影响 / ——以浙江省为例.
    if (/^(?:——|[—–―]\s?)\p{L}/u.test(b.text)) return true
    if (isName(a.text) || isName(b.text)) return false
    if (a.scale > 1.1 || b.scale > 1.1)
      return Math.abs(a.scale / b.scale - 1) < 0.12 && Math.min(a.scale, b.scale) > 1.12 && a.bold === b.bold && !names('institution', b.text)
    if (b.blankAbove) return false
    return (
      /^\p{Ll}/u.test(b.text) ||
      endsOpen(a.text) ||
      (isCapitals(a.text) && isCapitals(b.text) && !names('institution', b.text) && !/\p{Lu}\.\s?\p{Lu}/u.test(a.text + b.text))
    )
  }
  const found = [title]
  while (goesOn((found[0] as number) - 1, found[0] as number)) found.unshift((found[0] as number) - 1)
  while (goesOn(found.at(-1) as number, (found.at(-1) as number) + 1)) found.push((found.at(-1) as number) + 1)
  return found
}

/** The day, month and year of a draft, or its year alone. */
const isDate = ({ text }: Clues): boolean => text.length <= 30 && /^(?:\P{N}*\d{1,2}\P{N}+)?\P{N}*(?:19|20)\d\d\P{N}{0,4}$/u.test(text)

/** A line with the name of one author. */
const isName = (text: string): boolean => /^(?:(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ (?:\p{Lu}\.\s?){1,2})$/u.test(text)

/** Degree and supervisors stand on the title page of a thesis, in type as large as its title's. */
const isOfThesis = (text: string): boolean => names('thesis', text) || names('supervisor', text)

function mayBeTitle({ text, width, ended, endsWithColon, label, page }: Clues): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (page > 3 || label !== '' || endsWithColon || width < 12 || width > 300 || isOfThesis(text) || names('filing', text) || /^[(（].*[)）]$/u.test(text))
    return false
  return (!ended || /[?!？！]$/u.test(text)) && letters > 0.6 * text.replace(/\s/gu, '').length
}
