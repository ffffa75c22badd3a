import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { pdfjsOptions } from './pdf-js.ts'
import { pdfWorker } from './pdf-worker.ts'

const corpus = join(import.meta.dirname, '..', '..', 'corpus', 'papers')

/** Text and drawing commands of the first page. pdf.js numbers its documents, and names fonts by the number. */
async function shownBy(worker: ReturnType<typeof pdfWorker> | undefined, file: string): Promise<string> {
  const task = getDocument({ ...pdfjsOptions, worker, data: new Uint8Array(await readFile(join(corpus, file))) })
  const page = await (await task.promise).getPage(1)
  const shown = JSON.stringify([await page.getTextContent(), await page.getOperatorList()])
  await task.destroy()
  worker?.destroy()
  return shown.replaceAll(/\b(?:g_)?d\d+_/gu, '')
}

it.each(['ru/klaster-ponyatie.pdf', 'zh/jiqun-neihan.pdf'])('hands over what the port of pdf.js does: %s', async (file) => {
  expect(await shownBy(pdfWorker(pdfjsOptions.verbosity), file)).toBe(await shownBy(undefined, file))
})
