/** Every text of the interface. A language is one file with all of them; `tsc` lists what is missing. */
export interface Words {
  readonly name: string
  readonly skip: string
  readonly nav: { readonly facts: string; readonly papers: string; readonly pictures: string; readonly main: string; readonly language: string }
  readonly search: {
    readonly label: string
    readonly hint: string
    readonly button: string
    readonly clear: string
    readonly found: (n: number) => string
    readonly nothing: string
    readonly more: string
    readonly failed: string
    readonly loading: string
  }
  readonly facet: {
    readonly filters: string
    readonly kind: string
    readonly language: string
    readonly place: string
    readonly country: string
    readonly concept: string
    readonly year: string
    readonly unit: string
    readonly paper: string
    readonly all: (n: number) => string
    readonly fewer: string
    readonly from: string
    readonly to: string
    readonly value: string
    readonly least: string
    readonly most: string
  }
  /** A language nobody could tell. */
  readonly unknown: string
  /** Units that are no measures: query/web/src/units.ts has those. */
  readonly units: Readonly<Record<'count' | 'percent' | 'percentage_point' | 'times' | 'ratio' | 'coefficient', string>>
  readonly kind: { readonly definition: string; readonly statistic: string; readonly 'case-study': string }
  readonly column: {
    readonly choose: string
    readonly kind: string
    readonly fact: string
    readonly value: string
    readonly place: string
    readonly time: string
    readonly quote: string
    readonly paper: string
    readonly page: string
    readonly confidence: string
  }
  readonly sort: {
    readonly label: string
    readonly relevance: string
    readonly paper: string
    readonly confidence: string
    readonly year: string
    readonly value: string
    readonly descending: string
  }
  readonly take: {
    readonly label: string
    readonly excel: string
    /** Titles of formats by their names; those not among them are as the API has them, in English. */
    readonly formats: Readonly<Record<string, string>>
  }
  readonly room: {
    readonly title: string
    readonly page: string
    readonly of: string
    readonly previous: string
    readonly next: string
    readonly image: string
    readonly text: string
    readonly noImage: string
    readonly stood: string
    readonly rule: string
    readonly doubt: string
    readonly may: string
    readonly facts: string
    readonly repairs: string
    readonly doubts: string
    readonly permalink: string
    readonly nothingHere: string
    readonly vertical: string
  }
  readonly paper: {
    readonly authors: string
    readonly year: string
    readonly container: string
    readonly publisher: string
    readonly identifiers: string
    readonly keywords: string
    readonly languages: string
    readonly file: string
    readonly contents: string
    readonly facts: string
    readonly pages: string
    readonly method: string
    readonly reason: string
    readonly confidence: string
    readonly notes: string
    readonly downloads: string
    readonly record: string
    readonly cite: string
    readonly read: string
    readonly repairs: string
    readonly doubts: string
    readonly attributed: string
    readonly described: string
    readonly mention: string
    readonly count: (n: number) => string
    readonly also: (n: number) => string
    readonly repaired: string
    readonly rule: string
    readonly times: string
    readonly example: string
    readonly joined: (n: number) => string
    readonly copy: string
    readonly copied: string
  }
  /** How a page was read, and why so; a reason not among these is shown as it is. */
  readonly reading: {
    readonly methods: Readonly<Record<'text-layer' | 'ocr' | 'text-layer+ocr' | 'text-file', string>>
    readonly reasons: Readonly<Record<string, string>>
  }
  readonly pictures: {
    readonly glance: string
    readonly papersByLanguage: string
    readonly papersByYear: string
    readonly readings: string
    readonly doubtful: string
    readonly plot: string
    readonly measure: string
    readonly draw: string
    readonly unit: string
    readonly definitions: string
    readonly concept: string
    readonly matrix: string
    readonly noPoints: string
    readonly asTable: string
    readonly noPlace: string
    readonly noIndustry: string
    readonly other: string
    readonly series: string
  }
}
