import { z } from 'zod'
import { columnsOf } from '../search/columns.ts'
import { searchParameters } from '../search/parameters.ts'
import { searchAll } from '../search/search.ts'
import { problem } from './problem.ts'
import type { Routes, ServerOptions } from './routes.ts'

const POINTS_AT_MOST = 5_000
const CONCEPTS_AT_MOST = 500

const count = z.object({ value: z.string(), count: z.int() })
const overview = z.object({
  papers: z.int(),
  pages: z.int(),
  facts: z.array(count).describe('by kind'),
  languages: z.array(count).describe('papers by main language'),
  years: z.array(z.object({ year: z.int(), language: z.string(), papers: z.int() })),
  readings: z.array(z.object({ method: z.string(), reason: z.string(), pages: z.int() })),
  doubt: z
    .array(z.object({ paper: z.string(), title: z.string().describe('or the name of the file'), doubts: z.int(), confidence: z.number().nullable() }))
    .describe('papers most in doubt'),
})
const concepts = z.array(z.object({ name: z.string(), sameAs: z.array(z.string()), forms: z.array(z.string()), facts: z.int() }))
const series = z.object({
  points: z.array(
    z.object({
      id: z.string(),
      paper: z.string(),
      page: z.int().nullable(),
      year: z.int(),
      value: z.number(),
      unit: z.string(),
      label: z.string().describe('what is measured'),
      place: z.string().nullable(),
      language: z.string(),
    }),
  ),
  more: z.boolean(),
})
const matrix = z.array(
  z.object({
    country: z.string().nullable(),
    place: z.string().nullable(),
    industry: z.string().nullable(),
    cases: z.array(z.object({ id: z.string(), name: z.string(), depth: z.string() })),
  }),
)

/** The corpus at a glance: what the pictures of the web page are drawn from. */
export function corpusRoutes(app: Routes, options: ServerOptions) {
  app.get('/overview', { schema: { summary: 'The corpus at a glance', response: { 200: overview, 503: problem } } }, () => {
    const db = options.database()
    const all = <T>(sql: string) => db.prepare(sql).all() as unknown as T[]
    const one = db.prepare('SELECT (SELECT count(*) FROM papers) AS papers, (SELECT count(*) FROM pages) AS pages').get() as { papers: number; pages: number }
    return {
      ...one,
      facts: all<z.infer<typeof count>>('SELECT kind AS value, count(*) AS count FROM facts GROUP BY kind ORDER BY kind'),
      languages: all<z.infer<typeof count>>('SELECT language AS value, count(*) AS count FROM papers GROUP BY language ORDER BY count DESC, value'),
      years: all<{ year: number; language: string; papers: number }>(
        'SELECT year, language, count(*) AS papers FROM papers WHERE year IS NOT NULL GROUP BY year, language ORDER BY year, language',
      ),
      readings: all<{ method: string; reason: string; pages: number }>(
        'SELECT method, reason, count(*) AS pages FROM pages GROUP BY method, reason ORDER BY pages DESC, method, reason',
      ),
      doubt: all<{ paper: string; title: string; doubts: number; confidence: number | null }>(
        'SELECT id AS paper, coalesce(title, file_name) AS title, doubts, confidence FROM papers WHERE doubts > 0 OR confidence < 0.9 ORDER BY doubts * 1.0 / (characters + 1) DESC, id LIMIT 20',
      ),
    }
  })

  app.get('/concepts', { schema: { summary: 'Concepts with their forms in every language', response: { 200: concepts, 503: problem } } }, () => {
    const db = options.database()
    const { factsOfConcept } = columnsOf(db)
    const rows = db
      .prepare(
        `SELECT c.concept, c.name, c.same_as AS sameAs,
           (SELECT json_group_array(form) FROM (SELECT form FROM concept_forms f WHERE f.concept = c.concept ORDER BY form)) AS forms FROM concepts c ORDER BY c.name`,
      )
      .all() as unknown as { concept: number; name: string; sameAs: string; forms: string }[]
    return rows
      .map(({ concept, name, sameAs, forms }) => ({
        ...{ name, sameAs: JSON.parse(sameAs) as string[], forms: JSON.parse(forms) as string[] },
        facts: factsOfConcept[concept] ?? 0,
      }))
      .sort((a, b) => b.facts - a.facts)
      .slice(0, CONCEPTS_AT_MOST)
  })

  app.get(
    '/series',
    {
      schema: {
        summary: 'Statistics with a year, for plotting; takes the parameters of /search',
        querystring: searchParameters,
        response: { 200: series, 400: problem },
      },
    },
    (request) => {
      const points: z.infer<typeof series>['points'] = []
      for (const f of searchAll(options.database(), { ...request.query, kind: ['statistic'] })) {
        if (f.year === null || f.value === null || f.unit === null) continue
        if (points.length === POINTS_AT_MOST) return { points, more: true }
        const { id, paper, page, year, value, unit, label, place, language } = f
        points.push({ id, paper: paper.id, page, year, value, unit, label, place, language })
      }
      return { points, more: false }
    },
  )

  app.get(
    '/matrix',
    {
      schema: {
        summary: 'Case studies by place and industry; takes the parameters of /search',
        querystring: searchParameters,
        response: { 200: matrix, 400: problem },
      },
    },
    (request) => {
      const cells = new Map<string, z.infer<typeof matrix>[number]>()
      for (const f of searchAll(options.database(), { ...request.query, kind: ['case-study'] })) {
        const key = JSON.stringify([f.country, f.place, f.industry])
        const cell = cells.get(key) ?? { country: f.country, place: f.place, industry: f.industry, cases: [] }
        cells.set(key, cell)
        cell.cases.push({ id: f.id, name: f.name ?? f.label, depth: f.depth ?? 'mention' })
      }
      return [...cells.values()]
    },
  )
}
