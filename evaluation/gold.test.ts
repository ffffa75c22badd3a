import { describe, expect, it } from 'vitest'
import { type GoldPaper, readGold } from './gold.ts'

const papers = readGold()
const folded = (text: string): string => text.replace(/\s+/gu, ' ')
const unspaced = (text: string): string => text.replace(/\s+/gu, '')

/** The texts a quote may stand in: with blanks folded, and without any, for Chinese lines that were joined. */
const stands = (paper: GoldPaper, quote: string): boolean => folded(paper.text).includes(folded(quote)) || unspaced(paper.text).includes(unspaced(quote))

describe('gold', () => {
  it('has at least eight papers a language', () => {
    for (const language of ['ru', 'zh', 'en']) expect(papers.filter((paper) => paper.language === language).length).toBeGreaterThanOrEqual(8)
  })

  it.each(papers.map((paper) => [paper.name, paper] as const))('%s: quotes stand in the paper and hold what they prove', (_, paper) => {
    const quotes = [
      ...[...paper.definitions, ...paper.statistics, ...paper.traps].map(({ quote }) => quote),
      ...paper.caseStudies.flatMap(({ quotes }) => quotes),
    ]
    expect(quotes.filter((quote) => !stands(paper, quote))).toEqual([])
    expect(paper.definitions.filter((d) => !d.quote.includes(d.definition)).map(({ id }) => id)).toEqual([])
    expect(paper.statistics.filter((s) => !s.quote.includes(s.value_text)).map(({ id }) => id)).toEqual([])
    expect(paper.caseStudies.filter((c) => !c.as_written.some((name) => c.quotes.some((quote) => quote.includes(name)))).map(({ id }) => id)).toEqual([])
  })

  it.each(papers.map((paper) => [paper.name, paper] as const))('%s: ids are unique and lead somewhere, ranges rise', (_, paper) => {
    const facts = [...paper.definitions, ...paper.statistics, ...paper.caseStudies]
    const ids = facts.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const named = [
      ...facts.flatMap((fact) => [fact.duplicate_of, fact.translation_of]),
      ...paper.statistics.flatMap((s) => s.shares_token_with ?? []),
      ...paper.caseStudies.flatMap((c) => c.statistics),
    ].filter((id) => id !== undefined)
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
    expect(paper.statistics.filter((s) => s.value < 0 || (s.value_max !== null && s.value_max <= s.value)).map(({ id }) => id)).toEqual([])
  })
})
