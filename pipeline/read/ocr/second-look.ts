import { oddnessOf } from '../../garble/letters.ts'
import type { Language } from '../../languages/language.ts'
import type { OcrEngine, OcrLine, OcrWord } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { around, median, width } from '../layout/piece.ts'
import { sheetOf } from '../picture/sheet.ts'
import { sharesOf } from '../scripts.ts'
import { type Attempt, confidenceOf, textOf, withoutDirt } from './attempt.ts'

/** A line so far below the page's usual confidence is of another language: Latin read by Russian eyes comes out at 0 to .7, Russian at .95. */
const FOREIGN = 0.25
/** A word so far below it may be: of English words in Russian text, read as Russian, a third are above .71, and of Russian words one in forty is below .88. */
const DOUBT = 0.08
/** Or one whose letters are so far from those of ordinary words (npm, open, commit read as прт, ореп, соттй): of Russian words one in three hundred. */
const ODD = 1.1
/** What a second reading must be better by. */
export const GAIN = 0.02

/** True when so many lines are doubtful that the page had better be read again as a whole. */
export const mostlyDoubtful = ({ lines }: Attempt): boolean => doubtfulOf(lines, FOREIGN).length > 0.5 * lines.length

/** In which data to look, and at which lines: see Choice. */
interface Look {
  readonly names: readonly string[]
  readonly own: Language | null
  readonly mixed: boolean
}

/** Words of a line that stand together, `from` to before `to`. */
interface Stretch {
  readonly line: OcrLine
  readonly from: number
  readonly to: number
}

/** The stretch in the picture, a little around it. */
function boxOf(stretch: Stretch): Box {
  const [x0, , x1] = around(wordsOf(stretch).map(({ box }) => box))
  const [, y0, , y1] = stretch.line.box
  return [x0 - 3, y0 - 2, x1 + 3, y1 + 2]
}

const wordsOf = ({ line, from, to }: Stretch): readonly OcrWord[] => line.words.slice(from, to)

/**
 * Reads what is suspect again in other languages, all in one pass over a picture of that alone, and keeps what is read better. Most Russian
 * pages hold a little Latin: one language and a second look cost a third less than two languages throughout, and find the same words.
 */
export async function secondLook(ocr: OcrEngine, first: Attempt, { names, own, mixed }: Look): Promise<Attempt> {
  const suspect = own ? foreignTo(own, first.lines).map(whole) : mixed ? doubtfulOf(first.lines, DOUBT) : wholly(first.lines).map(whole)
  if (suspect.length === 0) return first
  const sheet = sheetOf(first.picture.raster, suspect.map(boxOf))
  const seen = withoutDirt(await ocr.recognise({ picture: sheet.raster, languages: names, segmentation: 'block' }))
  const found = new Map<OcrLine, OcrWord[]>()
  for (const word of seen.flatMap(({ words }) => words)) {
    const slot = sheet.slotOf(word.box)
    if (!slot) continue
    const { line } = suspect[slot.part] as Stretch
    found.set(line, [...(found.get(line) ?? []), { ...word, box: slot.back(word.box) }])
  }
  const betterOf = mixed && !own ? withOtherWords : asWhole
  const better = new Map(suspect.map((stretch) => [stretch.line, betterOf(stretch, found.get(stretch.line) ?? [])]))
  const lines = first.lines.map((line) => better.get(line) ?? line)
  if (lines.every((line, i) => line === first.lines[i])) return first
  return { ...first, lines, names: [...new Set([...first.names, ...names])], text: textOf(lines), confidence: confidenceOf(lines) }
}

const whole = (line: OcrLine): Stretch => ({ line, from: 0, to: line.words.length })

/** The confidence of most words. */
const usualOf = (lines: readonly OcrLine[]): number => median(lines.flatMap(({ words }) => words.map(({ confidence }) => confidence)))

/** Lines with words of letters that are read far less surely than the page (one letter alone is as often a speck); of a line with one such word no more than its neighbours. */
function doubtfulOf(lines: readonly OcrLine[], by: number): Stretch[] {
  const usual = usualOf(lines)
  const isDoubtful = ({ text, confidence }: OcrWord): boolean => /\p{L}{2}/u.test(text) && (confidence < usual - by || oddnessOf(text) > ODD * text.length)
  return lines.flatMap((line) => {
    const at = line.words.findIndex(isDoubtful)
    if (at < 0) return []
    return line.words.findLastIndex(isDoubtful) > at ? [whole(line)] : [grown({ line, from: Math.max(0, at - 1), to: Math.min(line.words.length, at + 2) })]
  })
}

/** With all words that reach into it: a doubtful word's box may lie over its neighbours, which would be read with it and stand there twice. */
function grown({ line, from, to }: Stretch): Stretch {
  const [x0, , x1] = around(line.words.slice(from, to).map(({ box }) => box))
  const inside = line.words.map(({ box }, i) => (i >= from && i < to) || Math.min(box[2], x1) - Math.max(box[0], x0) > 0.3 * width(box))
  return { line, from: inside.indexOf(true), to: inside.lastIndexOf(true) + 1 }
}

/** Lines read far less surely than the page: a Russian title among English references. */
function wholly(lines: readonly OcrLine[]): OcrLine[] {
  const usual = usualOf(lines)
  return lines.filter((line) => confidenceOf([line]) < usual - FOREIGN && /\p{L}{2}/u.test(textOf([line])))
}

/** Lines in letters that are not the language's. */
const foreignTo = (own: Language, lines: readonly OcrLine[]): OcrLine[] =>
  lines.filter((line) => {
    const text = textOf([line])
    return (text.match(/\p{L}/gu)?.length ?? 0) >= 6 && (sharesOf(text).find(({ language }) => language === own)?.share ?? 0) < 0.2
  })

/** A line of another language, as the second reading has it where that is surer and reaches as far. */
function asWhole({ line }: Stretch, again: readonly OcrWord[]): OcrLine {
  const words = [...again].sort((a, b) => a.box[0] - b.box[0])
  return words.length > 0 && sureness(words) > sureness(line.words) + GAIN && reach(words) > 0.9 * reach(line.words) ? { ...line, words } : line
}

/** A line with words of another language: those that came out otherwise the second time, where they are surer as a whole. What both read alike tells nothing. */
function withOtherWords(stretch: Stretch, again: readonly OcrWord[]): OcrLine {
  const { line, from, to } = stretch
  const groups = together(wordsOf(stretch), again)
  const changed = groups.filter(isOtherwise)
  const [before, after] = [changed.flatMap(({ first }) => first), changed.flatMap(({ second }) => second)].map(sureness) as [number, number]
  if (after <= before) return line
  return { ...line, words: line.words.toSpliced(from, to - from, ...groups.flatMap((group) => (isOtherwise(group) ? group.second : group.first))) }
}

/** Words of both readings that lie over one another, from left to right. */
interface Group {
  readonly first: OcrWord[]
  readonly second: OcrWord[]
}

function together(once: readonly OcrWord[], again: readonly OcrWord[]): Group[] {
  const all = [...once.map((word) => ({ word, which: 'first' }) as const), ...again.map((word) => ({ word, which: 'second' }) as const)]
  const groups: (Group & { end: number })[] = []
  for (const { word, which } of all.sort((a, b) => a.word.box[0] - b.word.box[0])) {
    const [left, , right] = word.box
    let group = groups.at(-1)
    // What touches by less than a third of its width stands beside it.
    if (!group || left > group.end - 0.3 * Math.min(right - left, group.end - startOf(group))) groups.push((group = { first: [], second: [], end: right }))
    group[which].push(word)
    group.end = Math.max(group.end, right)
  }
  return groups
}

const startOf = ({ first, second }: Group): number => Math.min(...[...first, ...second].map(({ box }) => box[0]))

/** Other letters, as far as the first reading: what only one of them reads is left, and marks are no matter of language. */
function isOtherwise({ first, second }: Group): boolean {
  return first.length > 0 && second.length > 0 && letters(first) !== letters(second) && reach(second) > 0.9 * reach(first)
}

const letters = (words: readonly OcrWord[]): string => words.map(({ text }) => text.replace(/\P{L}+/gu, '')).join('')
const reach = (words: readonly OcrWord[]): number => width(around(words.map(({ box }) => box)))
const sureness = (words: readonly OcrWord[]): number => confidenceOf([{ box: [0, 0, 0, 0], words }])
