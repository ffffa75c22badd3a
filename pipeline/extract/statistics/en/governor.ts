import { type EnglishWord, tagEnglish } from '../../../knowledge/english.ts'
import type { Governor } from '../governor.ts'

/** No more than the end of a long clause is looked at. */
const reach = 160
/** Nouns that tell when or how much and are no subject. */
const adverbial =
  /^(?:years?|decades?|time|average|total|addition|fact|turn|contrast|comparison|example|result|present|end|beginning|middle|case|month|day|century)$/iu

/** Parts the words before a number at their last verb; keeps noun phrases only. Parts of speech by compromise. */
export function governorEn(before: string): Governor {
  const text = before.slice(-reach)
  const words = tagEnglish(text)
  const verb = words.findLastIndex(
    ({ part, text: word }, i) => (part === 'verb' || (part === 'participle' && words[i + 1]?.part !== 'noun')) && !/^(?:to)$/iu.test(word),
  )
  const left = phrase(text, words.slice(0, verb < 0 ? words.length : verb))
  const right = verb < 0 ? '' : phrase(text, words.slice(verb + 1))
  return { left, right }
}

/** The last noun phrase among the words, with what hangs on it by "of", "in" or "for"; '' for a pronoun, a time, or none. */
function phrase(text: string, words: readonly EnglishWord[]): string {
  let end = words.length
  while (end > 0 && !(words[end - 1]?.part === 'noun' && /\p{L}{2}/u.test(words[end - 1]?.text ?? ''))) {
    if (words[end - 1]?.part === 'pronoun') return ''
    end--
  }
  let start = end
  for (let i = end - 1; i >= 0; i--) {
    const { part, text: word } = words[i] as EnglishWord
    const gap = text.slice((words[i] as EnglishWord).end, words[i + 1]?.start ?? (words[i] as EnglishWord).end)
    if (i < end - 1 && /[,;:()]/u.test(gap)) break
    // "In 2011 the output": a year before a determiner is not of the phrase.
    if (part === 'number' && words[i + 1]?.part === 'determiner') break
    if (part === 'noun' || part === 'adjective' || part === 'number' || part === 'participle' || part === 'determiner') start = i
    else if (!(part === 'preposition' && /^(?:of|in|for|between|and|by|per)$/iu.test(word))) break
  }
  while (
    start < end &&
    (words[start]?.part === 'determiner' || words[start]?.part === 'participle' || /^(?:its|their|his|her|our|both)$/iu.test(words[start]?.text ?? ''))
  )
    start++
  const [first, last] = [words[start], words[end - 1]]
  if (!first || !last || start >= end || adverbial.test(last.text) || (end - start === 1 && adverbial.test(first.text))) return ''
  return text.slice(first.start, last.end)
}
