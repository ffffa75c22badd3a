import type { NamedPlace } from '../../knowledge/gazetteer/place.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type ByLanguage, isLanguageCode } from '../../languages/languages.ts'
import type { Aspect, CaseStudy } from '../../model/case-study.ts'
import type { Described } from '../../model/paper.ts'
import { type Span, shifted } from '../../model/span.ts'
import { isRefusal, tryRule } from '../rule.ts'
import { aspectsIn } from './aspects.ts'
import type { Candidate, Setting } from './candidate.ts'
import { rules as rulesEn } from './en/rules.ts'
import type { CaseRule } from './families.ts'
import { keyOf, type Mention } from './mention.ts'
import { mergeMentions } from './merge.ts'
import { rules as rulesRu } from './ru/rules.ts'
import { settingsOf } from './setting.ts'
import { rules as rulesZh } from './zh/rules.ts'

export const caseStudyRules: ByLanguage<readonly CaseRule[]> = { en: rulesEn, ru: rulesRu, zh: rulesZh }

type Found = Candidate & { readonly rule: string; readonly key: string }

/** The clusters a paper speaks of, all mentions of one joined, in the order of their first mention. */
export function findCaseStudies(paper: Described, knowledge: Pick<Knowledge, 'findPlaces' | 'findIndustries'>): CaseStudy[] {
  const settings = settingsOf(paper, knowledge)
  const found = settings.map(candidatesIn)
  const known = new Set(found.flat().map(({ key }) => key))
  const mentions: Mention[] = []
  let focus: Mention | null = null
  let block = -1
  for (const [i, setting] of settings.entries()) {
    const sentence = paper.sentences[setting.index] as Described['sentences'][number]
    const kind = paper.blocks[sentence.block]?.kind
    const heading = kind === 'heading' || kind === 'title'
    if (sentence.block !== block && (heading || paper.blocks[block]?.kind !== 'heading')) focus = null
    block = sentence.block
    const here = [...(found[i] as Found[]), ...knownPlaces(setting, found[i] as Found[], known)]
    if (here.length > 0) {
      const said = here.map((one) =>
        mention(
          one,
          setting,
          aspectsIn(
            setting,
            one.place,
            here.map(({ place }) => place),
            heading,
          ),
        ),
      )
      mentions.push(...said)
      focus = said.length === 1 ? (said[0] as Mention) : null
    } else if (focus && setting.places.every(({ place }) => place.kind === 'country' || place.kind === 'continent') && setting.words.again.test(setting.text)) {
      const aspects = aspectsIn(setting, null, [], false)
      if (aspects.length > 0) mentions.push({ ...focus, written: null, sentence: spanOf(setting), aspects, confidence: 0.6 })
    }
  }
  return mergeMentions(mentions, paper.text)
}

/** What the rules see in a sentence: one candidate a place, the surest. */
function candidatesIn(setting: Setting): Found[] {
  if (!isLanguageCode(setting.language)) return []
  const best = new Map<NamedPlace, Found>()
  for (const rule of caseStudyRules[setting.language])
    for (const { made } of tryRule(rule, setting.text, setting).matches) {
      if (isRefusal(made)) continue
      for (const candidate of made) {
        const other = best.get(candidate.place)
        if (!other || candidate.confidence > other.confidence)
          best.set(candidate.place, {
            ...candidate,
            industry: candidate.industry ?? other?.industry ?? null,
            rule: rule.name,
            key: keyOf(candidate.place.place, candidate.industry),
          })
      }
    }
  return [...best.values()].sort((a, b) => a.place.start - b.place.start)
}

/** Places of clusters the paper speaks of elsewhere. */
function knownPlaces(setting: Setting, found: readonly Found[], known: ReadonlySet<string>): Found[] {
  return setting.places.flatMap((place): Found[] => {
    const key = keyOf(place.place, null)
    if (place.place.kind === 'country' || !known.has(key) || found.some((other) => other.key === key)) return []
    return [{ place, industry: null, written: place, confidence: 0.5, rule: `${setting.language}: named again`, key }]
  })
}

function mention({ place, industry, written, confidence, rule, key }: Found, setting: Setting, aspects: readonly Aspect[]): Mention {
  return {
    key,
    place: place.place,
    guessed: place.guessed,
    industry,
    written: shifted({ start: written.start, end: written.end }, setting.start),
    sentence: spanOf(setting),
    language: setting.language,
    aspects,
    rule,
    confidence,
  }
}

const spanOf = ({ start, text }: Setting): Span => ({ start, end: start + text.length })
