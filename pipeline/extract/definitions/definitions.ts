import type { Knowledge } from '../../knowledge/knowledge.ts'
import { simplified } from '../../knowledge/simplified.ts'
import { type ByLanguage, isLanguageCode } from '../../languages/languages.ts'
import type { BlockKind } from '../../model/block.ts'
import type { Definition } from '../../model/definition.ts'
import type { Described } from '../../model/paper.ts'
import { hull, shifted, textAt } from '../../model/span.ts'
import { withoutOverlap } from '../overlap.ts'
import { isRefusal, tryRule } from '../rule.ts'
import { attributedTo, type Credit } from './attribution.ts'
import type { Candidate, Setting } from './candidate.ts'
import { credit as creditEn } from './en/credit.ts'
import { rules as rulesEn } from './en/rules.ts'
import type { DefinitionRule } from './families.ts'
import { credit as creditRu } from './ru/credit.ts'
import { rules as rulesRu } from './ru/rules.ts'
import { credit as creditZh } from './zh/credit.ts'
import { rules as rulesZh } from './zh/rules.ts'

/** What each language brings: its rules, how it credits a definition to someone, and how its text is read, code unit for code unit. */
export const definitionRules: ByLanguage<readonly DefinitionRule[]> = { en: rulesEn, ru: rulesRu, zh: rulesZh }
const credits: ByLanguage<Credit> = { en: creditEn, ru: creditRu, zh: creditZh }
const asWritten = (text: string): string => text
const readAs: ByLanguage<(text: string) => string> = { en: asWritten, ru: asWritten, zh: simplified }

/** Blocks that say nothing themselves: names, lists of names, what is repeated on every page. */
const silent: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'title',
  'heading',
  'table',
  'reference',
  'toc-entry',
  'running-head',
  'page-number',
  'front-matter',
])

/** The definitions of a paper, in text order. */
export function findDefinitions(paper: Described, knowledge: Knowledge): Definition[] {
  return paper.sentences.flatMap((_, index) => definitionsIn(paper, index, knowledge))
}

/** The sentence as the rules see it; null where no rule of ours is for it. */
export function settingOf(paper: Described, index: number, knowledge: Pick<Knowledge, 'segmentChinese'>): Setting | null {
  const sentence = paper.sentences[index]
  if (!sentence || !isLanguageCode(sentence.language) || silent.has(paper.blocks[sentence.block]?.kind ?? 'paragraph')) return null
  return {
    text: readAs[sentence.language](textAt(paper.text, sentence)),
    start: sentence.start,
    language: sentence.language,
    paper,
    index,
    segmentChinese: knowledge.segmentChinese,
  }
}

function definitionsIn(paper: Described, index: number, knowledge: Knowledge): Definition[] {
  const setting = settingOf(paper, index, knowledge)
  if (!setting || !isLanguageCode(setting.language)) return []
  const language = setting.language
  const found = definitionRules[language].flatMap((rule) =>
    tryRule(rule, setting.text, setting).matches.flatMap(({ made }) =>
      isRefusal(made) ? [] : made.map((candidate) => definition(candidate, rule.name, setting, credits[language])),
    ),
  )
  return oneATerm(
    withoutOverlap(found, (d) => d.term, strength),
    paper.text,
  )
}

const strength = (d: Definition): number => d.confidence

/** The same words defined twice in one sentence ("X is A, that is, B"): the surer one stays. */
function oneATerm(found: readonly Definition[], text: string): Definition[] {
  const best = new Map<string, Definition>()
  for (const d of found) {
    const term = textAt(text, d.term).toLowerCase()
    const other = best.get(term)
    if (!other || strength(d) > strength(other)) best.set(term, d)
  }
  return found.filter((d) => best.get(textAt(text, d.term).toLowerCase()) === d)
}

function definition(candidate: Candidate, rule: string, setting: Setting, credit: Credit): Definition {
  const { start, paper, index, language } = setting
  const sentence = paper.sentences[index] as Described['sentences'][number]
  const term = candidate.lead ?? shifted(candidate.term, start)
  const at = candidate.lead ? quoteWithLead(paper, index, candidate.lead) : { start: sentence.start, end: sentence.end }
  return {
    at,
    term,
    definiens: shifted(candidate.definiens, start),
    attributedTo: attributedTo(setting, candidate, credit),
    form: candidate.form,
    language,
    rule,
    confidence: candidate.confidence,
  }
}

/** The quote shows the term too where it stands in the sentence before; a heading above stays outside. */
function quoteWithLead(paper: Described, index: number, lead: { readonly start: number; readonly end: number }) {
  const [sentence, before] = [paper.sentences[index] as Described['sentences'][number], paper.sentences[index - 1]]
  const at = { start: sentence.start, end: sentence.end }
  return before && before.block === sentence.block && lead.start >= before.start && lead.end <= before.end
    ? hull({ start: before.start, end: before.end }, at)
    : at
}
