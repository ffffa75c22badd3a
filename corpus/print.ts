import { PDFDocument } from 'pdf-lib'
import { chromium } from 'playwright-core'
import { toHtml } from './html.ts'
import type { Source } from './source.ts'

/** One block of a page as a reader sees it. A paragraph that comes from the page before says whether a paragraph or a hyphenated word goes on. */
export interface TrueBlock {
  readonly kind: string
  readonly text: string
  readonly rows?: readonly (readonly string[])[]
  readonly continues?: 'paragraph' | 'word'
}

/** What stands on a page, in reading order: the truth that readings are measured against. */
export interface TruePage {
  readonly label: string
  /** Running head, empty where there is none. */
  readonly head: string
  readonly blocks: readonly TrueBlock[]
  readonly notes: readonly string[]
}

export interface Printed {
  readonly pdf: Uint8Array
  readonly pages: readonly TruePage[]
}

/** Prints sources with headless Chromium; the clock is taken out of the PDF, so the same browser and fonts give the same bytes. */
export async function withPress<T>(work: (print: (source: Source) => Promise<Printed>) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    return await work(async (source) => {
      const page = await browser.newPage()
      await page.setContent(toHtml(source), { waitUntil: 'load' })
      const pages = (await page.evaluate('globalThis.truth')) as TruePage[]
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
      await page.close()
      return { pdf: await withoutClock(pdf), pages }
    })
  } finally {
    await browser.close()
  }
}

async function withoutClock(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.setCreationDate(new Date(0))
  pdf.setModificationDate(new Date(0))
  return pdf.save({ useObjectStreams: true })
}

/** The running text of a paper: words and paragraphs mended over page ends, notes behind the last page, running heads and page numbers out. */
export function cleanText(pages: readonly TruePage[]): string {
  const paragraphs: string[] = []
  for (const { continues, text } of pages.flatMap((page) => page.blocks)) {
    const last = paragraphs.at(-1)
    if (continues === undefined || last === undefined) paragraphs.push(text)
    else if (continues === 'word') paragraphs[paragraphs.length - 1] = last.replace(/-$/u, '') + text
    else paragraphs[paragraphs.length - 1] = `${last}${/\p{Script=Han}/u.test(text.slice(0, 9)) ? '' : ' '}${text}`
  }
  return `${[...paragraphs, ...pages.flatMap((page) => page.notes)].join('\n\n')}\n`
}
