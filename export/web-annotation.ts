import type { Fact } from '../schemas/fact.ts'
import type { ExportOptions, Format } from './format.ts'

/**
 * W3C Web Annotations (Recommendation of 2017): a page of them in JSON-LD. Each fact is an annotation of the paper's text
 * (TextQuoteSelector, and TextPositionSelector, in code points as the model asks, of the record's `text`), and of the quote on its page (FragmentSelector, refined by the quote).
 */
export const webAnnotation: Format = {
  name: 'web-annotation',
  title: 'W3C Web Annotations',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
  extension: 'jsonld',
  *write(facts, options) {
    const collection = `${options.base}annotations`
    yield `{"@context":"http://www.w3.org/ns/anno.jsonld","id":${JSON.stringify(collection)},"type":"AnnotationPage","items":[`
    let first = true
    for (const fact of facts) {
      yield `${first ? '' : ','}\n${JSON.stringify(annotation(fact, options))}`
      first = false
    }
    yield '\n]}\n'
  },
}

function annotation(fact: Fact, { base }: ExportOptions): object {
  const quote = { type: 'TextQuoteSelector', exact: fact.quote, prefix: fact.prefix, suffix: fact.suffix }
  const start = fact.start - fact.astral
  const position = { type: 'TextPositionSelector', start, end: start + [...fact.quote].length }
  const page =
    fact.page === null ? [] : [{ type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: `page=${fact.page}`, refinedBy: quote }]
  return {
    id: `${base}facts/${fact.id}`,
    type: 'Annotation',
    motivation: fact.kind === 'definition' ? 'describing' : 'identifying',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: fact.kind, format: 'text/plain' },
      { type: 'TextualBody', purpose: 'describing', value: summary(fact), format: 'text/plain', language: fact.language },
    ],
    target: { source: `${base}papers/${fact.paper.id}`, selector: [quote, position, ...page] },
  }
}

function summary(fact: Fact): string {
  if (fact.kind === 'definition') return `${fact.term}: ${fact.definition}`
  if (fact.kind === 'statistic') return [fact.measure, fact.subject, fact.place, fact.time, fact.valueText].filter(Boolean).join(' | ')
  return [fact.name, fact.place, fact.industry].filter(Boolean).join(' | ')
}
