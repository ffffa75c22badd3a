import type { Place } from '../../knowledge/gazetteer/place.ts'
import type { Aspect, CaseStudy } from '../../model/case-study.ts'
import { type Span, textAt } from '../../model/span.ts'
import type { Mention } from './mention.ts'

const aspectOrder: readonly Aspect[] = ['formation', 'structure', 'performance', 'problems', 'policy', 'lesson']

/** One case study a cluster, in the order of their first mention. */
export function mergeMentions(mentions: readonly Mention[], text: string): CaseStudy[] {
  const byKey = new Map<string, Mention[]>()
  const parkOf = parks(mentions)
  for (const mention of mentions) {
    const key = parkOf.get(mention.key) ?? mention.key
    const list = byKey.get(key)
    if (list) list.push(mention)
    else byKey.set(key, [mention])
  }
  return [...byKey.values()].map((list) => merged(list, text))
}

/** A town named beside the science park in it is the park: Hsinchu and Hsinchu Science Park. Key of the town to key of the park. */
function parks(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const park of mentions) {
    const town = park.place.cluster ? mentions.find(({ place }) => place.kind === 'town' && !place.cluster && place.short === park.place.within[0]) : undefined
    if (town) found.set(town.key, park.key)
  }
  return found
}

function merged(mentions: readonly Mention[], text: string): CaseStudy {
  const surest = mentions.reduce((a, b) => (b.confidence > a.confidence ? b : a))
  const place = (mentions.find((mention) => mention.place.cluster) ?? surest).place
  const industry = industryOf(mentions)
  const aspects = new Set(mentions.flatMap((mention) => mention.aspects))
  return {
    name: nameOf(place, industry),
    // A name of no list, with no land beside it, is a name and no place.
    place: place.country === null && surest.guessed ? null : place.name,
    placeGuessed: mentions.every(({ guessed }) => guessed),
    country: place.country,
    industry,
    depth: aspects.size > 0 ? 'described' : 'mention',
    aspects: aspectOrder.filter((aspect) => aspects.has(aspect)),
    asWritten: distinct(
      mentions.flatMap(({ written }) => written ?? []),
      (at) => textAt(text, at),
    ),
    at: distinct(
      mentions.map(({ sentence }) => sentence),
      ({ start }) => String(start),
    ),
    language: surest.language,
    rule: surest.rule,
    confidence: surest.confidence,
  }
}

/** The industries named oftenest, at most two. */
function industryOf(mentions: readonly Mention[]): string | null {
  const counts = new Map<string, number>()
  for (const { industries } of mentions) for (const industry of industries) counts.set(industry, (counts.get(industry) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return ranked.slice(0, 2).join('; ') || null
}

const nameOf = (place: Place, industry: string | null): string =>
  place.cluster ? place.short : industry ? `${place.short} ${industry.replace('; ', ' and ')} cluster` : `${place.short} industrial clusters`

function distinct(spans: readonly Span[], of: (at: Span) => string): Span[] {
  const seen = new Set<string>()
  return spans.filter((at) => {
    const key = of(at)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
