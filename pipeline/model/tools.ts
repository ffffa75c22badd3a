// What the effectful stages (identify, read) are handed. Plain function types: a fake is a lambda.

/** A file as it came: its name (for people) and its bytes (for everything else). */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a person may say about a paper before it is read. Part of the key a page reading is kept under. */
export interface ReadingOptions {
  /** BCP 47 codes; null: find out. */
  readonly languages: readonly string[] | null
  /** `judge` decides page by page. */
  readonly textLayer: 'judge' | 'trust' | 'ignore'
  readonly password: string | null
  /** Other limits than the usual ones. */
  readonly limits?: Partial<Limits>
}

/** What a paper may measure. Larger ones stop with a code: a queue must not choke on one file. */
export interface Limits {
  readonly bytes: number
  readonly pages: number
  /** Of one picture; larger pages of a PDF are rendered smaller, with a note. */
  readonly pixels: number
}

export const defaultReadingOptions: ReadingOptions = { languages: null, textLayer: 'judge', password: null }

/** Keeps what was dear to make. `key` names everything the value depends on; `work` runs when nothing is kept under it. */
export interface Store {
  /** `value` must be plain JSON data. */
  once<T>(key: string, work: () => Promise<T>): Promise<T>
}
