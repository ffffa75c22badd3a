import type { Span } from './span.ts'

/** A metadata value, how sure it is, and the words of the text it was read from (null: from the file's own metadata). */
export interface Sourced<T> {
  readonly value: T
  readonly confidence: number
  readonly at: Span | null
}

export type IdentifierScheme = 'isbn' | 'issn' | 'doi' | 'udc' | 'bbk' | 'clc' | 'cip'

export interface Metadata {
  readonly title: Sourced<string> | null
  readonly authors: readonly Sourced<string>[]
  readonly year: Sourced<number> | null
  readonly publisher: Sourced<string> | null
  /** Journal, proceedings or series the paper is part of. */
  readonly container: Sourced<string> | null
  readonly volume: Sourced<string> | null
  readonly issue: Sourced<string> | null
  readonly pages: Sourced<string> | null
  readonly identifiers: readonly (Sourced<string> & { readonly scheme: IdentifierScheme })[]
  readonly keywords: readonly (Sourced<string> & { readonly language: string })[]
  readonly abstracts: readonly (Span & { readonly language: string })[]
}
