import type { ByLanguage, LanguageCode } from '../../languages/languages.ts'
import type { Tests } from './compiled.ts'
import { phrasesEn } from './en/phrases.ts'
import type { About, PhraseReader, Turn } from './phrases.ts'
import type { Quantity } from './quantity.ts'
import { phrasesRu } from './ru/phrases.ts'
import { phrasesZh } from './zh/phrases.ts'

const readers: ByLanguage<PhraseReader> = { en: phrasesEn, ru: phrasesRu, zh: phrasesZh }

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
  let outside = 0
  let stop = sentence.length
  for (const match of free.matchAll(end)) {
    // «Площадь — 42 га»: a dash right before the number is its verb.
    const verb = /[—–]/u.test(match[0]) && /^\s*(?:лишь|только|всего)?\s*$/u.test(sentence.slice(match.index + match[0].length, q.hull.start))
    if (verb) continue
    if (match.index + match[0].length <= q.hull.start) {
      outside = /[(（:：]/u.test(match[0]) ? start : match.index + match[0].length
      start = match.index + match[0].length
    } else if (match.index >= q.hull.end) {
      stop = match.index
      break
    }
  }
  // "Precision is high (0.81)": brackets and colons without words of their own belong to what stands before them.
  if (!/\p{L}{2}/u.test(sentence.slice(start, q.hull.start))) start = outside
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
export function aboutOf(q: Quantity, clause: Clause, previous: About | null, language: LanguageCode): About {
  const { governor, cut, complement, counter, counted, elides } = readers[language]
  const { left, right } = governor(clause.shared ? withoutComplement(clause.before, complement) : clause.before)
  const own: About = left ? cut(left) : { measure: null, subject: null }
  const counts = q.unit === 'count' || q.unit === 'percent' || q.unit === 'ratio'
  const doubled = q.unit === 'times' && !q.numeral.digits && q.form !== 'N times'
  const behind = counts || doubled ? complement(clause.behind, q.unit === 'percent' || q.unit === 'ratio') : ''
  // «численность занятых — 25 тысяч человек»: people and pieces are what is counted in, where the clause says what of.
  if (behind && own.measure && counter.test(behind) && counted.test(own.measure))
    return { measure: own.measure, subject: own.subject ?? previous?.subject ?? null }
  if (behind) return { measure: behind, subject: own.subject ?? own.measure ?? (right || null) ?? previous?.subject ?? null }
  if (right && left) return { measure: right, subject: own.subject ?? own.measure }
  // "32 of the districts … and engineering for 38": the noun is left out; 员工六千人 has its own.
  if (elides && q.unit === 'count' && q.end === q.numeral.end && own.measure && !own.subject && previous?.measure)
    return { measure: previous.measure, subject: own.measure }
  return { measure: own.measure ?? (right || null) ?? previous?.measure ?? own.subject, subject: own.subject ?? previous?.subject ?? null }
}

/** Numbers of a row that are about the members of a list by their order. */
export const turnsOf = (sentence: string, quantities: readonly Quantity[], language: LanguageCode): ReadonlyMap<Quantity, Turn> =>
  readers[language].inTurn?.(sentence, quantities) ?? new Map()

/** What is left before a number when the phrase that belongs to the number before it is taken off: «… 60 % экспорта и» leaves nothing. */
function withoutComplement(before: string, complement: PhraseReader['complement']): string {
  const phrase = complement(before, false)
  const rest = phrase ? before.slice(before.indexOf(phrase) + phrase.length) : before
  // 10亿元以上的块状经济312个: with nothing between, the phrase belongs to the number behind it.
  if (phrase && rest.trim() === '' && /\p{Script=Han}/u.test(phrase)) return phrase
  return /\p{L}{3}/u.test(rest) ? rest : ''
}
