import { tagEnglish } from '../../../knowledge/english.ts'
import type { Span } from '../../../model/span.ts'

/** The noun phrase a predicate begins with: "the unpaid and often unintended transfer (of knowledge …)". */
export interface LeadingPhrase {
  /** Its head noun, lower case. */
  readonly head: string
  readonly determiner: 'indefinite' | 'definite' | 'none'
  /** Its words, lower case. */
  readonly words: readonly string[]
  /** What narrows the kind down, by its first word: that, which, of, linked; '' where nothing does. */
  readonly narrowedBy: string
}

/** Reads enough for a head noun with its qualifiers; longer lists of adjectives are no definition's beginning. */
const reach = 120
const relative = /^(?:that|which|who|whom|whose|where|when|whereby|in which|by which|formed|made|consisting|comprising|composed)$/iu
const openers = /^\s*(?:(?:simply|just|actually|essentially|basically|generally|usually|also|often|a kind of|a type of|a form of|a sort of|any kind of)\s+)*/iu

/** The noun phrase `predicate` begins with; null where it begins with something else ("located in", "very important"). */
export function leadingPhrase(predicate: string): LeadingPhrase | null {
  const lead = openers.exec(predicate)?.[0].length ?? 0
  const text = predicate.slice(lead, lead + reach)
  const pronoun = /^(?:something|anything|what)\s/iu.exec(text)
  if (pronoun) return { head: 'something', determiner: 'indefinite', words: ['something'], narrowedBy: 'that' }
  const words = tagEnglish(text)
  let i = 0
  let determiner: LeadingPhrase['determiner'] = 'none'
  while (words[i]?.part === 'determiner' || /^(?:one|any|some|each|every|all|those)$/iu.test(words[i]?.text ?? '')) {
    determiner = /^(?:the|this|that|these|those)$/iu.test(words[i]?.text ?? '') ? 'definite' : 'indefinite'
    i++
  }
  const first = i
  let head = -1
  for (; i < words.length; i++) {
    const { text: word, part } = words[i] as (typeof words)[number]
    const between = text.slice(words[i - 1]?.end ?? 0, words[i]?.start)
    if (head >= 0 && /[,;:.()]/u.test(between)) break
    if (part === 'noun' && word.toLowerCase() !== 'whose') head = i
    else if (head >= 0) {
      // "sectoral and geographical concentration": the noun may have been an adjective.
      if (/^(?:and|or)$/iu.test(word) && /ic|al|ive|ary|ous|ed$/iu.test(words[head]?.text ?? '') && words[i + 1] && words[i + 2]?.part === 'noun') head = -1
      else break
    } else if (!(part === 'adjective' || part === 'adverb' || part === 'participle' || part === 'number' || /^(?:and|or|but|not|-)$/iu.test(word))) return null
  }
  const noun = words[head]
  if (!noun) return null
  const next = words[head + 1]
  const comma = next ? /^,\s/u.test(text.slice(noun.end)) : false
  const narrows =
    next !== undefined &&
    (next.part === 'preposition' || next.part === 'participle' || next.part === 'adjective' || relative.test(next.text) || next.text === 'to')
  return {
    head: noun.text.toLowerCase().replace(/[^\p{L}-]/gu, ''),
    determiner,
    words: words.slice(first, head + 1).map((word) => word.text.toLowerCase()),
    narrowedBy: narrows && !(comma && !relative.test(next.text)) && !/^(?:and|or|but|than|as)$/iu.test(next.text) ? next.text.toLowerCase() : '',
  }
}

/** The last noun phrase of `text`, as a span into it; null where it ends with something else. */
export function trailingPhrase(text: string): Span | null {
  const from = Math.max(0, text.length - reach)
  const words = tagEnglish(text.slice(from))
  let first = words.length
  while (first > 0) {
    const { part, text: word } = words[first - 1] as (typeof words)[number]
    if (
      !(part === 'noun' || part === 'adjective' || part === 'participle') ||
      /^(?:his|her|its|their|our|my|your|later|following|using|being|called|including)$/iu.test(word)
    )
      break
    first--
  }
  while (first < words.length && words[first]?.part === 'participle') first++
  const [start, end] = [words[first], words.at(-1)]
  return start && end && start.part !== 'other' && words.slice(first).some(({ part }) => part === 'noun')
    ? { start: from + start.start, end: from + end.end }
    : null
}

/** How a subject is introduced: "a cluster" and "clusters" speak of the kind, "the cluster" and "our cluster" of one at hand, "Sheffield" of a name. */
export function subjectOf(text: string, term: Span): 'indefinite' | 'bare' | 'definite' | 'name' {
  const clause = text.slice(Math.max(0, term.start - 40), term.start).replace(/^.*[,;:.]/su, '')
  if (/(?:^|[\s("“])an?\s+(?:\p{L}+\s+)?["“'‘]?$/iu.test(clause)) return 'indefinite'
  if (/(?:^|[\s("“])(?:the|this|that|these|those|its|their|our|his|her|my|your|each|most|many|some|all|both|such|every|several|other|another)\s/iu.test(clause))
    return 'definite'
  const written = text.slice(term.start, term.end)
  const words = written.split(/\s+/u)
  // A capital inside the sentence, or a first word known for a place or a person.
  const capitals = words.filter((word, i) => /^\p{Lu}\p{Ll}/u.test(word) && (i > 0 || term.start > 12)).length
  if (capitals > 0 && capitals >= words.length - 1 && !/\([\p{Lu}\d]{2,}s?\)/u.test(text.slice(term.start, term.end + 10))) return 'name'
  if (words.length === 1 && /^\p{Lu}/u.test(written) && tagEnglish(written)[0]?.proper) return 'name'
  return 'bare'
}
