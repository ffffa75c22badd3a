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

/**
 * Blanks between Han, which Chinese does not write: scattered by OCR and by justified lines. Single ones are kept where they part words of a list,
 * names or a heading (摘 要); in running text one goes that stands inside a word.
 */
export const hanBlanks: Finder = (text, { segmentChinese }) => {
  const all = share(text)
  if (all.blanks === 0) return { edits: [], doubts: [] }
  const suspect = all.blanks >= MANY && all.blanks >= PAPER * all.of
  const edits: Edit[] = []
  const remove = (index: number, confidence: number) => edits.push({ at: { start: index, end: index + 1 }, after: '', rule: 'han-blank', confidence })
  for (const { 0: line, index } of text.matchAll(/[^\n\f]+/gu)) {
    const { blanks, of } = share(line)
    if (blanks === 0) continue
    if (suspect || (blanks >= SOME && blanks >= LINE * of)) for (const blank of line.matchAll(HAN_BLANK)) remove(index + blank.index, 0.95)
    else if (of >= 20)
      for (const blank of line.matchAll(/(?<=\p{Script=Han}{2}) (?=\p{Script=Han}{2})/gu))
        if (insideWord(line, blank.index, segmentChinese)) remove(index + blank.index, 0.8)
  }
  return { edits, doubts: [] }
}

/** True when a word reaches over the blank that neither side has whole. */
function insideWord(line: string, index: number, segment: (text: string) => readonly { word: string }[]): boolean {
  const left = /\p{Script=Han}{1,6}$/u.exec(line.slice(0, index))?.[0] ?? ''
  const right = /^\p{Script=Han}{1,6}/u.exec(line.slice(index + 1))?.[0] ?? ''
  let end = 0
  for (const { word } of segment(left + right)) {
    if (end < left.length && end + word.length > left.length) return true
    end += word.length
  }
  return false
}
