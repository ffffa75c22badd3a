import { allLanguages } from '../languages/languages.ts'
import { capitalised } from '../model/capitalised.ts'
import type { Page } from '../model/page.ts'
import type { Edit } from '../model/repair.ts'
import { overlapping, type Span } from '../model/span.ts'
import { type RepairedText, rawPageSpans, repairedMap } from '../model/text-map.ts'

/** Of another shape than the small ones: a small у is as easily read as a large one. */
const CAPITAL = /^[ABDEFGHILMNRTАБЕ]/u
const words = allLanguages.flatMap(({ functionWords }) => [...functionWords].map(capitalised).filter((word) => CAPITAL.test(word))).join('|')
const comma = new RegExp(`(?<=(?<!\\p{L})\\p{Ll}{2,}),(?=\\s(?:${words})\\s\\p{Ll}{2})`, 'gu')

/**
 * A blot under a stop makes a comma of it: "in ten years, The aim is". On recognised pages a small word with a capital, and one without behind it,
 * begins a sentence; in a text layer it is as its author wrote it.
 */
export function stopsReadAsCommas({ text, repairs }: RepairedText, pages: readonly Page[]): Edit[] {
  const recognised = recognisedIn(pages, repairs)
  if (recognised.length === 0) return []
  return [...text.matchAll(comma)]
    .map(({ index }): Edit => ({ at: { start: index, end: index + 1 }, after: '.', rule: 'stop-read-as-comma', confidence: 0.8 }))
    .filter(({ at }) => overlapping(recognised, at).length > 0)
}

function recognisedIn(pages: readonly Page[], repairs: RepairedText['repairs']): Span[] {
  const toRepaired = repairedMap(repairs)
  return rawPageSpans(pages)
    .filter((_, i) => pages[i]?.reading.method === 'ocr')
    .map(({ start, end }) => ({ start: toRepaired(start), end: toRepaired(end) }))
}
