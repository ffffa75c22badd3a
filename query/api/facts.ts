import { z } from 'zod'
import { fact } from '../../schemas/fact.ts'
import { readFact } from '../database/read-facts.ts'
import { searchParameters } from '../search/parameters.ts'
import { search } from '../search/search.ts'
import { notFound, problem } from './problem.ts'
import type { Routes, ServerOptions } from './routes.ts'

const count = z.object({ value: z.string(), label: z.string(), count: z.int() })
const facets = z.object({
  kind: z.array(count),
  language: z.array(count),
  country: z.array(count),
  place: z.array(count),
  concept: z.array(count),
  unit: z.array(count),
  year: z.array(count),
  paper: z.array(count),
})
const same = z.object({ id: z.string(), page: z.int().nullable(), paper: z.object({ id: z.string(), title: z.string().nullable(), fileName: z.string() }) })
const hit = z.object({
  fact,
  marks: z.array(z.object({ start: z.int(), end: z.int() })).describe('parts of the quote that answered the query, offsets into quote'),
  also: z.array(same).describe('other files of the same paper that say the same'),
  score: z.number(),
})
const result = z.object({
  hits: z.array(hit),
  total: z.int(),
  facets,
  cursor: z.string().nullable().describe('for the next page'),
})

export function factRoutes(app: Routes, options: ServerOptions) {
  app.get(
    '/search',
    {
      schema: { summary: 'Facts that answer a query, with facet counts', querystring: searchParameters, response: { 200: result, 400: problem, 503: problem } },
    },
    (request) => search(options.database(), request.query),
  )
  app.get(
    '/facts/:id',
    {
      schema: { summary: 'One fact', params: z.object({ id: z.string().regex(/^[dsc]-[0-9a-f]{12}$/u) }), response: { 200: fact, 400: problem, 404: problem } },
    },
    (request) => {
      const found = readFact(options.database(), request.params.id)
      if (!found) throw notFound(`no fact ${request.params.id}`)
      return found
    },
  )
}
