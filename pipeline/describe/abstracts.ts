import { names } from '../languages/labels.ts'
import { allLanguages } from '../languages/languages.ts'
import type { Metadata } from '../model/metadata.ts'
import { trimmed } from '../model/span.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'

type Abstract = Metadata['abstracts'][number]

/** Paragraphs an abstract may have below its heading. */
const MOST = 4

/** Abstracts by their labels, wherever they stand: the translated one is often the paper's last page. Spans are without the label. */
export function abstractsOf(text: string, { all }: Matter): Abstract[] {
  const flow = all.filter(
    ({ kind }) => kind !== 'running-head' && kind !== 'page-number' && kind !== 'footnote' && kind !== 'reference' && kind !== 'toc-entry',
  )
  return flow.flatMap((line, i) => {
    const language = allLanguages.find(({ parts }) => parts.abstract.test(line.text))
    if (!language) return []
    const label = language.parts.abstract.exec(line.text)?.[0].length ?? 0
    const inLine = line.text.length > label + 20
    const paragraphs = inLine ? [line, ...more(flow, i + 1, true)] : more(flow, i + 1, false)
    const first = paragraphs[0]
    if (!first) return []
    const start = inLine ? line.start + label : first.start
    const at = trimmed(text, { start, end: beforeKeywords(paragraphs.at(-1) as Line) })
    const own = first.language === 'und' ? language.code : first.language
    return at.end - at.start < 40 ? [] : [{ language: own, ...at }]
  })
}

/** Paragraphs up to what ends the abstract: keywords, a heading, another label. Where nothing ends it near by, only the first is sure to be it. */
function more(flow: readonly Line[], from: number, begun: boolean): Line[] {
  const found: Line[] = []
  for (let i = from; i < flow.length && i <= from + MOST; i++) {
    const { kind, text } = flow[i] as Line
    const ends = kind === 'heading' || names('keywords', text) || names('abstract', text) || names('filing', text)
    if (ends) return begun && !names('keywords', text) ? [] : found
    if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'front-matter') break
    found.push(flow[i] as Line)
  }
  return begun ? [] : found.slice(0, 1)
}

/** Keywords may follow in the same paragraph. */
function beforeKeywords({ text, start, end }: Line): number {
  for (const { index } of text.matchAll(/(?<=[.。!?！？]\s*)(?=[\p{L}[【〔])/gu)) if (index > 0 && names('keywords', text.slice(index))) return start + index
  return end
}
