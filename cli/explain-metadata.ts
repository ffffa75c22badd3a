import type { Metadata, Sourced } from '../pipeline/model/metadata.ts'
import type { Linked } from '../pipeline/model/paper.ts'
import { overlaps, type Span, textAt } from '../pipeline/model/span.ts'
import { type Branch, branch } from './tree.ts'

const single = ['title', 'year', 'publisher', 'container', 'volume', 'issue', 'pages'] as const

/** What the paper says of itself within a span: each value, how sure it is, and the words it was read from. `inFile`: also what the file says. */
export function explainMetadata({ metadata, text }: Linked, at: Span, inFile: boolean): Branch {
  const here = ({ at: place }: Sourced<unknown>): boolean => (place ? overlaps(place, at) : inFile)
  const says = (name: string, { value, confidence, at: place }: Sourced<string | number>): string => {
    const written = place && textAt(text, place).replaceAll('\n', '⏎')
    const source = written === null ? ', not from a place of the text' : written === String(value) ? '' : `, from “${written}”`
    return `${name}: ${value}  (${confidence.toFixed(2)}${source})`
  }
  const fields = namedFields(metadata).filter(([, field]) => here(field))
  const abstracts = metadata.abstracts.filter((abstract) => overlaps(abstract, at))
  return branch('metadata', [
    ...fields.map(([name, field]) => says(name, field)),
    ...abstracts.map((abstract) => `abstract (${abstract.language}): “${textAt(text, abstract).slice(0, 80)}…”`),
  ])
}

function namedFields(metadata: Metadata): [string, Sourced<string | number>][] {
  return [
    ...single.flatMap((name): [string, Sourced<string | number>][] => {
      const field = metadata[name]
      return field ? [[name, field]] : []
    }),
    ...metadata.authors.map((author): [string, Sourced<string>] => ['author', author]),
    ...metadata.identifiers.map((identifier): [string, Sourced<string>] => [identifier.scheme, identifier]),
    ...metadata.keywords.map((keyword): [string, Sourced<string>] => [`keyword (${keyword.language})`, keyword]),
  ]
}
