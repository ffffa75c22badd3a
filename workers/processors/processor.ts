import { Worker } from 'node:worker_threads'
import type { SandboxedJob } from 'bullmq'
import { identify } from '../../pipeline/identify/identify.ts'
import { loadKnowledge } from '../../pipeline/knowledge/knowledge.ts'
import type { Store } from '../../pipeline/model/tools.ts'
import type { readPage } from '../../pipeline/read/read.ts'
import { layoutOf } from '../../pipeline/store/layout.ts'
import { openSource } from '../../pipeline/store/sources.ts'
import { fileStore } from '../../pipeline/store/store.ts'
import type { Tools } from '../../pipeline/tools/tools.ts'
import { stageVersions } from '../../pipeline/versions.ts'
import { CACHE } from '../cache.ts'
import { toQueueError } from '../failures.ts'
import { type Intake, timeLimit, type WorkJob } from '../queues.ts'
import type { Context, OpenPaper } from './context.ts'
import { intake } from './intake.ts'
import { page } from './page.ts'
import { paper } from './paper.ts'

/** What reads pages, and with which tools; tests hand in fakes. */
export interface Reader {
  /** Called once a process. */
  readonly openTools: (store: Store) => Promise<Tools>
  readonly readPage: typeof readPage
}

/** Does the jobs of the `work` queue in a process of its own. */
export function processorWith(reader: Reader): (job: SandboxedJob<WorkJob>) => Promise<Intake | null> {
  let context: Promise<Context> | null = null
  const watchdog = new Worker(new URL('./watchdog.ts', import.meta.url))
  watchdog.unref()
  // The worker that started us is gone (kill -9): its jobs go to others, and nobody waits for ours.
  process.once('disconnect', () => process.exit())
  return async ({ data }) => {
    watchdog.postMessage(timeLimit[data.kind])
    try {
      context ??= makeContext(reader)
      return await perform(await context, data)
    } catch (error) {
      throw toQueueError(error)
    } finally {
      watchdog.postMessage(null)
    }
  }
}

function perform(context: Context, job: WorkJob): Promise<Intake | null> {
  switch (job.kind) {
    case 'intake':
      return intake(context, job.sha256)
    case 'page':
      return page(context, job.sha256, job.page)
    case 'paper':
      return paper(context, job.sha256, job.unread, job.keep)
  }
}

async function makeContext({ openTools, readPage }: Reader): Promise<Context> {
  const layout = layoutOf(process.env.PALIMPSEST_OUT as string)
  const store = fileStore(layout.kept)
  const tools = await openTools(store)
  let knowledge: ReturnType<typeof loadKnowledge> | null = null
  let last: { sha256: string; paper: Promise<OpenPaper> } | null = null
  const openPaper = async (sha256: string): Promise<OpenPaper> => {
    const { file, options } = await openSource(layout.sources, sha256)
    const identified = await store.once(`identify ${stageVersions.identify} ${sha256} ${JSON.stringify(options)}`, () => identify(file, tools, options))
    // The same bytes may have come under another name before.
    return { file, options, identified: { ...identified, fileName: file.name } }
  }
  return {
    layout,
    tools,
    readPage,
    knowledge: () => (knowledge ??= loadKnowledge(CACHE)),
    open: (sha256) => {
      if (last?.sha256 !== sha256) last = { sha256, paper: openPaper(sha256) }
      return last.paper
    },
  }
}
