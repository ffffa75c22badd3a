/** The head (and tail) of a paper as it is printed, and all that is known of it; what is not named must not be found. */
export interface FrontMatter {
  readonly text: string
  readonly embedded?: Readonly<Record<string, string>>
  readonly gives: {
    readonly title?: string
    readonly authors?: readonly string[]
    readonly year?: number
    readonly publisher?: string
    readonly container?: string
    readonly volume?: string
    readonly issue?: string
    readonly pages?: string
    /** `scheme value`. */
    readonly identifiers?: readonly string[]
    /** `language word`. */
    readonly keywords?: readonly string[]
    /** `language`, in text order. */
    readonly abstracts?: readonly string[]
  }
}
