// The part of stopword we use; the package ships no types.
declare module 'stopword' {
  /** Words that say nothing by themselves: English, Russian, Chinese. */
  export const eng: readonly string[]
  export const rus: readonly string[]
  export const zho: readonly string[]
}
