import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { NoDatabase } from '../database/open.ts'
import { StaleCursor } from '../search/page-of.ts'

/** The one shape of every error: RFC 9457 problem details. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

/** An answer that is no success; thrown by handlers. */
export class Problem extends Error {
  readonly status: number
  readonly title: string
  constructor(status: number, title: string, detail: string) {
    super(detail)
    this.status = status
    this.title = title
  }
}

export const notFound = (what: string): Problem => new Problem(404, 'Not found', what)

/** `page`: the web page also answers at the addresses it makes up itself, which are all but the API's. */
export function answerWithProblems(app: FastifyInstance, page: string | null) {
  app.setNotFoundHandler((request, reply) => {
    if (page !== null && (request.method === 'GET' || request.method === 'HEAD') && !/^\/(?:api|assets)\//u.test(request.url))
      return reply.header('cache-control', 'no-cache').sendFile(page)
    return send(reply, { type: 'about:blank', title: 'Not found', status: 404, detail: `nothing at ${request.method} ${request.url.split('?')[0]}` })
  })
  app.setErrorHandler((error: FastifyError | Problem | NoDatabase | StaleCursor, request, reply) => {
    if (error instanceof Problem) return send(reply, { type: 'about:blank', title: error.title, status: error.status, detail: error.message })
    if (error instanceof NoDatabase) return send(reply, { type: 'about:blank', title: 'No facts database', status: 503, detail: error.message })
    if (error instanceof StaleCursor) return send(reply, { type: 'about:blank', title: 'Cursor not valid', status: 400, detail: error.message })
    if (hasZodFastifySchemaValidationErrors(error)) {
      const errors = error.validation.map((issue) => ({
        parameter: issue.instancePath.replace(/^\//u, '') || '(query)',
        message: issue.message ?? 'not valid',
      }))
      return send(reply, {
        type: 'about:blank',
        title: 'Parameters not valid',
        status: 400,
        detail: errors.map((e) => `${e.parameter}: ${e.message}`).join('; '),
        errors,
      })
    }
    const status = 'statusCode' in error && error.statusCode && error.statusCode < 500 ? error.statusCode : 500
    if (status === 500) request.log.error(error)
    return send(reply, {
      type: 'about:blank',
      title: status === 500 ? 'Internal error' : 'Request not valid',
      status,
      detail: status === 500 ? 'a fault of the server; see its log' : error.message,
    })
  })
}

function send(reply: FastifyReply, body: z.infer<typeof problem>): FastifyReply {
  return reply.status(body.status).type('application/problem+json').serializer(JSON.stringify).send(body)
}
