import { anyCharacters, type Characters, type Codes } from './characters.ts'
import { type Letter, lettersOf } from './letters.ts'
import { type Grammar, likeliest, type Shares } from './search.ts'
import type { WordList } from './word-list.ts'
import { spansOf } from './word-spans.ts'

/** How far a word is: before it, in it, behind a hyphen in it, behind it. */
interface WordState {
  readonly part: 'before' | 'in' | 'joint' | 'after'
  readonly edge: number
}

const START: WordState = { part: 'before', edge: -1 }
const [MARK, DIGIT, JOINT] = [/^\p{P}$/u, /^\p{Nd}$/u, /^[-‐‑–—/]$/u]

/** Words of the list, with blanks or hyphens between; marks before and after. Null where none goes on so. */
function after({ part, edge }: WordState, character: number, texts: readonly string[], list: WordList): WordState | null {
  const text = texts[character] as string
  const next = part === 'after' ? -1 : list.after(part === 'in' ? edge : -1, character)
  if (next >= 0) return { part: 'in', edge: next }
  const whole = part === 'in' && list.ends(edge)
  if (text === ' ') return whole || part === 'after' ? START : null
  if (whole && JOINT.test(text)) return { part: 'joint', edge: -1 }
  if (!MARK.test(text)) return null
  if (part === 'before') return START
  return whole || part === 'after' ? { part: 'after', edge: -1 } : null
}

const isWhole = ({ part, edge }: WordState, list: WordList): boolean => (part === 'in' && list.ends(edge)) || part === 'after'

/** Whether a word is on the list, or a number. */
export function isKnown(letters: readonly Letter[], texts: readonly string[], list: WordList): boolean {
  const characters = letters.map(({ character }) => texts[character] as string)
  if (characters.some((text) => DIGIT.test(text)) && characters.every((text) => DIGIT.test(text) || MARK.test(text))) return true
  let state: WordState | null = START
  for (const { character } of letters) {
    state = after(state, character, texts, list)
    if (!state) return false
  }
  return isWhole(state, list)
}

interface Spelt {
  readonly word: WordState
  readonly codes: Codes
}

function wordsOfList({ texts, codes }: Characters, list: WordList): Grammar<Spelt> {
  return {
    start: { word: START, codes },
    next(state, code) {
      const at = state.codes.next.get(code)
      if (!at) return null
      if (at.character === null) return { word: state.word, codes: at }
      const word = after(state.word, at.character, texts, list)
      return word && { word, codes }
    },
    complete: ({ word, codes: at }) => at === codes && isWhole(word, list),
  }
}

/** A word read so surely is left as it is. */
const SURE = Math.log(0.95)
/** Shorter ones are too often another word. */
const LETTERS = 3
/** Characters that the network thinks less likely are not tried. */
const FLOOR = 0.028
// As tesseract weighs words of its lists against others (recodebeam.cpp): logarithms of what is not on them count more, and each step has a price.
export const [UNKNOWN, STEP] = [2.25, 0.085]

/** In place of doubtful words that no list has, such words of the list as the network thinks nearly as likely. */
export function withKnownWords(letters: readonly Letter[], shares: Shares, characters: Characters, list: WordList, blank: number): Letter[] {
  const { texts, codes } = characters
  const out: Letter[] = []
  let done = 0
  for (const { start, end, unspaced } of spansOf(letters, texts, list)) {
    const word = unspaced || end - start < LETTERS ? null : mended(letters.slice(start, end), letters[start - 1], letters[end])
    if (!word) continue
    out.push(...letters.slice(done, start), ...word)
    done = end
  }
  return [...out, ...letters.slice(done)]

  function mended(word: readonly Letter[], before: Letter | undefined, next: Letter | undefined): Letter[] | null {
    if (word.every(({ certainty }) => certainty > SURE) || isKnown(word, texts, list)) return null
    const from = before ? before.to + 1 : 0
    const part: Shares = { ...shares, start: shares.start + from * shares.stride, steps: (next?.from ?? shares.steps) - from }
    const known = likeliest(part, wordsOfList(characters, list), blank, FLOOR)
    if (!known || !isWhole(known.prefix.state.word, list)) return null
    const any = likeliest(part, anyCharacters(codes), blank)
    if (any && known.log - STEP * part.steps < UNKNOWN * (any.log - STEP * part.steps)) return null
    return lettersOf(known.prefix, part, characters, blank).map((letter) => ({ ...letter, from: letter.from + from, to: letter.to + from }))
  }
}
