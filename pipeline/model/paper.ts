import type { Block } from './block.ts'
import type { CaseStudy } from './case-study.ts'
import type { Definition } from './definition.ts'
import type { Abbreviation, ConceptMention, LinkedCaseStudy, LinkedDefinition, LinkedStatistic } from './link.ts'
import type { Metadata } from './metadata.ts'
import type { FurnitureKind, Note, Page } from './page.ts'
import type { Doubt, Refusal, Repair } from './repair.ts'
import type { Sentence } from './sentence.ts'
import type { Span } from './span.ts'
import type { Statistic } from './statistic.ts'

// A paper's type says how far it has come: each stage adds its own fields and changes none.

export type MediaType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/tiff' | 'image/webp' | 'text/plain'

export interface Identified {
  /** First 16 hex digits of `sha256`. */
  readonly id: string
  /** Of the source bytes, hex. */
  readonly sha256: string
  readonly fileName: string
  readonly bytes: number
  readonly mediaType: MediaType
  readonly pageCount: number
  /** Character set of a text file (WHATWG name); null for all else. */
  readonly encoding: string | null
  /** What the file says of itself (PDF Info or XMP); not to be trusted blindly. */
  readonly embedded: Readonly<Record<string, string>>
  readonly notes: readonly Note[]
}

export interface Read extends Identified {
  /** In order; a page that failed for good is here with empty text and a note. */
  readonly pages: readonly Page[]
}

export interface Repaired extends Read {
  /** The whole text; each paragraph, heading, list item and table row is one line. */
  readonly text: string
  readonly repairs: readonly Repair[]
  /** Running heads and page numbers, each a line of `text`, in text order. */
  readonly furniture: readonly (Span & { readonly kind: FurnitureKind })[]
  /** Words a person should look at, in text order. */
  readonly doubts: readonly Doubt[]
  /** Repairs the guard held back, in text order. */
  readonly refused: readonly Refusal[]
  /** Span of each page in `text`, in the order of `pages`. */
  readonly pageSpans: readonly Span[]
}

export interface Structured extends Repaired {
  readonly blocks: readonly Block[]
}

export interface Segmented extends Structured {
  /** BCP 47 language of each block, in the order of `blocks`; `und` where nobody can tell. */
  readonly blockLanguages: readonly string[]
  readonly sentences: readonly Sentence[]
  /** Languages of the paper by share of characters, largest first. */
  readonly languages: readonly { readonly code: string; readonly share: number }[]
}

export interface Described extends Segmented {
  readonly metadata: Metadata
}

export interface Extracted extends Described {
  readonly definitions: readonly Definition[]
  readonly statistics: readonly Statistic[]
  readonly caseStudies: readonly CaseStudy[]
}

export interface Linked extends Described {
  readonly definitions: readonly LinkedDefinition[]
  readonly statistics: readonly LinkedStatistic[]
  readonly caseStudies: readonly LinkedCaseStudy[]
  /** Concepts of the terms file that the text speaks of. */
  readonly concepts: readonly ConceptMention[]
  readonly abbreviations: readonly Abbreviation[]
}
