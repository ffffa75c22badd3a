import { Console } from 'node:console'
import { readPage } from '../../pipeline/read/read.ts'
import { createTools } from '../../pipeline/tools/tools.ts'
import { CACHE } from '../cache.ts'
import { processorWith } from './processor.ts'

// The file BullMQ starts as a process: its default export does the jobs.

// Standard output is for results (--json); what libraries say goes to standard error.
globalThis.console = new Console(process.stderr, process.stderr)

// biome-ignore lint/style/noDefaultExport: BullMQ loads a sandboxed processor by its default export
export default processorWith({ openTools: (store) => createTools({ store, cache: CACHE, lanes: 1 }), readPage })
