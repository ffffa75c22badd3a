import type { Knowledge } from '../knowledge/knowledge.ts'
import { allLanguages } from '../languages/languages.ts'
import type { Page } from '../model/page.ts'
import type { Edit } from '../model/repair.ts'
import { overlapping, type Span } from '../model/span.ts'
import { type RepairedText, rawPageSpans, repairedMap } from '../model/text-map.ts'
import { isWord } from './fixes/words.ts'

/** Characters before and behind a line's end that hold the parts of a word. */
const REACH = 40

/**
 * Words that the lines of a narrow cell tear, with a hyphen («Коэффи- циент») or, as word processors do, without («Относительно е отклонение»): one where
 * the two are a known word and the rest is none, or is a letter alone on its line.
 */
export function tornInCells({ text, repairs }: RepairedText, pages: readonly Page[], knowledge: Knowledge): Edit[] {
  if (pages.every(({ cells }) => cells.length === 0)) return []
  const toRepaired = repairedMap(repairs)
  const starts = rawPageSpans(pages)
  const edits: Edit[] = []
  pages.forEach(({ cells, words }, p) => {
    const { start } = starts[p] as Span
    for (const cell of cells) {
      const inCell = overlapping(words, cell)
      inCell.forEach((word, i) => {
        const [before, after] = [inCell[i - 1], inCell[i + 1]]
        if (!before || !isBelow(word, before)) return
        const at = { start: toRepaired(start + before.end), end: toRepaired(start + word.start) }
        const isAlone = !after || isBelow(after, word)
        const edit = text.slice(at.start, at.end) === ' ' ? mended(text, at, isAlone, knowledge) : null
        if (edit) edits.push(edit)
      })
    }
  })
  return edits
}

/** A word of one letter: и, в, а. */
const isShortWord = (letter: string): boolean => allLanguages.some(({ functionWords }) => functionWords.has(letter))

type Placed = Page['words'][number]

const isBelow = ({ box }: Placed, above: Placed): boolean => box[1] > (above.box[1] + above.box[3]) / 2

function mended(text: string, at: Span, isAlone: boolean, knowledge: Knowledge): Edit | null {
  const [, left = '', hyphen = ''] = /(?<!\p{L})(\p{L}{2,})([-\u2010\u00ad]?)$/u.exec(text.slice(Math.max(0, at.start - REACH), at.start)) ?? []
  const right = /^\p{Ll}+(?!\p{L})/u.exec(text.slice(at.end, at.end + REACH))?.[0] ?? ''
  if (left === '' || right === '' || !isWord(knowledge, left + right)) return null
  const isRest = right.length === 1 ? isAlone || !isShortWord(right) : !isWord(knowledge, right)
  if (hyphen === '' && !isRest) return null
  return { at: { start: at.start - hyphen.length, end: at.end }, after: '', rule: 'torn-in-cell', confidence: hyphen === '' ? 0.85 : 0.95 }
}
