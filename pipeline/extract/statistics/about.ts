import type { ByLanguage, LanguageCode } from '../../languages/languages.ts'
import { type Tests, testsByLanguage } from './compiled.ts'
import { governorEn } from './en/governor.ts'
import type { FindGovernor, Governor } from './governor.ts'
import type { Quantity } from './quantities.ts'

/** What a number measures and whose it is, as written; null where the sentence does not say. */
export interface About {
  readonly measure: string | null
  readonly subject: string | null
}

/** The clause of a sentence that holds a number, in two parts; other numbers of the sentence never cut it. */
export interface Clause {
  /** From the beginning of the clause, or from the number before in the same clause. */
  readonly before: string
  /** From the beginning of the clause, whatever numbers stand in it. */
  readonly whole: string
  /** True when another number of the sentence stands before this one in the clause: words may be left out. */
  readonly shared: boolean
  readonly behind: string
}

const ends = new WeakMap<Tests, RegExp>()

/** Cuts the clause around a quantity. `free` is the sentence with its numbers blanked, so that 1,234 ends no clause. */
export function clauseOf(q: Quantity, previous: Quantity | null, free: string, sentence: string, tests: Tests): Clause {
  let end = ends.get(tests)
  if (!end) ends.set(tests, (end = new RegExp(tests.cues.clauseEnd, 'giu')))
  let start = 0
  let stop = sentence.length
  for (const match of free.matchAll(end)) {
    if (match.index + match[0].length <= q.hull.start) start = match.index + match[0].length
    else if (match.index >= q.hull.end) {
      stop = match.index
      break
    }
  }
  const shared = previous !== null && previous.hull.start >= start
  return {
    whole: sentence.slice(start, q.hull.start),
    before: sentence.slice(shared ? previous.hull.end : start, q.hull.start),
    behind: sentence.slice(q.hull.end, stop),
    shared,
  }
}

/**
 * Reads measure and subject from the clause: the noun phrase behind the number ("90 % of all firms"), the ones on both sides of the verb that
 * leads to it ("revenue of the cluster reached"), and, where a list leaves words out, those of the number before.
 */
export function aboutOf(q: Quantity, clause: Clause, previous: About | null, tests: Tests, language: LanguageCode): About {
  const { left, right } = governors[language](clause.shared ? withoutComplement(clause.before, tests) : clause.before)
  const own = left ? cut(left, tests) : { measure: null, subject: null }
  const counts = q.unit === 'count' || q.unit === 'percent' || q.unit === 'ratio'
  const behind = counts ? phraseBehind(clause.behind, tests) : null
  if (behind) return { measure: behind, subject: own.subject ?? (left || right || null) ?? previous?.subject ?? null }
  if (right && left) return { measure: right, subject: left }
  // "32 of the districts … and engineering for 38": the noun is left out; 员工六千人 has its own.
  if (q.unit === 'count' && q.end === q.numeral.end && left && !own.subject && previous?.measure) return { measure: previous.measure, subject: left }
  return { measure: own.measure ?? (left || right || null) ?? previous?.measure ?? null, subject: own.subject ?? previous?.subject ?? null }
}

const governors: ByLanguage<FindGovernor> = {
  en: governorEn,
  ru: (before) => atLastPredicate(before, testsByLanguage.ru),
  zh: (before) => atOwner(before, testsByLanguage.zh),
}

/** Parts the words at the last predicate of the cue table; what stands behind it counts where it is more than an adverbial. */
function atLastPredicate(before: string, tests: Tests): Governor {
  let last: RegExpExecArray | null = null
  for (const match of before.matchAll(regex(`(?<!\\p{L})(?:${tests.cues.predicate})(?!\\p{L})`, 'giu'))) if (match[0].trim() !== '') last = match
  if (!last) return { left: bare(before, tests), right: '' }
  const right = before.slice(last.index + last[0].length)
  const adverbial = regex(`^\\s*(?:${tests.cues.noNoun})`).test(right)
  return { left: bare(before.slice(0, last.index), tests), right: adverbial ? '' : bare(right, tests) }
}

/** Where words are not parted, predicates hide in nouns (出口 in 出口额): only one at the end counts, or one that says who has what (全省共有企业). */
function atOwner(before: string, tests: Tests): Governor {
  const whole = bare(before, tests)
  const owner = regex(`^(?<left>.{2,}?)(?:${tests.cues.owns})(?<right>.{2,})$`).exec(whole)?.groups
  return owner ? { left: bare(owner.left as string, tests), right: bare(owner.right as string, tests) } : { left: whole, right: '' }
}

/** What is left before a number when the phrase that belongs to the number before it is taken off: «… 60 % экспорта и» leaves nothing. */
function withoutComplement(before: string, tests: Tests): string {
  const match = regex(tests.cues.complement).exec(before)
  const rest = match ? before.slice(match[0].length) : before
  return /\p{L}{3}/u.test(rest) ? rest : ''
}

const compiled = new Map<string, RegExp>()
function regex(source: string, flags = 'iu'): RegExp {
  const key = flags + source
  let made = compiled.get(key)
  if (!made) compiled.set(key, (made = new RegExp(source, flags)))
  return made
}

/** A phrase without what opens its clause, without function words and marks at its ends; '' where no word is left. */
function bare(words: string, tests: Tests): string {
  const { cues, spaced } = tests
  const end = spaced ? '(?!\\p{L})' : ''
  let text = words.trim()
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(regex(cues.opening), '').trim()
    text = text.replace(/^[\s"“”«»'’.,;:()（）、，—–-]+|[\s"“«'‘.,;:(（、，$—–-]+$/gu, '')
    text = text.replace(regex(`^(?:${cues.noNoun})${end}\\s*`), (word) => (spaced ? '' : word))
    text = text.replace(regex(`${spaced ? '(?<!\\p{L})' : ''}(?:${spaced ? cues.noNoun : cues.predicate})$`), '')
    if (!spaced) text = text.replace(regex(`(?:${cues.predicate})\\s*$`), '').trim()
  }
  return text.length >= 2 && /\p{L}{2}/u.test(text) ? text.slice(-120) : ''
}

function phraseBehind(behind: string, tests: Tests): string | null {
  const phrase = regex(tests.cues.complement).exec(behind)?.groups?.phrase?.trim()
  return phrase && /\p{L}{3}|\p{Script=Han}/u.test(phrase) ? phrase : null
}

function cut(phrase: string, tests: Tests): About {
  for (const source of tests.cues.split) {
    const groups = regex(source).exec(phrase)?.groups
    if (groups) return { measure: groups.measure?.trim() || null, subject: groups.subject?.trim() || null }
  }
  return { measure: phrase, subject: null }
}
