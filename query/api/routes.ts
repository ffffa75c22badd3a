import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DatabaseSync } from 'node:sqlite'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'

/** What the server needs of the world. */
export interface ServerOptions {
  /** The open database; asked anew for every request, since a load swaps the file. Throws NoDatabase. */
  readonly database: () => DatabaseSync
  /** Directory of the paper records. */
  readonly records: string
  /** The picture of a page (WebP or PNG), made on first request by whoever may open PDFs; null where there is none (text files). */
  readonly pageImage: (paper: string, page: number) => Promise<Uint8Array | null>
  /** Directory of the built web page; null serves the API only. */
  readonly web: string | null
  /** Written into exports: where this server is reached, ending in "/". */
  readonly base: string
  readonly version: string
  readonly log?: boolean
}

/** An app whose routes are typed by their zod schemas. */
export type Routes = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>
