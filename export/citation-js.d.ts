// The part of citation-js we use; the package ships no types.
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[] | string)
    readonly data: readonly { readonly id: string; readonly title?: string; readonly DOI?: string; readonly note?: string }[]
    format(format: 'bibtex' | 'ris'): string
  }
  export const plugins: { config: { get(name: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean } } } }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
