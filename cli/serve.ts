import { existsSync, type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { Failure } from '../pipeline/model/failure.ts'
import { layoutOf } from '../pipeline/store/layout.ts'
import { VERSION } from '../pipeline/versions.ts'
import { createServer } from '../query/api/server.ts'
import { databaseAt } from '../query/database/follow.ts'
import { updateDatabase } from '../query/database/update.ts'
import { warm } from '../query/search/warm.ts'
import { onStop } from './interrupt.ts'
import { outOption } from './options.ts'
import { pageImages } from './page-image.ts'

const WEB = join(import.meta.dirname, '..', 'query', 'web', 'dist')

export function serveCommand(): Command {
  return new Command('serve')
    .description(
      'Serves the facts at http://<host>:<port>/ and the API at /api (described at /api/openapi.json). Keeps the facts database up to date as records appear.',
    )
    .addOption(outOption())
    .option('--port <n>', 'port; 0 takes a free one', port, 8080)
    .option('--host <name>', 'address to listen on; anything but this machine has no protection of its own', '127.0.0.1')
    .addHelpText('after', '\nExample:\n  palimpsest serve --out output --port 8080')
    .action(serve)
}

function port(text: string): number {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 0 || n > 65535) throw new InvalidArgumentError('a port from 0 to 65535 is needed')
  return n
}

async function serve({ out, port, host }: { out: string; port: number; host: string }): Promise<void> {
  const layout = layoutOf(out)
  await updateDatabase(layout.papers, layout.facts)
  if (!existsSync(WEB)) throw new Failure('query/no-web-page', 'the web page is not built', { advice: 'Run npm run build:web.' })
  const images = pageImages(layout)
  const database = databaseAt(layout.facts)
  const warmed = warm(database())
  const app = await createServer({
    database,
    records: layout.papers,
    pageImage: images.picture,
    web: WEB,
    base: `http://${host}:${port}/`,
    version: VERSION,
  })
  const address = await app.listen({ port, host })
  console.log(`Palimpsest is at ${address}`)
  const update = async () => {
    await updateDatabase(layout.papers, layout.facts)
    await warm(database())
  }
  const watching = followRecords(layout.papers, update, warmed)
  onStop(async () => {
    watching.close()
    await app.close()
    images.close()
    return true
  }, console.error)
}

const QUIET_MS = 1000

/** Updates when the directory of the records has changed and been quiet for a second, once at a time, first after `busy`. */
function followRecords(records: string, update: () => Promise<void>, busy: Promise<void>): FSWatcher {
  let timer: NodeJS.Timeout | null = null
  const then = () => {
    busy = busy.then(update).catch((error: Error) => console.error(`the facts database is not up to date: ${error.message}`))
  }
  return watch(records, () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(then, QUIET_MS)
  })
}
