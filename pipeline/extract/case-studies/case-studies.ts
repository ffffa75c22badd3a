import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type ByLanguage, isLanguageCode } from '../../languages/languages.ts'
import type { Aspect, CaseStudy } from '../../model/case-study.ts'
import type { Described } from '../../model/paper.ts'
import { shifted } from '../../model/span.ts'
import { isRefusal, tryRule } from '../rule.ts'
import { aspectsIn, leads, ownWords } from './aspects.ts'
import type { Candidate, Setting } from './candidate.ts'
import { rules as rulesEn } from './en/rules.ts'
import type { CaseRule } from './families.ts'
import { Focus } from './focus.ts'
import { keyOf, type Mention, sentenceOf } from './mention.ts'
import { mergeMentions } from './merge.ts'
import { rules as rulesRu } from './ru/rules.ts'
import { settingsOf } from './setting.ts'
import { rules as rulesZh } from './zh/rules.ts'

export const caseStudyRules: ByLanguage<readonly CaseRule[]> = { en: rulesEn, ru: rulesRu, zh: rulesZh }

type Found = Candidate & { readonly rule: string; readonly key: string }

/** The clusters a paper speaks of, all mentions of one joined, in the order of their first mention. */
export function findCaseStudies(paper: Described, knowledge: Pick<Knowledge, 'findPlaces' | 'findIndustries' | 'lexicons'>): CaseStudy[] {
  const settings = settingsOf(paper, knowledge)
  const found = settings.map(candidatesIn)
  const known = new Set(found.flat().map(({ key }) => key))
  const mentions: Mention[] = []
  const focus = new Focus()
  for (const [i, setting] of settings.entries()) {
    const block = paper.blocks[paper.sentences[setting.index]?.block ?? -1]
    const heading = block?.kind === 'heading' || block?.kind === 'title'
    focus.enter(block)
    const named = found[i] as Found[]
    const here = named.length > 0 ? named : knownPlaces(setting, known)
    if (here.length > 0) {
      const said = here.map((one) =>
        mention(one, setting, heading ? [] : focus.isOn(one.key, setting) ? aspectsIn(setting.text, setting.words) : aspectsOf(one, here, setting)),
      )
      mentions.push(...said)
      focus.turn(
        said,
        here.map(({ place }) => place),
        setting,
      )
    } else {
      const goesOn = heading ? null : focus.goesOn(setting)
      if (goesOn) mentions.push(goesOn)
    }
  }
  return mergeMentions(mentions, paper.text)
}

/** What the rules see in a sentence: one candidate a place, the surest. */
function candidatesIn(setting: Setting): Found[] {
  if (!isLanguageCode(setting.language)) return []
  const best = new Map<string, Found>()
  for (const rule of caseStudyRules[setting.language])
    for (const { made } of tryRule(rule, setting.text, setting).matches) {
      if (isRefusal(made)) continue
      for (const candidate of made) {
        const whole = candidate.place.place.kind === 'country'
        const id = `${candidate.place.start}${whole ? candidate.industries.join() : ''}`
        const other = best.get(id)
        if (!other || candidate.confidence > other.confidence)
          best.set(id, {
            ...candidate,
            industries: candidate.industries.length > 0 ? candidate.industries : (other?.industries ?? []),
            rule: rule.name,
            key: keyOf(candidate.place.place, candidate.industries),
          })
      }
    }
  const outer = new Set([...best.values()].map((one) => one.outer))
  return [...best.values()].filter(({ place }) => !outer.has(place)).sort((a, b) => a.place.start - b.place.start)
}

/** Places of clusters the paper speaks of elsewhere. */
function knownPlaces(setting: Setting, known: ReadonlySet<string>): Found[] {
  return setting.places.flatMap((place): Found[] => {
    const key = keyOf(place.place, [])
    if (place.place.kind === 'country' || !known.has(key)) return []
    return [
      {
        place,
        industries: (setting.industriesOf.get(place) ?? []).map(({ name }) => name),
        written: place,
        confidence: 0.5,
        rule: `${setting.language}: named again`,
        key,
      },
    ]
  })
}

/** What the sentence says of one of the clusters it names. One seen by its name alone must lead the sentence: "as in Silicon Valley" describes nothing. */
function aspectsOf(one: Found, here: readonly Found[], setting: Setting): Aspect[] {
  const byName = !one.subject && (one.confidence < 0.8 || one.written === one.place)
  const own = ownWords(
    setting.text,
    one.place,
    here.map(({ place }) => place),
  )
  if (own === null || (byName && own === setting.text && !leads(one.place, setting))) return []
  return aspectsIn(own, setting.words)
}

function mention({ place, industries, written, confidence, rule, key }: Found, setting: Setting, aspects: readonly Aspect[]): Mention {
  return {
    key,
    place: place.place,
    guessed: place.guessed,
    industries,
    written: shifted({ start: written.start, end: written.end }, setting.start),
    sentence: sentenceOf(setting),
    language: setting.language,
    aspects,
    rule,
    confidence,
  }
}
