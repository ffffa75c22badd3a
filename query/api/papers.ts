import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { paperRecord } from '../../schemas/paper-record.ts'
import { notFound, Problem, problem } from './problem.ts'
import type { Routes, ServerOptions } from './routes.ts'

const paperId = z.string().regex(/^[0-9a-f]{16}$/u)
const paper = z.object({
  id: paperId,
  fileName: z.string(),
  title: z.string().nullable(),
  authors: z.array(z.string()),
  year: z.int().nullable(),
  container: z.string().nullable(),
  language: z.string(),
  pageCount: z.int(),
  repairs: z.int(),
  doubts: z.int(),
  notes: z.int(),
  facts: z.int(),
  confidence: z.number().nullable(),
})
const listing = z.object({ papers: z.array(paper), total: z.int(), cursor: z.string().nullable() })

export function paperRoutes(app: Routes, options: ServerOptions) {
  const querystring = z.object({ cursor: z.string().max(40).optional(), limit: z.coerce.number().int().min(1).max(500).default(100) })
  app.get('/papers', { schema: { summary: 'Papers, in order of their titles', querystring, response: { 200: listing, 400: problem } } }, (request) => {
    const db = options.database()
    const rows = db
      .prepare(
        `SELECT p.id, p.file_name AS fileName, p.title, p.authors, p.year, p.container, p.language, p.page_count AS pageCount, p.repairs, p.doubts, p.notes, p.confidence,
           (SELECT count(*) FROM facts f WHERE f.paper = p.paper) AS facts FROM papers p
         WHERE ?1 IS NULL OR (lower(coalesce(title, file_name)), p.id) > (SELECT lower(coalesce(title, file_name)), id FROM papers WHERE id = ?1)
         ORDER BY lower(coalesce(title, file_name)), p.id LIMIT ?2`,
      )
      .all(request.query.cursor ?? null, request.query.limit + 1) as unknown as (Omit<z.infer<typeof paper>, 'authors'> & { authors: string })[]
    const shown = rows.slice(0, request.query.limit).map((row) => ({ ...row, authors: JSON.parse(row.authors) as string[] }))
    const { total } = db.prepare('SELECT count(*) AS total FROM papers').get() as { total: number }
    return { papers: shown, total, cursor: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null }
  })

  app.get(
    '/papers/:id',
    { schema: { summary: 'The whole record of a paper', params: z.object({ id: paperId }), response: { 200: paperRecord, 404: problem } } },
    async (request, reply) => {
      const json = await recordText(options.records, request.params.id)
      // The file is the record: sent as it is, not parsed and written again.
      return reply
        .type('application/json; charset=utf-8')
        .serializer(String)
        .send(json as never)
    },
  )

  const params = z.object({ id: paperId, page: z.coerce.number().int().min(1).max(100_000) })
  app.get('/papers/:id/pages/:page/image', { schema: { summary: 'The picture of a page (WebP, PNG or JPEG)', params } }, async (request, reply) => {
    const image = await options.pageImage(request.params.id, request.params.page)
    if (!image) throw notFound(`paper ${request.params.id} has no picture of page ${request.params.page}`)
    return reply.type(imageType(image)).header('cache-control', 'private, max-age=86400').send(Buffer.from(image))
  })
}

async function recordText(directory: string, id: string): Promise<string> {
  try {
    return await readFile(join(directory, `${id}.json`), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw notFound(`no paper ${id}`)
    throw error
  }
}

function imageType(bytes: Uint8Array): string {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg'
  if (Buffer.from(bytes.subarray(8, 12)).toString() === 'WEBP') return 'image/webp'
  throw new Problem(500, 'Internal error', 'the kept picture of this page is of no kind we serve')
}
