import type { Knowledge } from '../../knowledge/knowledge.ts'
import { isLanguageCode, type LanguageCode } from '../../languages/languages.ts'
import type { Block, BlockKind } from '../../model/block.ts'
import type { Described } from '../../model/paper.ts'
import type { Sentence } from '../../model/sentence.ts'
import { shifted, textAt } from '../../model/span.ts'
import type { Statistic } from '../../model/statistic.ts'
import { aboutOf, clauseOf, turnsOf } from './about.ts'
import { testsByLanguage } from './compiled.ts'
import { Context } from './context.ts'
import { notStatistic } from './judge.ts'
import { kindOf } from './kind.ts'
import { lexicons } from './lexicon.ts'
import { isMisread } from './misread.ts'
import type { About } from './phrases.ts'
import { parseQuantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { sharersOf, type Told } from './sharers.ts'
import { findInTable } from './table.ts'

const silent: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'reference', 'toc-entry', 'running-head', 'page-number', 'front-matter', 'caption'])

/** Every number that is said of something in the world, with what it is said of, in text order. */
export function findStatistics(paper: Described, knowledge: Knowledge): Statistic[] {
  const main = paper.languages.map(({ code }) => code).find(isLanguageCode)
  if (!main) return []
  const context = new Context(paper, knowledge, main)
  const found: Statistic[] = []
  let table: Block | null = null
  for (const sentence of paper.sentences) {
    const block = paper.blocks[sentence.block]
    if (block && block.cells.length > 0 && block !== table) {
      table = block
      const placeOf = (heads: string): string | null => knowledge.findPlaces(heads)[0]?.place.name ?? null
      found.push(...findInTable(paper.text, block, captionOf(paper, sentence.block), isLanguageCode(sentence.language) ? sentence.language : main, placeOf))
    }
    if (!block || !isLanguageCode(sentence.language)) continue
    if (block.kind === 'heading' || block.kind === 'title') context.enterSection(block, sentence.language)
    if (silent.has(block.kind) || block.cells.length > 0) continue
    found.push(...ofSentence(paper, sentence, sentence.language, context))
  }
  return found
}

/** The caption right above a table, or right below it. */
function captionOf({ text, blocks }: Described, table: number): string {
  const caption = [blocks[table - 1], blocks[table + 1]].find((block) => block?.kind === 'caption')
  return caption ? textAt(text, caption) : ''
}

/** A number of a sentence, and why it is no statistic; null where it is one. */
export interface Judged {
  readonly quantity: Quantity
  readonly refused: string | null
}

/** A word of a language: letters of formulas are no script's (𝑥), or stand alone. */
const word = /[\p{Script=Latin}\p{Script=Cyrillic}]{3}|\p{Lu}{2}|\p{Script=Han}/u

/** Why no number of a sentence is a statistic; null where one may be. */
function saysNothing(kind: BlockKind, written: string, tests: (typeof testsByLanguage)[LanguageCode]): string | null {
  if (silent.has(kind)) return `it stands in a ${kind}`
  if (!word.test(written)) return 'the sentence has no words: it is a formula, or the scale of a chart'
  return tests.within('labelSentence', written) ? 'the sentence is an imprint or an address' : null
}

/** Every number of a sentence, judged. */
export function judgedIn({ text, blocks, doubts }: Described, sentence: Sentence, language: LanguageCode): Judged[] {
  const written = lexicons[language].words.fold(textAt(text, sentence))
  const tests = testsByLanguage[language]
  const kind = blocks[sentence.block]?.kind ?? 'paragraph'
  const whole = saysNothing(kind, written, tests)
  const perhapsWord = (q: Quantity): string | null => (isMisread(shifted(q.numeral, sentence.start), doubts) ? 'it may be a misread word' : null)
  return parseQuantities(written, language).map((quantity) => ({
    quantity,
    refused: whole ?? perhapsWord(quantity) ?? notStatistic(quantity, written, tests),
  }))
}

function ofSentence(paper: Described, sentence: Sentence, language: LanguageCode, context: Context): Statistic[] {
  // Cues are written in simplified characters; what is quoted is not.
  const original = textAt(paper.text, sentence)
  const written = lexicons[language].words.fold(original)
  const tests = testsByLanguage[language]
  const judged = judgedIn(paper, sentence, language)
  const kept = judged.flatMap(({ quantity, refused }) => (refused === null ? [quantity] : []))
  const scene = context.enter(sentence, written, language, kept)
  const turns = turnsOf(written, kept, language)
  const free = blanked(
    written,
    judged.map(({ quantity }) => quantity),
  )
  const found: Statistic[] = []
  let previous: About | null = null
  let before: Quantity | null = null
  const told: Told[] = []
  for (const { quantity: q, refused } of judged) {
    if (refused !== null) continue
    const clause = clauseOf(q, before, free, written, tests)
    const read = kindOf(q, clause.whole, clause.behind, written, tests)
    const { unit, direction } = read
    // "the price fell from 12 to 8 yuan": the second figure is of the first one's kind.
    const kind = q.changed === 'to' && before?.changed === 'from' && read.kind === 'amount' ? (found.at(-1)?.kind ?? read.kind) : read.kind
    const turn = turns.get(q)
    const about: About = turn?.about ?? aboutOf(q, clause, previous, language)
    const sharers = turn ? [about] : sharersOf(q, about, clause, told, language)
    previous = about
    before = q
    told.push({ quantity: q, about })
    const fact = {
      at: { start: sentence.start, end: sentence.end },
      number: shifted({ start: q.start, end: q.end }, sentence.start),
      value: Math.abs(q.value),
      valueMax: q.valueMax,
      unit,
      qualifier: q.qualifier,
      kind,
      direction,
      place: scene.placeAt(turn?.at.end ?? q.start),
      time: scene.timeOf(q),
      language,
      rule: q.form.startsWith(`${language}:`) ? q.form : `${language}: ${q.form}`,
      confidence: q.unit === 'count' && q.end === q.numeral.end ? 0.8 : 0.9,
    }
    for (const { measure, subject } of sharers) found.push({ ...fact, measure: asIn(original, written, measure), subject: asIn(original, written, subject) })
  }
  return found
}

/** A phrase of the folded sentence as it stands in the original, which has the same length. */
function asIn(original: string, folded: string, phrase: string | null): string | null {
  const at = phrase === null || original === folded ? -1 : folded.indexOf(phrase)
  return phrase === null || at < 0 ? phrase : original.slice(at, at + phrase.length)
}

/** The sentence with its numbers blanked out, and abbreviations in brackets: "enterprises (SMEs) in the province". What stands in them ends no clause. */
function blanked(text: string, quantities: readonly Quantity[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of quantities) {
    out += text.slice(at, start) + '0'.repeat(end - start)
    at = end
  }
  return (out + text.slice(at)).replace(/\(\p{Lu}[\p{L}&]{1,8}\)/gu, (abbreviation) => ' '.repeat(abbreviation.length))
}
