import { badness } from '../garble/badness.ts'
import { decodeText } from '../garble/text-file.ts'
import type { Page } from '../model/page.ts'
import type { Identified, MediaType, Read } from '../model/paper.ts'
import type { ReadingOptions, SourceFile } from '../model/tools.ts'
import type { Tools } from '../tools/tools.ts'
import { stageVersions } from '../versions.ts'
import { acrossPages } from './layout/across-pages.ts'
import { EMPTY, pageOf } from './page.ts'
import { readPdfPage } from './pdf-page.ts'
import { readPicture } from './picture-page.ts'

/** Reads one page (from 1). What it finds is kept under a key of file hash, page, options and versions: a second call does no OCR. */
export function readPage(paper: Identified, file: SourceFile, number: number, tools: Tools, options: ReadingOptions): Promise<Page> {
  const read = readers[paper.mediaType]
  if (paper.mediaType === 'text/plain') return read(file, number, tools, options)
  const key = `read ${stageVersions.read} ${paper.sha256} ${number} ${JSON.stringify(options)} ${JSON.stringify(tools.versions)}`
  return tools.store.once(key, () => read(file, number, tools, options))
}

/** All pages, in order, each seen beside the others. */
export async function readPages(paper: Identified, file: SourceFile, tools: Tools, options: ReadingOptions): Promise<Read> {
  const pages: Page[] = []
  for (let number = 1; number <= paper.pageCount; number++) pages.push(await readPage(paper, file, number, tools, options))
  return { ...paper, pages: acrossPages(pages) }
}

type Reader = (file: SourceFile, number: number, tools: Tools, options: ReadingOptions) => Promise<Page>

const picture: Reader = async ({ bytes }, number, { openPicture, ocr }, { languages }) =>
  readPicture(ocr, await openPicture(bytes).picture(number), { number, reason: 'picture', pointsWide: null, notes: [], told: languages })

const readers: Readonly<Record<MediaType, Reader>> = {
  'application/pdf': async ({ bytes }, number, { openPdf, ocr }, options) => readPdfPage(await openPdf(bytes, options.password), number, ocr, options),
  'image/png': picture,
  'image/jpeg': picture,
  'image/webp': picture,
  'image/tiff': async ({ bytes }, number, { openTiff, ocr }, { languages }) =>
    readPicture(ocr, await openTiff(bytes).picture(number), { number, reason: 'picture', pointsWide: null, notes: [], told: languages }),
  'text/plain': async ({ bytes }, number) => {
    const text = textPages(bytes)[number - 1] ?? ''
    const { score, evidence } = badness(text)
    return pageOf(
      { ...EMPTY, text },
      { method: 'text-file', reason: 'text-file', badness: score, evidence, confidence: 1 - score },
      { number, width: 0, height: 0 },
    )
  },
}

/** Pages of a text file: a file is decoded once, not once a page, which took the square of its length. */
const decoded = new WeakMap<Uint8Array, readonly string[]>()
function textPages(bytes: Uint8Array): readonly string[] {
  let pages = decoded.get(bytes)
  if (!pages)
    decoded.set(
      bytes,
      (pages = decodeText(bytes)
        .text.replace(/^\uFEFF/u, '')
        .split('\f')),
    )
  return pages
}
