import type { Tests } from './compiled.ts'
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
 * Reads measure and subject from the clause: the noun phrase behind the number ("90 % of all firms"), the one before its
 * predicate ("revenue of the cluster reached"), and, where a list leaves words out, those of the number before.
 */
export function aboutOf(q: Quantity, clause: Clause, previous: About | null, tests: Tests): About {
  const front = phraseBefore(clause.shared ? withoutComplement(clause.before, tests) : clause.before, tests)
  const own = front ? cut(front, tests) : { measure: null, subject: null }
  const counts = q.unit === 'count' || q.unit === 'percent' || q.unit === 'ratio'
  const phrase = counts ? phraseBehind(clause.behind, tests) : null
  if (phrase) return { measure: phrase, subject: own.subject ?? front ?? previous?.subject ?? null }
  if (q.unit === 'count' && front && !own.subject && previous?.measure) return { measure: previous.measure, subject: front }
  return { measure: own.measure ?? front ?? previous?.measure ?? null, subject: own.subject ?? previous?.subject ?? null }
}

/** What is left before a number when the phrase that belongs to the number before it is taken off: «… 60 % экспорта и» leaves nothing. */
function withoutComplement(before: string, tests: Tests): string {
  const match = regex(tests.cues.complement).exec(before)
  const rest = match ? before.slice(match[0].length) : before
  return /\p{L}{3}/u.test(rest) ? rest : ''
}

const compiled = new Map<string, RegExp>()
const regex = (source: string): RegExp => {
  let made = compiled.get(source)
  if (!made) compiled.set(source, (made = new RegExp(source, 'iu')))
  return made
}

function phraseBefore(before: string, tests: Tests): string | null {
  let text = before.trim()
  for (let i = 0; i < 3; i++) text = text.replace(regex(tests.cues.opening), '').trim()
  const edge = tests.spaced ? '(?<!\\p{L})' : ''
  const bare = text.replace(regex(`${edge}(?:${tests.cues.predicate})\\s*$`), '').trim()
  const kept = bare.replace(/^[\s"“”«»'’.,;:()（）、，-]+|[\s"“«'‘.,;:(（、，$-]+$/gu, '')
  return kept.length >= 2 && /\p{L}{2}/u.test(kept) ? kept.replace(/['’]s?$/u, '').slice(-120) : null
}

function phraseBehind(behind: string, tests: Tests): string | null {
  const phrase = regex(tests.cues.complement).exec(behind)?.groups?.phrase?.trim()
  return phrase && /\p{L}{2}|\p{Script=Han}/u.test(phrase) ? phrase : null
}

function cut(phrase: string, tests: Tests): About {
  for (const source of tests.cues.split) {
    const groups = regex(source).exec(phrase)?.groups
    if (groups) return { measure: groups.measure?.trim() || null, subject: groups.subject?.trim() || null }
  }
  return { measure: phrase, subject: null }
}
