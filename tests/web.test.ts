import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeRecord } from '../bench/made-records.ts'
import { createServer } from '../query/api/server.ts'
import { databaseAt } from '../query/database/follow.ts'
import { loadDatabase } from '../query/database/load.ts'
import type { PaperRecord } from '../schemas/paper-record.ts'
import { chromiumPath, launchChromium } from './chromium.ts'
import { have } from './components.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const hostileText = '<script>window.broken = 1</script><img src=x onerror="window.broken = 1"> javascript:alert(1) \u202Eгнилсе=cmd()'

/** A paper of one page with boxes, a repair and a doubt; what it says is hostile. */
function hostileRecord(): PaperRecord {
  const made = madeRecord(77, 10)
  const first = made.statistics[0] as PaperRecord['statistics'][number]
  const sentence = 'Экспорт кластера вырос на 12 %.'
  const text = `${sentence} ${hostileText}`
  const places = [{ page: 1, boxes: [[72, 100, 400, 114] as [number, number, number, number]] }]
  const evidence = { quote: sentence, start: 0, end: sentence.length, block: 'b1', places }
  return {
    ...made,
    text,
    metadata: { ...made.metadata, title: { value: hostileText, confidence: 1, evidence: null } },
    pages: [{ ...(made.pages[0] as PaperRecord['pages'][number]), label: '240', start: 0, end: text.length, width: 595, height: 842 }],
    blocks: [{ id: 'b1', kind: 'paragraph', level: 0, language: 'ru', start: 0, end: text.length }],
    repairs: [{ rule: 'latin-read-cyrillic', start: 8, end: 16, before: 'KJIaCTepa', confidence: 0.97, places }],
    doubts: [{ start: 17, end: 22, confidence: 0.5, reason: 'two readings', alternatives: ['рос'], places }],
    definitions: [],
    statistics: [
      { ...first, language: 'ru', value: 12, valueText: '12 %', measure: 'Экспорт кластера', time: '2011', evidence },
      {
        ...first,
        id: 's-0000000000aa',
        measure: hostileText,
        valueText: '5 %',
        evidence: { ...evidence, quote: hostileText, start: sentence.length + 1, end: text.length },
      },
    ],
    caseStudies: [],
  }
}

function picture(): Buffer {
  const canvas = createCanvas(595, 842)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 595, 842)
  context.fillStyle = 'black'
  context.fillRect(72, 100, 328, 14)
  return canvas.toBuffer('image/png')
}

describe.skipIf(!have('Chromium', chromiumPath !== null))('the web page', () => {
  const hostile = hostileRecord()
  let directory: string
  let app: FastifyInstance
  let browser: Browser
  let page: Page
  let base: string
  const outside: string[] = []
  const faults: string[] = []

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'web-'))
    const web = join(directory, 'dist')
    await build({ configFile: join(import.meta.dirname, '..', 'query', 'web', 'vite.config.ts'), logLevel: 'error', build: { outDir: web } })
    for (const record of [...Array.from({ length: 9 }, (_, i) => madeRecord(i, 40)), hostile])
      await writeFile(join(directory, `${record.id}.json`), JSON.stringify(record))
    await loadDatabase(directory, join(directory, 'facts.sqlite'))
    const image = picture()
    app = await createServer({
      database: databaseAt(join(directory, 'facts.sqlite')),
      records: directory,
      pageImage: async (id) => (id === hostile.id ? image : null),
      web,
      base: 'http://localhost/',
      version: '0',
    })
    base = await app.listen({ port: 0, host: '127.0.0.1' })
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true, viewport: { width: 1300, height: 900 } })
    page = await context.newPage()
    page.on('request', (request) => request.url().startsWith(base) || outside.push(request.url()))
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && !/404/u.test(message.text()) && faults.push(message.text()))
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await rm(directory, { recursive: true })
    expect(outside).toEqual([])
    expect(faults).toEqual([])
  })

  const open = async (path: string) => {
    await page.goto(base + path)
    await page.waitForSelector('h1')
  }
  /** How many facts the page says it found, once it says so. */
  const total = async () => Number((await page.locator('[role=status]').filter({ hasText: /\d/u }).textContent())?.replace(/\D/gu, ''))

  test('the first view weighs less than 300 kB', async () => {
    const assets = join(directory, 'dist', 'assets')
    const first = (await readdir(assets)).filter((name) => name.startsWith('index-'))
    const weights = await Promise.all(first.map(async (name) => gzipSync(await readFile(join(assets, name))).length))
    expect(weights).toHaveLength(2)
    expect(weights.reduce((a, b) => a + b)).toBeLessThan(300_000)
  })

  test.each([
    ['suppliers', 'number of suppliers'],
    ['экспорта предприятий', 'экспорт предприятий'],
    ['出口额', '出口额'],
  ])('finds %s and marks it', async (q, marked) => {
    await open('/facts')
    await page.fill('#q', q)
    await page.keyboard.press('Enter')
    await page.waitForSelector('td.quote mark')
    const quote = await page.locator('td.quote').first().textContent()
    expect(quote?.toLowerCase()).toContain(marked)
    expect(new URL(page.url()).searchParams.get('q')).toBe(q)
  })

  test('a facet narrows the search, and the address can be sent to a colleague', async () => {
    await open('/facts')
    await page.waitForSelector('.facets input')
    const all = await total()
    await page.getByLabel(/^Definition/u).check()
    await page.waitForURL(/kind=definition/u)
    await expect.poll(total).toBeLessThan(all)
    const narrowed = await total()
    const colleague = await page.context().newPage()
    await colleague.goto(page.url())
    await expect.poll(async () => Number((await colleague.locator('[role=status]').textContent())?.replace(/\D/gu, ''))).toBe(narrowed)
    expect(await colleague.getByLabel(/^Definition/u).isChecked()).toBe(true)
    await colleague.close()
  })

  test('a fact opens in the reading room, marked in the text and on the picture, and its link opens the same', async () => {
    await open(`/facts?q=${encodeURIComponent('вырос')}`)
    await page.locator('td.quote a').first().click()
    await page.waitForURL(/\/read\?page=1&fact=s-/u)
    await page.waitForSelector('rect.fact.lit')
    const said = await page.locator('.text mark.lit').allTextContents()
    expect(said.join('')).toBe('Экспорт кластера вырос на 12 %.')
    const [box, image] = [await page.locator('rect.fact.lit').boundingBox(), await page.locator('.image img').boundingBox()]
    expect(
      box && image && box.x >= image.x && box.y >= image.y && box.x + box.width <= image.x + image.width && box.y + box.height <= image.y + image.height,
    ).toBe(true)
    const address = page.url()
    await open(address.slice(base.length))
    await page.waitForSelector('rect.fact.lit')
    expect(await page.locator('aside').textContent()).toContain('Экспорт кластера')
  })

  test('a mended word says what stood there; pointing at one lights the other', async () => {
    await open(`/papers/${hostile.id}/read?page=1`)
    await page.locator('.text mark.repair').hover()
    expect(await page.locator('aside').textContent()).toContain('KJIaCTepa')
    await page.waitForSelector('rect.repair.lit')
    await page.locator('.text mark.doubt').focus()
    expect(await page.locator('aside').textContent()).toContain('рос')
  })

  test('hostile text stays text', async () => {
    for (const path of ['/facts?q=cmd', '/papers', `/papers/${hostile.id}`, `/papers/${hostile.id}/read`, '/pictures']) {
      await open(path)
      await page.waitForTimeout(200)
      expect(await page.evaluate('window.broken')).toBeUndefined()
    }
    await open(`/papers/${hostile.id}`)
    expect(await page.locator('h1').textContent()).toBe(hostileText)
  })

  test('the interface speaks English, Russian and Chinese, and remembers', async () => {
    await open('/facts')
    for (const [code, button] of [
      ['ru', 'Найти'],
      ['zh', '检索'],
      ['en', 'Search'],
    ] as const) {
      await page.locator('header select').selectOption(code)
      await page.getByRole('button', { name: button, exact: true }).waitFor()
      expect(await page.evaluate('document.documentElement.lang')).toBe(code)
      await page.reload()
      await page.getByRole('button', { name: button, exact: true }).waitFor()
    }
  })

  test('what is shown can be taken away', async () => {
    await open('/facts?lang=zh&kind=definition')
    const shown = await total()
    await page.getByText('Download these facts').click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /JSON Lines/u }).click()])
    const facts = (await readFile(await download.path(), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { language: string; kind: string })
    expect(facts).toHaveLength(shown)
    expect(facts.every((fact) => fact.language === 'zh' && fact.kind === 'definition')).toBe(true)
  })

  test('everything is reached by keyboard', async () => {
    await open('/facts?q=suppliers')
    await page.waitForSelector('td.quote a')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    await page.locator('td.quote a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/read/u)
  })

  test.each([
    ['light', 1300],
    ['dark', 1300],
    ['light', 380],
  ] as const)('axe finds no violation (%s, %i wide)', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    for (const path of ['/facts?q=suppliers', '/papers', `/papers/${hostile.id}`, `/papers/${hostile.id}/read?page=1`, '/pictures?unit=percent']) {
      await open(path)
      await page.waitForLoadState('networkidle')
      // Evaluated, not added as a script: the policy of the page refuses scripts that are not its own.
      await page.evaluate(await readFile(axe, 'utf8'))
      const violations = await page.evaluate(async () => {
        const results = await (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()
        return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      })
      expect(violations, path).toEqual([])
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
    }
  })
})
