import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Gold facts, one JSON object a line, read from gold/PAPER.KIND.jsonl. guidelines.md says what counts.

interface GoldFact {
  readonly id: string
  /** Neither a miss when absent nor an error when found. */
  readonly optional?: boolean
  /** Said elsewhere in the paper, in the same or another language: counted once. */
  readonly duplicate_of?: string
  readonly translation_of?: string
}

export interface GoldDefinition extends GoldFact {
  readonly term: string
  readonly term_also?: readonly string[]
  readonly concept: string | null
  readonly concept_also?: readonly string[]
  readonly definition: string
  readonly attributed_to: string | null
  readonly grade: 'explicit' | 'implicit'
  readonly quote: string
}

export interface GoldStatistic extends GoldFact {
  /** Base units; a fall is positive with direction `decrease`. */
  readonly value: number
  readonly value_max: number | null
  readonly value_text: string
  readonly unit: string
  readonly unit_also?: readonly string[]
  readonly qualifier: string
  readonly kind: string
  readonly kind_also?: readonly string[]
  readonly direction: string | null
  readonly measure: string
  /** Head nouns of the measure in the paper's language, where `measure` is in another. */
  readonly measure_heads?: readonly string[]
  readonly subject: string
  readonly place: string | null
  readonly time: string | null
  readonly quote: string
  /** Other right readings of the same words: 50 percent for a half. */
  readonly accept?: readonly { readonly value: number; readonly unit: string }[]
  /** One number said of two measures: finding one of them is enough. */
  readonly shares_token_with?: readonly string[]
}

export interface GoldCaseStudy extends GoldFact {
  readonly name: string
  readonly place: string | null
  readonly country: string | null
  readonly industry: string | null
  readonly depth: 'mention' | 'described'
  readonly aspects: readonly string[]
  readonly as_written: readonly string[]
  readonly statistics: readonly string[]
  readonly quotes: readonly string[]
}

/** A sentence that looks like a definition and is none. */
export interface GoldTrap {
  readonly quote: string
  readonly reason: string
}

export interface GoldPaper {
  readonly name: string
  readonly language: string
  readonly file: string
  readonly text: string
  readonly definitions: readonly GoldDefinition[]
  readonly statistics: readonly GoldStatistic[]
  readonly caseStudies: readonly GoldCaseStudy[]
  readonly traps: readonly GoldTrap[]
}

const home = import.meta.dirname

/** All evaluation papers with their gold, sorted by language and name. */
export function readGold(): GoldPaper[] {
  return readdirSync(join(home, 'papers'))
    .sort()
    .flatMap((language) =>
      readdirSync(join(home, 'papers', language))
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .map((file) => {
          const name = file.replace(/\.txt$/u, '')
          const path = join(home, 'papers', language, file)
          return {
            name,
            language,
            file: path,
            text: readFileSync(path, 'utf8'),
            definitions: lines<GoldDefinition>(name, 'definitions'),
            statistics: lines<GoldStatistic>(name, 'statistics'),
            caseStudies: lines<GoldCaseStudy>(name, 'casestudies'),
            traps: lines<GoldTrap>(name, 'notdefinitions'),
          }
        }),
    )
}

function lines<T>(name: string, kind: string): T[] {
  const file = join(home, 'gold', `${name}.${kind}.jsonl`)
  // A paper without facts of a kind has no file for it.
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
