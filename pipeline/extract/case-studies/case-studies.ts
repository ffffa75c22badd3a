import type { NamedPlace } from '../../knowledge/gazetteer/place.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type ByLanguage, isLanguageCode } from '../../languages/languages.ts'
import type { Aspect, CaseStudy } from '../../model/case-study.ts'
import type { Described } from '../../model/paper.ts'
import { type Span, shifted } from '../../model/span.ts'
import { isRefusal, tryRule } from '../rule.ts'
import { aspectsIn, ownWords } from './aspects.ts'
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
  // Whom a sentence without a name goes on about: the only cluster of the sentence before, of the heading above, of the title.
  let [ofBlock, ofSection, ofPaper]: (Mention | null)[] = [null, null, null]
  let block = -1
  for (const [i, setting] of settings.entries()) {
    const sentence = paper.sentences[setting.index] as Described['sentences'][number]
    const kind = paper.blocks[sentence.block]?.kind
    const heading = kind === 'heading' || kind === 'title'
    if (sentence.block !== block) ofBlock = null
    block = sentence.block
    if (kind === 'heading') ofSection = null
    const named = found[i] as Found[]
    const here = named.length > 0 ? named : knownPlaces(setting, known)
    if (here.length > 0) {
      const said = here.map((one) => mention(one, setting, heading ? [] : aspectsOf(one, here, setting)))
      mentions.push(...said)
      const only = said.length === 1 ? (said[0] as Mention) : null
      if (heading) ofSection = only
      else ofBlock = only
      if (i === 0 || kind === 'title') ofPaper ??= only
    } else {
      const focus = ofBlock ?? ofSection ?? ofPaper
      const local = setting.places.some(({ place }) => place.kind === 'region' || place.kind === 'town')
      if (!focus || heading || local || !setting.words.again.test(setting.text)) continue
      const aspects = aspectsIn(setting.text, setting.words)
      if (aspects.length > 0) mentions.push({ ...focus, written: null, sentence: spanOf(setting), aspects, confidence: 0.5 })
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
function knownPlaces(setting: Setting, known: ReadonlySet<string>): Found[] {
  return setting.places.flatMap((place): Found[] => {
    const key = keyOf(place.place, null)
    if (place.place.kind === 'country' || !known.has(key)) return []
    return [{ place, industry: setting.industryOf.get(place)?.name ?? null, written: place, confidence: 0.5, rule: `${setting.language}: named again`, key }]
  })
}

/** What the sentence says of one of the clusters it names. A place seen by its name alone must lead the sentence: "as in Silicon Valley" describes nothing. */
function aspectsOf(one: Found, here: readonly Found[], setting: Setting): Aspect[] {
  if (one.confidence < 0.8 && one.place.start > setting.text.length / 2) return []
  if (one.place.place.cluster && one.written === one.place && (one.place.start > setting.text.length / 2 || setting.places.length > 1)) return []
  const own = ownWords(
    setting.text,
    one.place,
    here.map(({ place }) => place),
  )
  return own === null ? [] : aspectsIn(own, setting.words)
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
