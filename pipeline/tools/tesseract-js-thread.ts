import { createRequire } from 'node:module'
import { keptRecognisers } from './tesseract-kept.ts'
import { level, linesOf, type Results } from './tesseract-results.ts'

// The thread of tesseract.js with two changes: recognisers of several languages stay set up, where its own ends one to start the next (.2 to .3 s, four
// times a paper), and results are walked through once (tesseract-results.ts).

/** What is used of tesseract's C++ interface as emscripten binds it; pointers are numbers. */
interface BaseApi {
  Init(path: null, languages: string, ...settings: unknown[]): number
  End(): void
  Clear(): void
  GetIterator(): ResultIterator
}
interface ResultIterator {
  IsAtBeginningOf(level: number): boolean
  BoundingBox(level: number, left: number, top: number, right: number, bottom: number): boolean
  GetUTF8Text(level: number): string
  Confidence(level: number): number
  Next(level: number): boolean
}
interface Tesseract {
  TessBaseAPI: new () => BaseApi
  NULL: object
  _malloc(bytes: number): number
  getValue(address: number, type: 'i32'): number
  compare(one: object, other: object): boolean
  destroy(object: object): void
}

/** Recognisers that stay set up, 10 to 40 MB each: WebAssembly memory grows for all time. */
const KEPT = 3

const require = createRequire(import.meta.url)
const script = require('tesseract.js/src/worker-script')
const getCore = require('tesseract.js/src/worker-script/node/getCore')
// Listens to the main thread.
require('tesseract.js/src/worker-script/node')
script.setAdapter({
  ...require('tesseract.js/src/worker-script/node/cache'),
  fetch,
  getCore: async (...asked: unknown[]) => {
    const core = await getCore(...asked)
    return async (options: object) => changed(await core(options))
  },
})

/** The script makes an interface for each change of languages and ends the one before; it is given one that changes its recogniser instead. */
function changed(tesseract: Tesseract): Tesseract {
  const { TessBaseAPI } = tesseract
  const corners = tesseract._malloc(16)
  let settings: unknown[] = []
  const recogniserFor = keptRecognisers(
    (languages) => {
      const started = new TessBaseAPI()
      if (started.Init(null, languages, ...settings) !== 0) throw new Error(`the data of ${languages} cannot be read`)
      return started
    },
    (one) => {
      one.End()
      tesseract.destroy(one)
    },
    KEPT,
  )
  let api: BaseApi | null = null
  const own: Readonly<Record<string, unknown>> = {
    Init(_path: null, languages: string, ...others: unknown[]): number {
      // What it holds of its last page is a tenth of the memory.
      api?.Clear()
      settings = others
      api = recogniserFor(languages)
      return 0
    },
    End() {},
    GetJSONText(): string {
      const results = (api as BaseApi).GetIterator()
      if (tesseract.compare(results, tesseract.NULL)) return JSON.stringify({ blocks: [] })
      const blocks = linesOf(walked(tesseract, results, corners))
      tesseract.destroy(results)
      return JSON.stringify({ blocks })
    },
  }
  // Its methods stand on the prototype that emscripten gave it, and want it as `this`.
  const get = (name: string) => own[name] ?? ((...given: unknown[]) => (api as unknown as Record<string, (...given: unknown[]) => unknown>)[name]?.(...given))
  function Kept(): object {
    return new Proxy({}, { get: (_, name) => get(name as string) })
  }
  return Object.assign(tesseract, { TessBaseAPI: Kept as unknown as Tesseract['TessBaseAPI'] })
}

function walked(tesseract: Tesseract, results: ResultIterator, corners: number): Results {
  const corner = (i: number): number => tesseract.getValue(corners + 4 * i, 'i32')
  return {
    startsLine: () => results.IsAtBeginningOf(level.line),
    box: (of) => (results.BoundingBox(of, corners, corners + 4, corners + 8, corners + 12) ? [corner(0), corner(1), corner(2), corner(3)] : null),
    text: () => results.GetUTF8Text(level.word),
    confidence: () => results.Confidence(level.word),
    next: () => results.Next(level.word),
  }
}
