import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../../pipeline/model/failure.ts'
import { readPage } from '../../pipeline/read/read.ts'
import { createTools } from '../../pipeline/tools/tools.ts'
import { CACHE } from '../../workers/cache.ts'
import { processorWith } from '../../workers/processors/processor.ts'

// A gallery of ways a page can go wrong: a page of a text file that holds [slow], [broken], [outage], [crash] or [hang] does what it says.
// Every reading that is not found in the store is logged, so a test can count the work.

const log = join(process.env.PALIMPSEST_OUT as string, 'reads.log')

const reading: typeof readPage = (paper, file, number, tools, options) =>
  tools.store.once(`fake ${paper.sha256} ${number}`, async () => {
    await appendFile(log, `${process.pid} ${number}\n`)
    const page = await readPage(paper, file, number, tools, options)
    const attempts = (await readFile(log, 'utf8')).split('\n').filter((line) => line.endsWith(` ${number}`)).length
    switch (/\[(\w+)\]/u.exec(page.text)?.[1]) {
      case 'slow':
        await delay(400)
        break
      case 'broken':
        throw new Failure('read/broken', 'the page image is cut off', { advice: 'Scan the page again.' })
      case 'outage':
        if (attempts === 1) throw new Failure('read/outage', 'the recogniser went away', { advice: 'Wait.', retry: true })
        break
      case 'crash':
        process.kill(process.pid, 'SIGKILL')
        break
      case 'hang':
        for (;;);
    }
    return page
  })

// biome-ignore lint/style/noDefaultExport: BullMQ loads a sandboxed processor by its default export
export default processorWith({ openTools: (store) => createTools({ store, cache: CACHE, lanes: 1 }), readPage: reading })
