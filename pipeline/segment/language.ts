import { franc } from 'franc'
import { allLanguages } from '../languages/languages.ts'

const letter = /\p{L}/gu

/**
 * BCP 47 code of a passage: by script where the script decides, by franc's trigrams between languages of one script;
 * `und` for too little text or a language we do not read.
 */
export function languageOf(text: string): string {
  const total = text.match(letter)?.length ?? 0
  if (total < 2) return 'und'
  const counted = allLanguages.map((language) => ({ language, letters: weigh(text, language.scripts) }))
  const sum = counted.reduce((n, { letters }) => n + letters, 0)
  if (sum === 0) return 'und'
  const best = counted.reduce((a, b) => (b.letters > a.letters ? b : a))
  if (best.letters < 0.4 * sum) return 'und'
  // Trigrams of a short passage are noise; the script and our three languages decide.
  if (total < 60 || !best.language.spaced) return best.language.code
  const iso = franc(text, { minLength: 60 })
  if (iso === 'und' || best.language.franc.includes(iso)) return best.language.code
  return functionWordShare(text, best.language.functionWords) >= 0.08 ? best.language.code : 'und'
}

/** Letters of the scripts; a Han character says as much as two and a half letters. */
function weigh(text: string, scripts: readonly string[]): number {
  return scripts.reduce((n, script) => n + (text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0) * (script === 'Han' ? 2.5 : 1), 0)
}

function functionWordShare(text: string, words: ReadonlySet<string>): number {
  const tokens = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return tokens.length === 0 ? 0 : tokens.filter((token) => words.has(token)).length / tokens.length
}
