import { Readable } from 'node:stream'
import { z } from 'zod'
import { formatNamed, formats } from '../../export/formats.ts'
import { searchParameters } from '../search/parameters.ts'
import { searchAll } from '../search/search.ts'
import { notFound } from './problem.ts'
import type { Routes, ServerOptions } from './routes.ts'

export function exportRoutes(app: Routes, options: ServerOptions) {
  const listed = z.array(z.object({ name: z.string(), title: z.string(), extension: z.string() }))
  app.get('/export', { schema: { summary: 'The formats facts can be taken away in', response: { 200: listed } } }, () =>
    formats.map(({ name, title, extension }) => ({ name, title, extension })),
  )

  const querystring = searchParameters.extend({ bom: z.union([z.boolean(), z.stringbool()]).default(false).describe('CSV with a byte order mark, for Excel') })
  const params = z.object({ format: z.string().max(40) })
  app.get('/export/:format', { schema: { summary: 'All facts a search finds, as a file', params, querystring } }, (request, reply) => {
    const format = formatNamed(request.params.format)
    if (!format) throw notFound(`no format ${request.params.format}; there are ${formats.map((f) => f.name).join(', ')}`)
    const { bom, ...asked } = request.query
    const chunks = format.write(searchAll(options.database(), asked), { bom, base: options.base })
    return reply
      .type(format.mediaType)
      .header('content-disposition', `attachment; filename="palimpsest-facts.${format.extension}"`)
      .send(Readable.from(chunks, { objectMode: false }) as never)
  })
}
