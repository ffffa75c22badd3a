import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import type { Linked } from '../pipeline/model/paper.ts'
import { defaultReadingOptions } from '../pipeline/model/tools.ts'
import { processPaper } from '../pipeline/pipeline.ts'
import { pagePicture } from '../pipeline/read/page-picture.ts'
import { createTools, type Tools } from '../pipeline/tools/tools.ts'
import { toWebp } from '../pipeline/tools/webp.ts'
import { toRecord } from '../pipeline/write/record.ts'
import { createServer } from '../query/api/server.ts'
import { databaseAt } from '../query/database/follow.ts'
import { loadDatabase } from '../query/database/load.ts'
import type { PaperRecord } from '../schemas/paper-record.ts'
import { CACHE } from '../workers/cache.ts'
import { chromiumPath, launchChromium } from './chromium.ts'
import { have } from './components.ts'

// From the file of a paper to its quotes on the picture of its page. Born digital, two columns, tables, words broken at line ends: nothing is recognised, all is laid out.
const papers = ['en/what-is-a-cluster', 'zh/fenlan-shizheng', 'ru/territorii-rosta']

interface Case {
  readonly paper: Linked
  readonly record: PaperRecord
  readonly file: { name: string; bytes: Uint8Array }
}

/** Letters and figures only; what is printed as a radical (⽐) is quoted as the character it is. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

describe.skipIf(!have('Chromium', chromiumPath !== null))('quotes on the picture of their page', () => {
  const cases = new Map<string, Case>()
  let directory: string
  let tools: Tools
  let app: FastifyInstance
  let browser: Browser
  let page: Page
  let base: string

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'quotes-'))
    tools = await createTools({ store: { once: (_, work) => work() }, cache: CACHE, lanes: 1 })
    const knowledge = await loadKnowledge(CACHE)
    for (const name of papers) {
      const file = { name: `${name}.pdf`, bytes: new Uint8Array(await readFile(join(import.meta.dirname, '../corpus/papers', `${name}.pdf`))) }
      const paper = await processPaper(file, defaultReadingOptions, tools, knowledge)
      const record = toRecord(paper, tools.versions)
      cases.set(record.id, { paper, record, file })
      await writeFile(join(directory, `${record.id}.json`), JSON.stringify(record))
    }
    await loadDatabase(directory, join(directory, 'facts.sqlite'))
    const web = join(directory, 'dist')
    await build({ configFile: join(import.meta.dirname, '..', 'query', 'web', 'vite.config.ts'), logLevel: 'error', build: { outDir: web } })
    const pageImage = async (id: string, number: number) => {
      const known = cases.get(id)
      const raster = known && (await pagePicture(known.file, 'application/pdf', number, 0, tools, { password: null }))
      return raster ? await toWebp(raster, 900) : null
    }
    app = await createServer({ database: databaseAt(join(directory, 'facts.sqlite')), records: directory, pageImage, web, base: '/', version: '0' })
    base = await app.listen({ port: 0, host: '127.0.0.1' })
    browser = await launchChromium()
    page = await (await browser.newContext({ viewport: { width: 1300, height: 900 } })).newPage()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await tools?.close()
    await rm(directory, { recursive: true })
  })

  test.each(papers)('%s: the words under the boxes are the words of the quote', async (name) => {
    const { paper, record } = [...cases.values()].find(({ file }) => file.name === `${name}.pdf`) as Case
    // The last fact of each page: wide of where the eye falls first.
    const facts = record.pages.flatMap(({ number }) => record.statistics.filter(({ evidence }) => evidence.places[0]?.page === number).slice(-1))
    expect(facts.length).toBeGreaterThan(0)
    for (const { id, evidence } of facts) {
      const number = evidence.places[0]?.page as number
      await page.goto(`${base}/papers/${record.id}/read?fact=${id}`)
      await page.waitForSelector('rect.fact.lit')
      await page.locator('.image img').evaluate((picture) => (picture as unknown as { decode(): Promise<void> }).decode())
      const sheet = (await page.locator('.image img').boundingBox()) as { x: number; y: number; width: number; height: number }
      const { width, height } = record.pages[number - 1] as PaperRecord['pages'][number]
      const boxes = await Promise.all(
        (await page.locator('rect.fact.lit').all()).map(async (rect) => {
          const box = (await rect.boundingBox()) as typeof sheet
          const [left, top] = [((box.x - sheet.x) * width) / sheet.width, ((box.y - sheet.y) * height) / sheet.height]
          return { left, top, right: left + (box.width * width) / sheet.width, bottom: top + (box.height * height) / sheet.height }
        }),
      )
      for (const box of boxes) expect(box.left >= 0 && box.top >= 0 && box.right <= width + 1 && box.bottom <= height + 1).toBe(true)
      const read = paper.pages[number - 1] as Linked['pages'][number]
      const under = read.words.filter(({ box: [x0, y0, x1, y1] }) => {
        const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
        return boxes.some((box) => x > box.left - 1 && x < box.right + 1 && y > box.top - 1 && y < box.bottom + 1)
      })
      const whole = evidence.places.length === 1 ? evidence.quote : ''
      if (whole) expect(letters(under.map(({ start, end }) => read.text.slice(start, end)).join('')), id).toContain(letters(whole))
      // And the picture scrolled to where the quote is.
      const [pane, first] = [await page.locator('.image').boundingBox(), await page.locator('rect.fact.lit').first().boundingBox()]
      expect(pane && first && first.y >= pane.y && first.y < pane.y + pane.height, id).toBe(true)
    }
  })
})
