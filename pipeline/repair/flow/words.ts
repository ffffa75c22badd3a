/** What the flow asks of the lexicons. */
export interface Words {
  /** True for a word of the paper itself. */
  readonly knows: (word: string) => boolean
  /** True when a lexicon has `left` and `right` as one word sooner than as two, and the paper writes them so: «кластер-» | «ной», but not "full-" | "time". */
  readonly isOne: (left: string, right: string) => boolean
  /** True when a Chinese word begins at the end of `left` and ends at the start of `right`: 环 | 节. */
  readonly spans: (left: string, right: string) => boolean
}
