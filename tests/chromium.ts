import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const paths = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].filter((path): path is string => Boolean(path))

/** Where Chromium is; null where there is none. */
export const chromiumPath: string | null = paths.find((path) => existsSync(path)) ?? null

/** Headless, and without the calls home that a browser makes by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath as string,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
