import type { Edit } from '../../model/repair.ts'
import type { Finder } from '../found.ts'

/** Shares of the places between two Han where blanks stand: in a line of its own, and in a whole paper whose every line is then suspect. */
const [LINE, PAPER] = [0.2, 0.3]
/** Fewer blanks than this are a heading's or a list's; a paper has more of those. */
const [SOME, MANY] = [4, 12]
const HAN_BLANK = /(?<=[\p{Script=Han}，。、；：？！“”‘’（）《》]) (?=[\p{Script=Han}，。、；：？！“”‘’（）《》])/gu

const share = (text: string): { blanks: number; of: number } => {
  const blanks = text.match(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu)?.length ?? 0
  return { blanks, of: blanks + (text.match(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu)?.length ?? 0) }
}

/** Of scattered blanks a third and more fall inside words; verses and lists are parted between them. Where every other place has one, no list is. */
const [INSIDE, EVERYWHERE] = [0.25, 0.45]

/**
 * Blanks between Han, which Chinese does not write: scattered by OCR and by justified lines. Single ones are kept where they part words of a list,
 * names or a heading (摘 要); in running text one goes that stands inside a word.
 */
export const hanBlanks: Finder = (text, { segmentChinese }) => {
  const all = share(text)
  if (all.blanks === 0) return { edits: [], doubts: [] }
  const scattered = (part: string): boolean => {
    const { blanks, of } = share(part)
    return blanks >= EVERYWHERE * of || blanksInsideWords(part, segmentChinese).length >= INSIDE * blanks
  }
  const suspect = all.blanks >= MANY && all.blanks >= PAPER * all.of && scattered(text)
  const edits: Edit[] = []
  const remove = (index: number, confidence: number) => edits.push({ at: { start: index, end: index + 1 }, after: '', rule: 'han-blank', confidence })
  for (const { 0: line, index } of text.matchAll(/[^\n\f]+/gu)) {
    const { blanks, of } = share(line)
    if (blanks === 0) continue
    if (suspect || (blanks >= SOME && blanks >= LINE * of && scattered(line))) for (const blank of line.matchAll(HAN_BLANK)) remove(index + blank.index, 0.95)
    else if (of >= 20) for (const at of blanksInsideWords(line, segmentChinese)) if (hanOnBothSides(line, at)) remove(index + at, 0.8)
  }
  return { edits, doubts: [] }
}

type Segment = (text: string) => readonly { word: string }[]

const hanOnBothSides = (line: string, at: number): boolean => /\p{Script=Han}{2}$/u.test(line.slice(0, at)) && /^\p{Script=Han}{2}/u.test(line.slice(at + 1))

/** Places of single blanks over which a word reaches, once the blanks between Han are gone. */
function blanksInsideWords(text: string, segment: Segment): number[] {
  const found: number[] = []
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}(?: ?\p{Script=Han})+/gu)) {
    if (!run.includes(' ')) continue
    // Places of the blanks, counted in the run without them.
    const blanks = new Map([...run.matchAll(/ /gu)].map((blank, i) => [blank.index - i, index + blank.index] as const))
    let end = 0
    for (const { word } of segment(run.replaceAll(' ', ''))) {
      for (let i = end + 1; i < end + word.length; i++) {
        const at = blanks.get(i)
        if (at !== undefined) found.push(at)
      }
      end += word.length
    }
  }
  return found
}
