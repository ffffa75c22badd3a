import type { Definition } from '../../model/definition.ts'
import { lengthOf, type Span, textAt } from '../../model/span.ts'
import { group, pattern, type Refusal, type Rule, refuse } from '../rule.ts'
import { antecedent, askedIn, leadOf } from './antecedent.ts'
import type { Candidate, Phrases, Setting } from './candidate.ts'

export type DefinitionRule = Rule<Setting, Candidate>

/** What sets one cue of a family apart from the others. */
export interface Cue {
  readonly name: string
  readonly parts: readonly RegExp[]
  readonly form: Definition['form']
  readonly confidence: number
  /** For `afterLead`: the name may be the heading right above. */
  readonly fromHeading?: boolean
  /** For `afterLead`: the name may be what the question right before asks for. */
  readonly answers?: boolean
  /** Why this term and this definiens make no definition, after the checks every rule makes. */
  readonly unless?: (term: string, definiens: string, setting: Setting, match: RegExpExecArray, at: Span) => string | null
}

const flags = 'gidu'

/**
 * Families of definition rules: where the term and the definiens stand to the cue. The cue's pattern may name the groups `term` and `definiens`, and
 * `cue` where it begins before its cue ("A believes that … is"): looking back from each "is" instead takes the square of a sentence's length.
 */
export function families(phrases: Phrases) {
  const rule = (cue: Cue, find: (match: RegExpExecArray, setting: Setting) => { term: Span | null; definiens: Span | null }): DefinitionRule => ({
    name: cue.name,
    pattern: pattern(cue.parts, flags),
    make: (match, setting) => {
      const found = find(match, setting)
      return candidate(cue, match, setting, group(match, 'term') ?? found.term, group(match, 'definiens') ?? found.definiens)
    },
  })

  function candidate(cue: Cue, match: RegExpExecArray, setting: Setting, rough: Span | null, definiens: Span | null): Candidate[] | Refusal {
    const { text } = setting
    if (!rough) return refuse('no term can stand here')
    if (!definiens || lengthOf(definiens) < 2) return refuse('nothing is left to define it with')
    const term = phrases.tidy(text, rough)
    const written = textAt(text, term)
    const lead = written === '' || phrases.pronoun.test(written) ? antecedent(setting, term, phrases) : undefined
    if (lead === null) return refuse(`nothing before the sentence says what "${written}" is`)
    const named = lead ? textAt(setting.paper.text, lead) : written
    const why = phrases.whyNoTerm(named) ?? cue.unless?.(named, textAt(text, definiens), setting, match, term) ?? null
    if (why !== null) return refuse(why)
    return [{ term, ...(lead ? { lead } : {}), definiens, form: cue.form, confidence: cue.confidence }]
  }

  return {
    /** X cue Y. */
    termFirst: (cue: Cue) =>
      rule(cue, (match, { text, ...setting }) => ({
        term: phrases.termBefore(text, group(match, 'cue')?.start ?? match.index, { text, ...setting }),
        definiens: phrases.definiensAfter(text, match.index + match[0].length),
      })),
    /** Y cue X. */
    termLast: (cue: Cue) =>
      rule(cue, (match, setting) => ({
        term: phrases.termAfter(setting.text, match.index + match[0].length, setting),
        definiens: phrases.definiensBefore(setting.text, match.index),
      })),
    /** "(2) Trust." and then, in the next sentence of the block, its description, which the cue matches the beginning of. */
    afterLead: (cue: Cue): DefinitionRule => ({
      name: cue.name,
      pattern: pattern(cue.parts, flags),
      make: (match, setting) => {
        const lead = leadOf(setting, setting.index - 1, phrases) ?? (cue.answers ? askedIn(setting, setting.index - 1, phrases) : null)
        const [sentence, before] = [setting.paper.sentences[setting.index], setting.paper.sentences[setting.index - 1]]
        const beside =
          before?.block === sentence?.block || (cue.fromHeading && /^(?:heading|title)$/u.test(setting.paper.blocks[before?.block ?? -1]?.kind ?? ''))
        if (!lead || !beside) return refuse('no bare name stands before it')
        const definiens = phrases.definiensAfter(setting.text, match.index + match[0].length)
        const why = cue.unless?.(textAt(setting.paper.text, lead), textAt(setting.text, definiens), setting, match, lead) ?? null
        if (why !== null) return refuse(why)
        return [{ term: { start: 0, end: 0 }, lead, definiens, form: cue.form, confidence: cue.confidence }]
      },
    }),
    /** cue X cue Y: the pattern names the group `term`. */
    termInside: (cue: Cue) => rule(cue, (match, { text }) => ({ term: null, definiens: phrases.definiensAfter(text, match.index + match[0].length) })),
  }
}
