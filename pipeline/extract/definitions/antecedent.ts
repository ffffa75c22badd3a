import { conceptsIn } from '../../knowledge/concepts.ts'
import { type Span, shifted, textAt, trimmed } from '../../model/span.ts'
import type { Phrases, Setting } from './candidate.ts'

/** "(2) Trust.", "1、规模经济。" or "• Доверие" before its description: number or mark of an item, then a name. */
export const numbered =
  /^\s*(?:[•●▪■◆○]\s*(?=\p{L})|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=\p{L})|(?:[（(]?\s?(?:\d{1,2}|[IVX]{1,4}|[一二三四五六七八九十]{1,3}|[a-zа-я])\s?[)）.、．]\s?){1,2}(?=\p{L}|["“«]))/iu

/** A sentence that is only a name, as a list item's head is and a full stop: the name, as a span into the paper. */
export function leadOf(setting: Setting, index: number, phrases: Phrases): Span | null {
  const sentence = setting.paper.sentences[index]
  if (!sentence) return null
  const written = textAt(setting.paper.text, sentence)
  const number = numbered.exec(written)?.[0].length ?? 0
  const bare = written.slice(number).replace(/[.。:：．]\s*$/u, '')
  if (bare.length > 60 || /[,，;；!?？！]/u.test(bare)) return null
  const at = trimmed(setting.paper.text, { start: sentence.start + number, end: sentence.start + number + bare.length })
  const name = textAt(setting.paper.text, at)
  return name === '' || phrases.whyNoTerm(name) !== null || phrases.pronoun.test(name) ? null : at
}

/** What a sentence asks for ("What is a cluster?"), as a span into the paper. */
export function askedIn({ paper }: Setting, index: number, { asked }: Phrases): Span | null {
  const sentence = paper.sentences[index]
  const written = sentence ? textAt(paper.text, sentence) : ''
  const term = asked.exec(written)?.groups?.term
  return sentence && term ? shifted({ start: written.indexOf(term), end: written.indexOf(term) + term.length }, sentence.start) : null
}

/**
 * What "it", 其 or «он» at `pronoun` stands for: a concept earlier in the sentence; the name that heads the list item; the heading right above; what the question before asks for;
 * the first concept of the sentence before. A span into the paper; null where nothing is certain.
 */
export function antecedent(setting: Setting, pronoun: Span, phrases: Phrases): Span | null {
  const { paper, index, text, start, language } = setting
  const earlier = conceptsIn(text.slice(0, pronoun.start), language)[0]
  if (earlier) return shifted({ start: earlier.start, end: earlier.end }, start)
  const sentence = paper.sentences[index]
  const before = paper.sentences[index - 1]
  if (!sentence || !before) return null
  const sameBlock = before.block === sentence.block
  const lead = leadOf(setting, index - 1, phrases)
  if (lead && (sameBlock || paper.blocks[before.block]?.kind === 'heading')) return lead
  const asked = askedIn(setting, index - 1, phrases)
  if (asked) return asked
  if (!sameBlock) return null
  const said = textAt(paper.text, before)
  const first = conceptsIn(said, language)[0]
  if (!first || !beginsWith(said, first, phrases)) return null
  return { start: before.start + first.start, end: before.start + first.end }
}

/** The concept is what the sentence is about: nothing but an article, a number or quotes before it. */
function beginsWith(said: string, first: Span, phrases: Phrases): boolean {
  const opening = said.slice(0, first.start)
  const tidy = phrases.tidy(said, { start: 0, end: first.end })
  return tidy.start >= first.start || opening.replace(numbered, '').trim() === ''
}
