import type { CitedPaper, Fact } from '../schemas/fact.ts'

/** An item of CSL-JSON (citation style language, 1.0.2), as far as we fill it. */
export interface CslItem {
  readonly id: string
  readonly type: 'article-journal' | 'book' | 'document'
  readonly title?: string
  readonly author?: readonly { readonly literal: string }[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly DOI?: string
  readonly ISBN?: string
  readonly ISSN?: string
  readonly language?: string
  readonly note?: string
}

/** One item a paper, with the pages its facts were quoted from. */
export function citedItems(facts: Iterable<Fact>): CslItem[] {
  const papers = new Map<string, { paper: CitedPaper; pages: Set<string> }>()
  for (const fact of facts) {
    const entry = papers.get(fact.paper.id) ?? { paper: fact.paper, pages: new Set<string>() }
    papers.set(fact.paper.id, entry)
    const page = fact.pageLabel ?? (fact.page === null ? null : String(fact.page))
    if (page !== null) entry.pages.add(page)
  }
  return [...papers.values()].map(({ paper, pages }) => cslItem(paper, [...pages].sort(new Intl.Collator('en', { numeric: true }).compare)))
}

export function cslItem(paper: CitedPaper, quotedPages: readonly string[]): CslItem {
  const item = {
    id: `palimpsest-${paper.id}`,
    type: paper.container ? ('article-journal' as const) : paper.isbn ? ('book' as const) : ('document' as const),
    title: oneLine(paper.title ?? paper.fileName),
    author: paper.authors.length ? paper.authors.map((literal) => ({ literal: oneLine(literal) })) : null,
    issued: paper.year === null ? null : { 'date-parts': [[paper.year]] },
    'container-title': paper.container && oneLine(paper.container),
    publisher: paper.publisher && oneLine(paper.publisher),
    volume: paper.volume,
    issue: paper.issue,
    page: paper.pages,
    DOI: paper.doi,
    ISBN: paper.isbn,
    ISSN: paper.issn,
    language: paper.language === 'und' ? null : paper.language,
    note: quotedPages.length ? `quoted pages: ${quotedPages.join(', ')}` : null,
  }
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)) as unknown as CslItem
}

// A line break within a field ends the field for readers of RIS.
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
