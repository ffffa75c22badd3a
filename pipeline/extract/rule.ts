import { type Span, shifted } from '../model/span.ts'

/**
 * One way a fact is put into words. `name` is an example in miniature (`ru: под X понимают Y`): it stands in the record and is what `explain` prints.
 * `pattern` finds the words that give the fact away; `make` reads the fact around them, or says why it is none.
 */
export interface Rule<Setting, Fact> {
  readonly name: string
  readonly pattern: Pattern
  readonly make: (match: RegExpExecArray, setting: Setting) => readonly Fact[] | Refusal
}

/** Why a match is no fact, in a few words for a person: "the term is a pronoun". */
export interface Refusal {
  readonly refused: string
}

export const refuse = (refused: string): Refusal => ({ refused })

export const isRefusal = (made: object): made is Refusal => 'refused' in made

/** A regular expression built of parts, so that `explain` can say how far a sentence went along with it. */
export interface Pattern {
  readonly whole: RegExp
  readonly parts: readonly string[]
  /** Flags every part is compiled with. */
  readonly flags: string
}

/**
 * Joins parts (regular expressions or their sources) in order; a part must be complete by itself. Case is ignored unless `flags` says otherwise.
 * Bounded repetition only: rules run on every sentence, and a paper must take time in proportion to its length.
 */
export function pattern(parts: readonly (RegExp | string)[], flags = 'giu'): Pattern {
  const sources = parts.map((part) => (typeof part === 'string' ? part : part.source))
  return { whole: new RegExp(sources.join(''), flags), parts: sources, flags }
}

/** What one rule did with one text: each match with its facts or the reason why not; no match at all, and how far the text went along. */
export interface Trial<Fact> {
  readonly rule: string
  readonly matches: readonly { readonly at: Span; readonly made: readonly Fact[] | Refusal }[]
}

/** Tries a rule everywhere in the text; matches are spans into `text`. */
export function tryRule<Setting, Fact>(rule: Rule<Setting, Fact>, text: string, setting: Setting): Trial<Fact> {
  const matches: { at: Span; made: readonly Fact[] | Refusal }[] = []
  const { whole } = rule.pattern
  whole.lastIndex = 0
  for (let match = whole.exec(text); match; match = whole.exec(text)) {
    const at = { start: match.index, end: match.index + match[0].length }
    // From within a pair of surrogates the search steps back to its start, and would find the same nothing for ever: formulas are full of 𝑥.
    if (match[0] === '') whole.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
    // `make` may run other rules on this text: the place must not be lost.
    const next = whole.lastIndex
    matches.push({ at, made: rule.make(match, setting) })
    whole.lastIndex = next
  }
  return { rule: rule.name, matches }
}

/** Facts of all rules in the text, in the order of the rules. */
export function applyRules<Setting, Fact>(rules: readonly Rule<Setting, Fact>[], text: string, setting: Setting): Fact[] {
  return rules.flatMap((rule) => tryRule(rule, text, setting).matches.flatMap(({ made }) => (isRefusal(made) ? [] : made)))
}

/** The longest run of leading parts that the text goes along with, and where; null when not even the first is there. */
export function longestStart({ parts, flags }: Pattern, text: string): { readonly parts: number; readonly at: Span } | null {
  for (let count = parts.length; count > 0; count--) {
    const match = new RegExp(parts.slice(0, count).join(''), flags.replace('g', '')).exec(text)
    if (match && match[0] !== '') return { parts: count, at: { start: match.index, end: match.index + match[0].length } }
  }
  return null
}

/** Span of a named group within the text the match was found in; the pattern needs the flag `d`. */
export function group(match: RegExpExecArray, name: string): Span | null {
  const at = match.indices?.groups?.[name]
  return at ? { start: at[0], end: at[1] } : null
}

/** The same span, counted from the start of the paper. */
export const inPaper = (at: Span, textStart: number): Span => shifted(at, textStart)
