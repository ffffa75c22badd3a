import type { Knowledge } from '../knowledge/knowledge.ts'
import { isCommonWord } from '../knowledge/lexicon/common-word.ts'
import { capitalised } from '../model/capitalised.ts'
import type { Page } from '../model/page.ts'
import type { Edit } from '../model/repair.ts'
import { overlapping, type Span } from '../model/span.ts'
import { type RepairedText, rawPageSpans, repairedMap } from '../model/text-map.ts'
import { folded, nats, RARE } from './fixes/words.ts'
import { readingsOf } from './strokes.ts'

/** Words on pages of good print are read at .95 and more, misread ones of poor print at .9 and less. A text layer is never in doubt. */
const DOUBT = 0.95
/** In nats: a word is meant that is so much cheaper than all others; rare ones do not count, for one stroke makes one of anything. */
const CLEARLY = 4
/** Letters of a word at least; of one with a capital, which may be a name (a J is as often an l); of one with an accent, which may be dust. */
const [SHORT, SHORT_NAME, SHORT_ACCENTED] = [5, 7, 3]
/** Letters of a word that is told by both words beside it only. */
const TOLD_BY_BOTH = 5

/**
 * Words that a recogniser doubted and no lexicon has, where a stroke makes one known word of them, among words of its language: "dendtes",
 * "insidé", "litte". A layer's odd words stay: schemas are no schemes.
 */
export function doubtedWords({ text, repairs }: RepairedText, pages: readonly Page[], knowledge: Knowledge): Edit[] {
  const doubtful = doubtfulIn(pages, repairs)
  if (doubtful.length === 0) return []
  const edits: Edit[] = []
  for (const match of text.matchAll(/(?<![\p{L}\p{N}'’]|\p{L}-\n)(\p{L}{2,})(?:-\n(\p{Ll}{2,}))?(?![\p{L}\p{N}'’]|-\n)/gu)) {
    const { index: start, 1: left = '', 2: right = '' } = match
    const at = { start, end: start + match[0].length }
    if (overlapping(doubtful, at).length === 0) continue
    const word = left + right
    const reading = printed(word, knowledge)
    if (reading === null || !isAmong(text, at, word, knowledge)) continue
    if (right === '') edits.push({ at, after: reading, rule: RULE, confidence: 0.85 })
    else if (reading.startsWith(left))
      edits.push({ at: { start: at.end - right.length, end: at.end }, after: reading.slice(left.length), rule: RULE, confidence: 0.85 })
    else if (reading.endsWith(right))
      edits.push({ at: { start, end: start + left.length }, after: reading.slice(0, -right.length), rule: RULE, confidence: 0.85 })
  }
  return edits
}

const RULE = 'doubted-word'

/** Where words now stand that were doubted. */
function doubtfulIn(pages: readonly Page[], repairs: RepairedText['repairs']): Span[] {
  const spans = rawPageSpans(pages)
  const toRepaired = repairedMap(repairs)
  return pages
    .flatMap(({ words }, i) => {
      const { start } = spans[i] as Span
      return words.filter(({ confidence }) => confidence < DOUBT).map((word) => ({ start: toRepaired(start + word.start), end: toRepaired(start + word.end) }))
    })
    .sort((a, b) => a.start - b.start)
}

/** The one word that was printed; null where the word is known, or may be a name, or may be several. */
function printed(word: string, { lexicons }: Knowledge): string | null {
  const cost = (one: string): number => Math.min(nats(lexicons.en, one), nats(lexicons.ru, one))
  if (!/^\p{L}\p{Ll}+$/u.test(word) || cost(word) < Number.POSITIVE_INFINITY) return null
  const accented = /[à-öø-ÿ]/u.test(word)
  if (word.length < (accented ? SHORT_ACCENTED : /^[\p{Lu}--J]/v.test(word) ? SHORT_NAME : SHORT)) return null
  const [best, second] = readingsOf(word)
    .map((reading) => ({ reading, price: cost(reading) }))
    .filter(({ price }) => price < RARE)
    .sort((a, b) => a.price - b.price)
  if (!best || (second && second.price <= best.price + CLEARLY)) return null
  const isName = ![lexicons.en, lexicons.ru].some((lexicon) => isCommonWord(lexicon, folded(best.reading)))
  return isName ? capitalised(best.reading) : best.reading
}

/** True where the words on either side are of the same script and known. */
function isAmong(text: string, at: Span, word: string, { lexicons }: Knowledge): boolean {
  const lexicon = /\p{Script=Latin}/u.test(word) ? lexicons.en : lexicons.ru
  const before = /(\p{L}+)[^\p{L}\p{N}]{1,4}$/u.exec(text.slice(Math.max(0, at.start - 40), at.start))?.[1]
  const after = /^[^\p{L}\p{N}]{1,4}(\p{L}+)/u.exec(text.slice(at.end, at.end + 40))?.[1]
  const beside = [before, after].filter((one) => one !== undefined)
  return beside.length > (word.length > TOLD_BY_BOTH ? 0 : 1) && beside.every((one) => nats(lexicon, one) < Number.POSITIVE_INFINITY)
}
