import { franc } from 'franc'
import { allLanguages } from '../languages/languages.ts'

const letter = /\p{L}/gu

/** Of the words of healthy prose a third are function words; in a neighbour of the same script one in ten may look like them. */
const SURELY = 0.2

/**
 * BCP 47 code of a passage: by script where the script decides, by its function words and franc's trigrams between languages of one script;
 * `und` for too little text or a language we do not read.
 */
export function languageOf(text: string): string {
  const total = text.match(letter)?.length ?? 0
  if (total < 2) return 'und'
  const counted = allLanguages.map((language) => ({ language, letters: weightOf(text, language.scripts) }))
  const sum = counted.reduce((n, { letters }) => n + letters, 0)
  if (sum === 0) return 'und'
  const best = counted.reduce((a, b) => (b.letters > a.letters ? b : a))
  if (best.letters < 0.4 * sum) return 'und'
  // Trigrams of a short passage are noise; the script and our three languages decide.
  if (total < 60 || !best.language.spaced) return best.language.code
  const share = functionWordShare(text, best.language.functionWords)
  // franc weighs a passage against hundreds of languages: it is asked only where the words leave a doubt.
  if (share >= SURELY) return best.language.code
  const iso = franc(text, { minLength: 60 })
  if (iso === 'und' || best.language.franc.includes(iso)) return best.language.code
  return share >= 0.08 ? best.language.code : 'und'
}

/** A Han character says as much as two and a half letters. */
const weightOf = (text: string, scripts: readonly string[]): number =>
  scripts.reduce((n, script) => n + lettersOf(text, script) * (script === 'Han' ? 2.5 : 1), 0)

const patterns = new Map<string, RegExp>()

/** How many letters of a Unicode script the text has. */
export function lettersOf(text: string, script: string): number {
  let pattern = patterns.get(script)
  if (!pattern) patterns.set(script, (pattern = new RegExp(`\\p{Script=${script}}`, 'gu')))
  return text.match(pattern)?.length ?? 0
}

function functionWordShare(text: string, words: ReadonlySet<string>): number {
  const tokens = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return tokens.length === 0 ? 0 : tokens.filter((token) => words.has(token)).length / tokens.length
}
