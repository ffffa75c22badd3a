import { type EnglishWord, tagEnglish } from '../../../knowledge/english.ts'
import { cutBy, type Governor, type PhraseReader } from '../phrases.ts'

/** "the town's exports", "exports of the town", "jobs in the town". */
const splits: readonly RegExp[] = [
  /^(?<subject>(?:(?!\sof\s).)+?)[’']s?\s+(?<measure>(?!.*[’']s\s).+)$/iu,
  /^(?:the\s+)?(?<measure>(?:[\p{L}-]+\s+){0,4}[\p{L}-]+)\s+of\s+(?:the\s+)?(?<subject>.+)$/iu,
  /^(?:the\s+)?(?<measure>(?:[\p{L}-]+\s+){0,4}[\p{L}-]+)\s+(?:in|from)\s+(?:the\s+)?(?<subject>.+)$/iu,
]

export const phrasesEn: PhraseReader = {
  governor,
  cut: (phrase) => cutBy(phrase, splits),
  complement,
  counter: /^(?:people|persons?|units?|pieces?|pairs?)$/iu,
  counted: /number|population|employ|workforce|staff|total|labou?r|output|production|shortage/iu,
  elides: true,
}

/** No more than the end of a long clause is looked at. */
const reach = 110
/** Nouns that tell when or how much and are no subject. */
const adverbial =
  /^(?:years?|decades?|time|average|total|addition|fact|turn|contrast|comparison|example|result|present|end|beginning|middle|case|month|day|century|little|lot|mere|nothing)$/iu

/** Verbs of such sentences that a tagger takes for nouns: "the cluster rose", "the park hosts". */
const always = /^(?:rose|fell|grew|hosts?|produces?|employs?|aims|totals|houses|counts|numbers|comprises?|covers?|averages)$/iu

/** Parts the words before a number at their last verb; keeps noun phrases only. Parts of speech by compromise. */
function governor(before: string): Governor {
  // "enterprises (SMEs) in the province": an abbreviation in brackets parts no phrase.
  const text = before.slice(-reach).replace(/\s\(\p{Lu}[\p{L}&]{0,8}\)/gu, '')
  const words = tagEnglish(text)
  const verb = words.findLastIndex(
    ({ part, text: word }, i) =>
      (i > 0 && words[i + 1]?.text.toLowerCase() !== 'of' && always.test(word)) ||
      ((part === 'verb' || (part === 'participle' && words[i + 1]?.part !== 'noun')) && !/^(?:to)$/iu.test(word)),
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
    else if (!(part === 'preposition' && /^(?:of|in|for|from|between|and|by|per)$/iu.test(word))) break
  }
  while (
    start < end &&
    (words[start]?.part === 'number' ||
      /^and$/iu.test(words[start]?.text ?? '') ||
      words[start]?.part === 'determiner' ||
      words[start]?.part === 'participle' ||
      /^(?:its|their|his|her|our|both)$/iu.test(words[start]?.text ?? ''))
  )
    start++
  const [first, last] = [words[start], words[end - 1]]
  if (!first || !last || start >= end || adverbial.test(last.text) || (end - start === 1 && adverbial.test(first.text))) return ''
  return text.slice(first.start, last.end)
}

/** No more than this much behind a number is looked at. */
const reachBehind = 64
/** Words that end what is counted though a tagger may call them nouns: "in total", "respectively". */
const ending = /^(?:in|on|at|by|from|to|per|as|than|each|year|total|average|respectively|annually|nationally|worldwide|compared|located|including)$/iu

/**
 * The noun phrase behind a number: "1,240 *firms* employing 34,500 people", "46 % of *manufacturing exports*". One "of" phrase belongs to it
 * ("the *number of patents*"); verbs and what hangs on them do not. '' where none begins.
 */
function complement(behind: string, share: boolean): string {
  const text = behind.slice(0, reachBehind).replace(/(?:,(?!\d)|[;:()—–]).*$/su, '')
  const lead = /^\s*(?:of\s+)?(?:(?:all|the|its|their|our|total|a|an|which|some)\s+)*/iu.exec(text)?.[0].length ?? 0
  // "10 % increase in wages": what changed is measured.
  const change = /^\s*(?:increase|rise|growth|decline|decrease|drop|fall|reduction|gain)s?\s+in\s+(?:the\s+)?/iu.exec(text.slice(lead))?.[0].length ?? 0
  const rest = text.slice(lead + change).replace(/^(?:the\s+)?\d[\d,.]*\s+/u, '')
  if (/^(?:which|whom|that|it|them|these|those)(?!\p{L})/iu.test(rest)) return ''
  if (share && lead + change === 0 && /^\s*\p{L}+ed(?!\p{L})/iu.test(behind)) return ''
  const words = tagEnglish(rest)
  let end = -1
  for (let i = 0; i < words.length; i++) {
    const { part, text: word } = words[i] as (typeof words)[number]
    const next = words[i + 1]
    if (end >= 0 && part === 'preposition' && /^of$/iu.test(word) && next && /^(?:noun|adjective|determiner|number)$/u.test(next.part) && i < 6) continue
    if (end >= 0 && /^and$/iu.test(word) && next && /^(?:adjective|participle)$/u.test(next.part) && words[i + 2]?.part === 'noun') continue
    if (ending.test(word) && end >= 0) break
    // "venture capital", "start-ups": a tagger's verb between nouns, its plural adjective.
    if (part === 'verb' && end >= 0 && end === i - 1 && next?.part === 'noun' && !/(?:s|ed)$/u.test(word)) continue
    if (i === 0 && part === 'verb' && /[^s]s$/u.test(word) && (!next || ending.test(next.text))) end = i
    else if ((part === 'noun' && /\p{L}{2}/u.test(word)) || (part === 'adjective' && /[^su]s$/u.test(word) && next?.part !== 'noun')) end = i
    else if (part === 'determiner' && i > 0 && /^of$/iu.test(words[i - 1]?.text ?? '')) continue
    else if (
      !(
        part === 'adjective' ||
        part === 'number' ||
        ((part === 'participle' || part === 'adverb') && end < 0 && next && /^(?:noun|adjective)$/u.test(next.part))
      )
    )
      break
  }
  const last = words[end]
  return last ? rest.slice(words[0]?.start ?? 0, last.end).trim() : ''
}
