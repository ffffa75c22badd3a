import { placeOf } from '../../knowledge/gazetteer/entry.ts'
import { liesIn, type NamedPlace } from '../../knowledge/gazetteer/place.ts'
import { hull, overlaps, type Span } from '../../model/span.ts'
import { isRefusal, pattern, type Refusal, type Rule, refuse } from '../rule.ts'
import type { Candidate, Setting } from './candidate.ts'
import type { CaseWords } from './case-words.ts'
import { famedPlace, isForeignOrLocal, isLocal, isNickname, namesOf, ownOrWithin, short } from './places-of.ts'

export type CaseRule = Rule<Setting, Candidate>

const sentence = pattern([/^[\s\S]+/], 'gu')

/** Families of case rules: how a place and what makes it a cluster stand to each other. */
export function families(words: CaseWords) {
  return {
    /** "Wenzhou shoe cluster": a place, perhaps words that belong to the noun, the noun. */
    placeFirst: (name: string): CaseRule => ({
      name,
      pattern: pattern([words.noun], 'giu'),
      make: (match, setting) => {
        const noun = { start: match.index, end: match.index + match[0].length }
        const place = setting.places.findLast(({ end }) => end <= noun.start)
        if (!place) return refuse('no place stands before it')
        const gap = setting.text.slice(place.end, noun.start)
        if (!words.placeToNoun.test(gap)) return refuse(`"${gap.slice(0, 40)}" parts it from ${place.place.short}`)
        if (words.people.test(gap)) return refuse('someone from there is meant')
        // "the Norwegian shipbuilding cluster of Sunnmøre": the land says only where it lies.
        const inside = place.place.kind === 'country' ? setting.places.find(({ start }) => start >= noun.end) : undefined
        if (inside && liesIn(inside.place, place.place) && words.nounToPlace.test(setting.text.slice(noun.end, inside.start)))
          return refuse(`it is ${inside.place.short}, which lies in ${place.place.short}`)
        // "Scone, Australia, the second largest horse cluster": a name of no list stands before the land.
        if (gap.includes(',') && /\p{Lu}[\p{L}-]+,\s$/u.test(setting.text.slice(0, place.start))) return refuse('another name stands before the place')
        // "In Lombardy, the textile district of Val Seriana": another name has the noun.
        if (gap.startsWith(',') && /^\s(?:of|in)\s(?:the\s)?\p{Lu}/u.test(setting.text.slice(noun.end))) return refuse('the noun has its own name behind it')
        return withList(place, noun, 0.9, setting)
      },
    }),
    /** "clusters in Wenzhou and Haining": the noun, then a place or a list of them. */
    nounFirst: (name: string): CaseRule => ({
      name,
      pattern: pattern([words.noun], 'giu'),
      make: (match, setting) => {
        const noun = { start: match.index, end: match.index + match[0].length }
        const place = setting.places.find(({ start }) => start >= noun.end)
        if (!place) return refuse('no place stands behind it')
        const gap = setting.text.slice(noun.end, place.start)
        if (!words.nounToPlace.test(gap)) return refuse(`"${gap.slice(0, 40)}" parts it from ${place.place.short}`)
        if (!isLocal(place.place)) return refuse(`${place.place.short} is a whole country`)
        // "the Carpi district in Emilia-Romagna": the noun has its town before it.
        const before = setting.places.findLast(({ end }) => end <= noun.start)
        if (before && liesIn(before.place, place.place) && words.placeToNoun.test(setting.text.slice(before.end, noun.start)))
          return refuse(`it is ${before.place.short}, which lies in ${place.place.short}`)
        return withList(place, noun, 0.85, setting)
      },
    }),
    /** "Wenzhou (shoes), Haining (leather)", where clusters are spoken of: places with their industries. */
    withIndustry: (name: string): CaseRule => ({
      name,
      pattern: sentence,
      make: (_, setting) => {
        if (setting.industriesOf.size === 0) return refuse('no place has its industry beside it')
        const towns = [...setting.industriesOf.keys()].filter(({ place }) => place.kind === 'town').length
        // Three towns each with its trade, or one that makes half of the world's, need no word for it.
        if (!setting.aboutClusters && towns < 3 && !(towns > 0 && words.ofAllMade.test(setting.text))) return refuse('clusters are not spoken of here')
        const list = setting.industriesOf.size >= 3
        return [...setting.industriesOf].flatMap(([place, industries]): Candidate[] => {
          if (words.body.test(setting.text.slice((industries.at(-1) as Span).end))) return []
          const whole = { start: Math.min(place.start, (industries[0] as Span).start), end: Math.max(place.end, (industries.at(-1) as Span).end) }
          const names = industries.map(({ name }) => name)
          const candidate = { place, written: short(whole, place), confidence: 0.8 }
          if (isLocal(place.place)) return [{ ...candidate, industries: names }]
          // Of a whole land only what stands right behind its name, each industry a cluster of its own: "German medical devices and machine tools".
          const beside =
            /^(?:\s|的)?(?:\p{L}+\s)?$/u.test(setting.text.slice(place.end, industries[0]?.start)) &&
            (list || setting.text.search(words.noun) >= 0) &&
            isForeignOrLocal(place, setting)
          return beside ? names.map((name) => ({ ...candidate, industries: [name] })) : []
        })
      },
    }),
    /** "districts such as Prato and Carpi": places given as examples where clusters are spoken of. */
    asExample: (name: string): CaseRule => ({
      name,
      pattern: pattern([words.example], 'giu'),
      make: (match, setting) => {
        if (!setting.aboutClusters) return refuse('clusters are not spoken of here')
        const end = match.index + match[0].length
        const place = setting.places.find(({ start }) => start >= end)
        if (!place || !/^[^,，。;；:：]{0,40}$/u.test(setting.text.slice(end, place.start))) return refuse('no place is given as an example')
        if (!isLocal(place.place)) return refuse(`${place.place.short} is a whole country`)
        return withList(place, place, 0.75, setting)
      },
    }),
    /** "Examples of clusters are many: Hollywood, Detroit, Solingen": three places or more behind a colon. */
    asList: (name: string): CaseRule => ({
      name,
      pattern: pattern([words.noun, /[^:：]{0,80}[:：]/u], 'giu'),
      make: (match, setting) => {
        const listed = setting.places.filter(({ start, place }) => start >= match.index + match[0].length && isLocal(place))
        if (listed.length < 3) return refuse('fewer than three towns or regions are listed behind it')
        // "Jepara in Central Java": where a member of the list lies is none.
        const members = listed.filter(({ start, place }) => place.kind === 'town' || !/\s(?:in|в)\s$/u.test(setting.text.slice(0, start)))
        return members.map((place) => ({ place, industries: namesOf(place, setting), written: place, confidence: 0.65 }))
      },
    }),
    /** "Prato is the classic case": a place called an example. */
    asCase: (name: string): CaseRule => ({
      name,
      pattern: pattern([words.called], 'giu'),
      make: (match, setting) => {
        if (!setting.aboutClusters) return refuse('clusters are not spoken of here')
        const [start, end] = [match.index, match.index + match[0].length]
        const place = setting.places.findLast((p) => p.end <= start && start - p.end < 40) ?? setting.places.find((p) => p.start >= end && p.start - end < 20)
        if (!place || !isForeignOrLocal(place, setting)) return refuse('no place is called so')
        return withList(place, place, 0.75, setting)
      },
    }),
    /** "Ludhiana (Punjab).": a place that heads the description behind it. */
    asHead: (name: string): CaseRule => ({
      name,
      pattern: sentence,
      make: (_, setting) => {
        const [place] = setting.places
        if (!place || place.start > 5) return refuse('it does not begin with a place')
        const alone = setting.places.length === 1 && setting.text.length - (place.end - place.start) <= 8
        const described = /^\s?[:：]\s?(?=[\p{Ll}\p{Script=Han}])/u.test(setting.text.slice(place.end)) && setting.text.length > 40
        if (!alone && !described) return refuse('it is more than the name of a place')
        if (!setting.aboutClusters) return refuse('clusters are not spoken of here')
        if (!isLocal(place.place)) return refuse(`${place.place.short} is a whole country`)
        return [{ place, industries: [], written: place, confidence: 0.7 }]
      },
    }),
    /** "For example, makers in Yueqing sell below cost", behind a sentence on clusters. */
    exampleSentence: (name: string): CaseRule => ({
      name,
      pattern: pattern([words.exampleSentence], 'giu'),
      make: (_, setting) => {
        if (!setting.near) return refuse('the sentences before it do not speak of clusters')
        const local = setting.places.filter(({ place }) => isLocal(place))
        if (local.length === 0) return refuse('no town or region is named')
        return local.map((place) => ({ place, industries: namesOf(place, setting), written: place, confidence: 0.6 }))
      },
    }),
    /** "some 1,200 software firms in Cambridge", behind a sentence on clusters: a crowd of one trade. */
    asCrowd: (name: string): CaseRule => ({
      name,
      pattern: pattern([words.crowd], 'giu'),
      make: (match, setting) => {
        if (!setting.near) return refuse('the sentences before it do not speak of clusters')
        if (setting.places.length > 1 && setting.text.search(words.noun) >= 0) return refuse('the sentence names its cluster')
        const industries = setting.industries.map((industry) => industry.name)
        if (industries.length === 0) return refuse('no trade is named')
        const towns = setting.places.filter(({ place }) => place.kind === 'town')
        const [place] = towns
        if (!place || towns.length > 1) return refuse('it is not of one town')
        const between = setting.text.slice(Math.min(place.end, match.index + match[0].length), Math.max(place.start, match.index))
        if (between.length > 60 || /[;；.。]/u.test(between)) return refuse('it stands too far from the town')
        return [{ place, industries: industries.slice(0, 1), written: place, confidence: 0.6 }]
      },
    }),
    /** 中国纽扣之都, "the knitting capital of India": a town called the town of its trade. */
    asFamed: (name: string): CaseRule => ({
      name,
      pattern: pattern([words.famed], 'giu'),
      make: (match, setting) => {
        const at = { start: match.index, end: match.index + match[0].length }
        const industries = setting.industries.filter((industry) => overlaps(industry, at)).map((industry) => industry.name)
        const [sure, trade] = [match.groups?.sure !== undefined, match.groups?.trade !== undefined]
        if (industries.length === 0 && !sure) return refuse('it names no trade')
        if (!sure && !trade && !setting.aboutClusters) return refuse('clusters are not spoken of here')
        const place = famedPlace(at, setting)
        if (!place) return refuse('no town or region is called so')
        return [{ place, industries, written: place, confidence: sure || trade ? 0.85 : 0.7, subject: sure || trade }]
      },
    }),
    /** "the Brianza furniture district", «Камский кластер»: a cluster whose place is in no list of ours, under its written name. */
    unlisted: (name: string): CaseRule => ({
      name,
      pattern: pattern([words.unlisted ?? /(?!)/], 'gu'),
      make: (match, setting) => {
        const written = match.groups?.name ?? match.groups?.after ?? ''
        const start = match.index + match[0].lastIndexOf(written)
        const at = { start, end: start + written.length }
        if (setting.places.some((place) => overlaps(place, at))) return refuse('it is a place we know')
        if (!setting.isName(written)) return refuse(`"${written}" is a word and no name`)
        const whole = { start: match.index, end: match.index + match[0].length }
        const industries = setting.industries.filter((industry) => overlaps(industry, whole)).map((industry) => industry.name)
        const outer =
          setting.places.find((place) => place.start >= whole.end && place.start - whole.end < 16) ?? setting.places.findLast(({ end }) => end <= at.start)
        const regions = outer && isLocal(outer.place) ? [outer.place.short, ...outer.place.within.slice(0, -1)] : []
        const place = placeOf(written, regions.slice(-1), outer?.place.country ?? null)
        const held = outer && outer.start >= whole.end ? outer : undefined
        return [{ place: { ...at, place, guessed: true }, industries, written: short(whole, at), confidence: 0.8, ...(held ? { outer: held } : {}) }]
      },
    }),
    /** "Silicon Valley": a place that is itself a cluster. */
    byItself: (name: string): CaseRule => ({
      name,
      pattern: sentence,
      make: (_, setting) => {
        const own = setting.places.filter((place) => place.place.cluster)
        const found = own.flatMap((place): Candidate[] => {
          // "Bangalore, India's Silicon Valley": the town called so is the case.
          const called = isNickname(place, setting) ? famedPlace(place, setting) : place
          if (!called) return []
          const candidate = { place: called, industries: namesOf(called, setting), written: called, confidence: called === place ? 0.85 : 0.7 }
          // 中关村、清河和嵊州: what stands in a list with it where clusters are spoken of is one too.
          const list = setting.aboutClusters ? withList(called, called, 0.65, setting) : []
          return [candidate, ...(isRefusal(list) || list.length < 3 ? [] : list.filter((one) => one.place !== called))]
        })
        return found.length > 0 ? found : refuse('no place is a cluster by itself')
      },
    }),
  }

  /** The place with those that stand in a list with it; a country only where it is not the paper's own. */
  function withList(place: NamedPlace, noun: Span, confidence: number, setting: Setting): Candidate[] | Refusal {
    const { places, text } = setting
    const list = [place]
    for (let i = places.indexOf(place); i > 0 && linked(places[i - 1], places[i]); i--) list.unshift(places[i - 1] as NamedPlace)
    for (let i = places.indexOf(place); i + 1 < places.length && linked(places[i], places[i + 1]); i++) list.push(places[i + 1] as NamedPlace)
    // 江、浙、粤等沿海地区: the region that sums up the list is the case.
    const last = list.at(-1) as NamedPlace
    const members = list.length > 2 && /^(?:等|и друг|and other)/u.test(text.slice((list.at(-2) as NamedPlace).end, last.start).trim()) ? [last] : list
    const kept = members.filter((member) => isForeignOrLocal(member, setting))
    if (kept.length === 0) return refuse(`${place.place.short} is the whole land the paper is about`)
    return kept.map((member) => ({
      place: member,
      industries: member === place ? ownOrWithin(member, noun, setting) : namesOf(member, setting),
      written: member === place ? short(hull(member, noun), member) : member,
      confidence,
    }))

    function linked(a: NamedPlace | undefined, b: NamedPlace | undefined): boolean {
      // "In Uttar Pradesh, the Agra cluster": what holds a place is no other member of its list.
      return a !== undefined && b !== undefined && !liesIn(a.place, b.place) && !liesIn(b.place, a.place) && words.listed.test(text.slice(a.end, b.start))
    }
  }
}
