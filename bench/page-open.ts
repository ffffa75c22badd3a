import { createServer } from '../query/api/server.ts'
import { databaseAt } from '../query/database/follow.ts'
import { warm } from '../query/search/warm.ts'
import { chromiumPath, launchChromium } from '../tests/chromium.ts'

const OPENINGS = 7

/**
 * Milliseconds from the address being asked for until the page shows its first facts with their facets and takes typing, by a browser that has never
 * seen it, sorted; null without Chromium.
 */
export async function timesToOpen(database: string, web: string, path: string): Promise<number[] | null> {
  if (chromiumPath === null) return null
  const facts = databaseAt(database)
  // As `serve` does; the first opening is one of those measured.
  await warm(facts())
  const app = await createServer({ records: web, pageImage: async () => null, web, base: 'http://localhost/', version: '0', database: facts })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await launchChromium()
  const times: number[] = []
  for (let i = 0; i < OPENINGS; i++) {
    const context = await browser.newContext({ viewport: { width: 1300, height: 900 } })
    const page = await context.newPage()
    await page.goto(base + path, { waitUntil: 'commit' })
    for (const part of ['#q', 'td.quote a', '.facets input']) await page.waitForSelector(part)
    times.push(await page.evaluate(() => performance.now()))
    await context.close()
  }
  await browser.close()
  await app.close()
  return times.sort((a, b) => a - b)
}
