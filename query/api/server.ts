import compress from '@fastify/compress'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import openapi from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { corpusRoutes } from './corpus.ts'
import { exportRoutes } from './exports.ts'
import { factRoutes } from './facts.ts'
import { paperRoutes } from './papers.ts'
import { answerWithProblems } from './problem.ts'
import type { ServerOptions } from './routes.ts'

/** The HTTP API under /api, its description at /api/openapi.json, and the web page at /. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({ logger: options.log ?? false, routerOptions: { maxParamLength: 200 } })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerWithProblems(app, options.web === null ? null : 'index.html')
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false,
  })
  await app.register(compress, { threshold: 1024 })
  await app.register(etag)
  await app.register(openapi, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Palimpsest', version: options.version, description: 'Facts from papers on industrial clusters, each with page and quote.' },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  const typed = app.withTypeProvider<ZodTypeProvider>()
  await typed.register(
    async (api) => {
      const routes = api.withTypeProvider<ZodTypeProvider>()
      factRoutes(routes, options)
      paperRoutes(routes, options)
      corpusRoutes(routes, options)
      exportRoutes(routes, options)
      api.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
    },
    { prefix: '/api' },
  )
  if (options.web !== null)
    await app.register(files, {
      root: options.web,
      immutable: true,
      maxAge: '1y',
      setHeaders: (reply, path) => path.endsWith('.html') && reply.header('cache-control', 'no-cache'),
    })
  return app
}

/** Nothing but our own files may run or load: no inline script, no other host. */
const contentPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}
