import type { Page } from '../../pipeline/model/page.ts'
import { understand } from '../../pipeline/pipeline.ts'
import { acrossPages } from '../../pipeline/read/layout/across-pages.ts'
import { toRecord } from '../../pipeline/write/record.ts'
import { writeRecord } from '../../pipeline/write/write.ts'
import { clearFailure } from '../failures.ts'
import type { UnreadPage } from '../queues.ts'
import { UNREAD } from '../unread.ts'
import type { Context } from './context.ts'
import { writeSnapshots } from './snapshots.ts'

/** Gathers the kept pages, understands the paper and writes its record. Pages that failed for good are empty and have a note. */
export async function paper(
  { open, tools, readPage, knowledge, layout }: Context,
  sha256: string,
  unread: readonly UnreadPage[],
  keep: boolean,
): Promise<null> {
  const { file, options, identified } = await open(sha256)
  const pages: Page[] = []
  for (let number = 1; number <= identified.pageCount; number++) {
    const trouble = unread.find(({ page }) => page === number)
    pages.push(trouble ? unreadPage(trouble) : await readPage(identified, file, number, tools, options))
  }
  const linked = understand({ ...identified, pages: acrossPages(pages) }, await knowledge())
  if (keep) await writeSnapshots(layout.snapshots(identified.id), linked)
  await writeRecord(toRecord(linked, tools.versions), layout.papers)
  await clearFailure(layout.failures, identified.id)
  return null
}

const unreadPage = ({ page, code, message }: UnreadPage): Page => ({
  number: page,
  width: 0,
  height: 0,
  text: '',
  words: [],
  lines: [],
  cells: [],
  label: null,
  vertical: false,
  reading: { method: 'ocr', reason: UNREAD, badness: 0, languages: [], confidence: 0, engine: null, evidence: {}, rejected: [], rotation: 0 },
  notes: [{ code, page, message: `the page could not be read: ${message}` }],
})
