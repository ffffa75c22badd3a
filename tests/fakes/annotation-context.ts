// What the words of our annotations mean by the W3C Web Annotation Vocabulary (Recommendation of 2017): for the test, which may ask no one on the net.
const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`
const iri = (id: string) => ({ '@id': id, '@type': '@id' })
const term = (id: string) => ({ '@id': id, '@type': '@vocab' })
const whole = (id: string) => ({ '@id': id, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' })

export const annotationContext = {
  id: '@id',
  type: '@type',
  Annotation: oa('Annotation'),
  AnnotationPage: 'https://www.w3.org/ns/activitystreams#OrderedCollectionPage',
  TextualBody: oa('TextualBody'),
  TextQuoteSelector: oa('TextQuoteSelector'),
  TextPositionSelector: oa('TextPositionSelector'),
  FragmentSelector: oa('FragmentSelector'),
  items: { '@id': 'https://www.w3.org/ns/activitystreams#items', '@container': '@list' },
  motivation: term(oa('motivatedBy')),
  purpose: term(oa('hasPurpose')),
  describing: oa('describing'),
  identifying: oa('identifying'),
  tagging: oa('tagging'),
  body: iri(oa('hasBody')),
  target: iri(oa('hasTarget')),
  source: iri(oa('hasSource')),
  selector: iri(oa('hasSelector')),
  refinedBy: iri(oa('refinedBy')),
  exact: oa('exact'),
  prefix: oa('prefix'),
  suffix: oa('suffix'),
  start: whole(oa('start')),
  end: whole(oa('end')),
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  conformsTo: iri('http://purl.org/dc/terms/conformsTo'),
}
