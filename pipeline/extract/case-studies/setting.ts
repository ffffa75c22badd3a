import { romanised } from '../../knowledge/gazetteer/divisions.ts'
import { joinNested } from '../../knowledge/gazetteer/nested.ts'
import type { NamedPlace, Place } from '../../knowledge/gazetteer/place.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { isCommonWord } from '../../knowledge/lexicon/common-word.ts'
import { scholarsIn } from '../../knowledge/scholars.ts'
import { type ByLanguage, isLanguageCode } from '../../languages/languages.ts'
import type { BlockKind } from '../../model/block.ts'
import type { Described } from '../../model/paper.ts'
import { overlaps, type Span, textAt } from '../../model/span.ts'
import { mainPlace } from '../main-place.ts'
import type { Setting } from './candidate.ts'
import type { CaseWords } from './case-words.ts'
import { words as wordsEn } from './en/words.ts'
import { pairIndustries } from './pairing.ts'
import { words as wordsRu } from './ru/words.ts'
import { words as wordsZh } from './zh/words.ts'

const wordsOf: ByLanguage<CaseWords> = { en: wordsEn, ru: wordsRu, zh: wordsZh }

/** Blocks that name places for other reasons than to speak of them. */
const silent: ReadonlySet<BlockKind> = new Set<BlockKind>(['reference', 'toc-entry', 'running-head', 'page-number', 'front-matter', 'table', 'caption'])

/** How many sentences of a paragraph the talk of clusters carries. */
const REACH = 2

/** A paper is about clusters when it names them in its title or heading, or at least in each so many sentences. */
const OFTEN = 6

/** The sentences of a paper as the rules see them, in text order; those of silent blocks and of languages we do not read are left out. */
export function settingsOf(
  paper: Described,
  { findPlaces, findIndustries, lexicons }: Pick<Knowledge, 'findPlaces' | 'findIndustries' | 'lexicons'>,
): Setting[] {
  const home = mainPlace(paper, findPlaces)
  const homeCountry = home ? (home.country ?? null) : null
  const spoken = paper.sentences.filter(({ language, block }) => {
    const kind = paper.blocks[block]?.kind
    return isLanguageCode(language) && kind !== undefined && !silent.has(kind)
  })
  const named = new Map(spoken.map((sentence) => [sentence, findPlaces(textAt(paper.text, sentence))]))
  const aliases = aliasesIn(paper.text, named)
  const settings: Setting[] = []
  const about = isAboutClusters(paper)
  let [block, age, headed] = [-1, REACH + 1, false]
  for (const [index, sentence] of paper.sentences.entries()) {
    const kind = paper.blocks[sentence.block]?.kind
    if (!isLanguageCode(sentence.language) || !kind || silent.has(kind)) continue
    const words = wordsOf[sentence.language]
    const text = textAt(paper.text, sentence)
    const cluster = namesCluster(text, words)
    if (kind === 'heading' || kind === 'title') headed = cluster
    if (sentence.block !== block) age = REACH + 1
    block = sentence.block
    age = cluster ? 0 : age + 1
    const places = withAliases(text, named.get(sentence) ?? [], aliases)
    const industries = findIndustries(text, sentence.language)
    settings.push({
      text,
      start: sentence.start,
      language: sentence.language,
      paper,
      index,
      words,
      places,
      industries,
      industriesOf: pairIndustries(text, places, industries, words),
      near: age <= REACH || headed,
      aboutClusters: age <= REACH || headed || about,
      isName: (written) => isName(written, lexicons),
      home: homeCountry,
    })
  }
  return settings
}

/** True for no scholar, abbreviation or adjective of people ("Marshallian"), and some word that is not common («Камский», which dictionaries have, is a name). */
function isName(written: string, lexicons: Knowledge['lexicons']): boolean {
  if (scholarsIn(written).length > 0 || /(?:^|\s)\p{Lu}{2,}|(?:ian|ean|ish)$/u.test(written)) return false
  if (/[сц]к(?:ий|ого|ому|им|ом)$/u.test(written)) return !commonAdjective.test(written)
  const lexicon = /\p{Script=Cyrillic}/u.test(written) ? lexicons.ru : lexicons.en
  return (written.match(/\p{L}+/gu) ?? []).some((word) => !isCommonWord(lexicon, word.toLowerCase()))
}

/** Russian adjectives in -ский that tell of no place. */
const commonAdjective =
  /ческ|^(?:Город|Сель|Мор|Университет|Европей|Россий|Отечествен|Муниципаль|Дет|Жен|Муж|Граждан|Автор|Предпринимат|Исследоват|Сибир|Маршалл|Завод|Граж|Потреби|Произв|Инвест|Прусс|Марксист|Портеров|Маршаллиан|Совет|Фермер|Крестьян|Мастер|Партнёр|Партнер|Консульт)/u

function isAboutClusters(paper: Described): boolean {
  let [named, all] = [0, 0]
  const head = [paper.metadata.title?.value ?? '', ...paper.blocks.slice(0, 2).map((block) => (block.kind === 'paragraph' ? '' : textAt(paper.text, block)))]
  if (Object.values(wordsOf).some((words) => head.some((line) => namesCluster(line, words)))) return true
  for (const sentence of paper.sentences) {
    const kind = paper.blocks[sentence.block]?.kind
    if (!isLanguageCode(sentence.language) || !kind || silent.has(kind)) continue
    const here = namesCluster(textAt(paper.text, sentence), wordsOf[sentence.language])
    if (here && kind === 'title') return true
    all++
    if (here) named++
  }
  return OFTEN * named >= all && named > 1
}

const namesCluster = (text: string, { noun }: CaseWords): boolean => text.search(noun) >= 0

const townNames = [2, 3].map((length) => new RegExp(`(\\p{Script=Han}{${length}})(?:镇|鎮|街道|乡|县|市)$`, 'u'))

/** 大唐 of 浙江绍兴大唐镇: the characters before the word for a town that are read as its name is. */
const bareName = (written: string, { short }: Place): string | undefined =>
  townNames.map((town) => town.exec(written)?.[1]).find((name) => name !== undefined && romanised(name).english === short)

/** 诸暨大唐 names the 大唐镇 of another sentence: once a paper names a town in full, the bare name is found too. */
function aliasesIn(text: string, named: ReadonlyMap<Span, readonly NamedPlace[]>): ReadonlyMap<string, Place> {
  const aliases = new Map<string, Place>()
  for (const [sentence, places] of named)
    for (const { place, start, end } of places) {
      const name = place.kind === 'town' ? bareName(text.slice(sentence.start + start, sentence.start + end), place) : undefined
      if (name && !aliases.has(name)) aliases.set(name, place)
    }
  return aliases
}

function withAliases(text: string, places: readonly NamedPlace[], aliases: ReadonlyMap<string, Place>): readonly NamedPlace[] {
  const more: NamedPlace[] = []
  for (const [name, place] of aliases)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const span = { start: at, end: at + name.length }
      if (!places.some((other) => overlaps(other, span))) more.push({ ...span, place, guessed: false })
    }
  return more.length === 0
    ? places
    : joinNested(
        [...places, ...more].sort((a, b) => a.start - b.start),
        text,
      )
}
