import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { cslItem } from '../export/citation.ts'
import type { Fact } from '../schemas/fact.ts'
import { readFact } from './database/read-facts.ts'
import { readRecord } from './database/records.ts'
import { searchFor, searchParameters } from './search/parameters.ts'
import { search } from './search/search.ts'

export interface McpOptions {
  readonly database: () => DatabaseSync
  readonly records: string
  readonly version: string
}

const LONGEST_PAGE = 20_000

/** The facts for language models: every answer carries quote, page and paper, so that it can be cited and checked. */
export function createMcpServer({ database, records, version }: McpOptions): McpServer {
  const server = new McpServer({ name: 'palimpsest', version })
  const { cursor: _, descending: __, ...asked } = searchParameters.shape

  server.registerTool(
    'search_facts',
    {
      title: 'Search facts',
      description:
        'Definitions, statistics and case studies from papers on industrial clusters in Russian, Chinese and English. A concept asked for in one language is found in all three. Always cite the quote and page given.',
      inputSchema: asked,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    (parameters) => {
      const { hits, total } = search(database(), searchFor({ ...parameters, year: undefined, ...yearText(parameters.year) }))
      return answer({ total, facts: hits.map((hit) => cited(hit.fact)) })
    },
  )

  server.registerTool(
    'read_fact',
    {
      title: 'Read a fact',
      description: 'One fact with its quote, the text around it, its page and how to cite the paper.',
      inputSchema: { id: z.string().regex(/^[dsc]-[0-9a-f]{12}$/u) },
      annotations: { readOnlyHint: true },
    },
    ({ id }) => {
      const fact = readFact(database(), id)
      if (!fact) return refusal(`there is no fact ${id}`)
      return answer({
        ...cited(fact),
        before: fact.prefix,
        after: fact.suffix,
        confidence: fact.confidence,
        rule: fact.rule,
        csl: cslItem(fact.paper, fact.pageLabel ? [fact.pageLabel] : []),
      })
    },
  )

  server.registerTool(
    'read_page',
    {
      title: 'Read a page',
      description: 'The repaired text of one page of a paper, and how the page was read.',
      inputSchema: { paper: z.string().regex(/^[0-9a-f]{16}$/u), page: z.number().int().min(1) },
      annotations: { readOnlyHint: true },
    },
    async ({ paper, page }) => {
      const known = database().prepare('SELECT id FROM papers WHERE id = ?').get(paper)
      if (!known) return refusal(`there is no paper ${paper}`)
      const { record } = await readRecord(join(records, `${paper}.json`))
      const found = record.pages.find((candidate) => candidate.number === page)
      if (!found) return refusal(`paper ${paper} has pages 1 to ${record.pages.length}`)
      const { method, reason, confidence } = found.reading
      return answer({
        citation: { paper, title: record.metadata.title?.value ?? record.source.fileName, page, pageLabel: found.label },
        reading: { method, reason, confidence },
        text: record.text.slice(found.start, found.end).slice(0, LONGEST_PAGE),
      })
    },
  )

  server.registerTool(
    'list_papers',
    {
      title: 'List papers',
      description: 'The papers of the corpus with title, authors, year and number of facts.',
      inputSchema: {
        after: z
          .string()
          .regex(/^[0-9a-f]{16}$/u)
          .optional()
          .describe('id of the last paper seen'),
        limit: z.number().int().min(1).max(200).default(50),
      },
      annotations: { readOnlyHint: true },
    },
    ({ after, limit }) => {
      const rows = database()
        .prepare(
          'SELECT p.id AS paper, p.title, p.authors, p.year, p.container, p.language, p.file_name AS file, p.page_count AS pages, (SELECT count(*) FROM facts f WHERE f.paper = p.paper) AS facts FROM papers p WHERE p.id > ? ORDER BY p.id LIMIT ?',
        )
        .all(after ?? '', limit)
      return answer({ papers: rows.map((row) => ({ ...row, authors: JSON.parse(row.authors as string) as string[] })) })
    },
  )
  return server
}

const yearText = (year: { from: number | null; to: number | null } | null | undefined) => (year ? { year: `${year.from ?? ''}..${year.to ?? ''}` } : {})

/** What a fact says, with all that is needed to cite it. */
function cited(fact: Fact): object {
  const { paper } = fact
  const said =
    fact.kind === 'definition'
      ? { term: fact.term, concept: fact.concept, definition: fact.definition, attributedTo: fact.attributedTo }
      : fact.kind === 'statistic'
        ? {
            value: fact.value,
            valueMax: fact.valueMax,
            unit: fact.unit,
            qualifier: fact.qualifier,
            written: fact.valueText,
            measure: fact.measure,
            subject: fact.subject,
            place: fact.place,
            time: fact.time,
          }
        : { name: fact.name, place: fact.place, industry: fact.industry, depth: fact.depth }
  return {
    id: fact.id,
    kind: fact.kind,
    language: fact.language,
    ...said,
    citation: {
      quote: fact.quote,
      page: fact.page,
      pageLabel: fact.pageLabel,
      paper: paper.id,
      title: paper.title ?? paper.fileName,
      authors: paper.authors,
      year: paper.year,
      container: paper.container,
    },
  }
}

const answer = (content: object) => ({ content: [{ type: 'text' as const, text: JSON.stringify(content, null, 1) }] })
const refusal = (text: string) => ({ isError: true, content: [{ type: 'text' as const, text }] })
