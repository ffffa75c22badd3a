/** How a language writes numbers. */
export interface NumberConventions {
  /** Decimal mark, the likelier first: Russian "," then "."; English ".". */
  readonly decimal: readonly string[]
  /** What may stand between groups of three digits. */
  readonly grouping: readonly string[]
}

/** All we know of a language that shared code needs, as data: shared code never compares language codes. */
export interface Language {
  /** BCP 47. */
  readonly code: string
  /** Unicode script names a letter of it may have. */
  readonly scripts: readonly string[]
  /** ISO 639-3 codes franc may answer for it. */
  readonly franc: readonly string[]
  /** Names of its OCR data, best first. */
  readonly ocr: readonly string[]
  /** False for scripts that write words without spaces. */
  readonly spaced: boolean
  readonly number: NumberConventions
  /** Characters that end a sentence. */
  readonly sentenceEnd: string
  /** Abbreviations whose full stop ends no sentence, lower case, without that stop. */
  readonly abbreviations: ReadonlySet<string>
  /** The commonest function words, lower case; a healthy page has many. */
  readonly functionWords: ReadonlySet<string>
}
