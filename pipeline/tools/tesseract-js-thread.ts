import { createRequire } from 'node:module'
import { keptRecognisers } from './tesseract-kept.ts'
import { type PixelBox, rowsOf } from './tesseract-layout.ts'
import { level, linesOf } from './tesseract-results.ts'

// The thread of tesseract.js with three changes: recognisers of several languages stay set up, where its own ends one to start the next (.2 to .3 s, four
// times a paper), one without a language finds rows, and results are walked through once (tesseract-results.ts).

/** What is used of tesseract's C++ interface as emscripten binds it; pointers are numbers. */
interface BaseApi {
  InitForAnalysePage(): void
  Init(path: null, languages: string, ...settings: unknown[]): number
  End(): void
  Clear(): void
  AnalyseLayout(): PageIterator
  GetIterator(): ResultIterator
}
interface PageIterator {
  IsAtBeginningOf(level: number): boolean
  BoundingBox(level: number, left: number, top: number, right: number, bottom: number): boolean
  Baseline(level: number, x0: number, y0: number, x1: number, y1: number): boolean
  BlockType(): number
  Orientation(orientation: number, direction: number, order: number, skew: number): void
  Next(level: number): boolean
}
interface ResultIterator extends PageIterator {
  GetUTF8Text(level: number): string
  Confidence(level: number): number
  RowAttributes(height: number, descenders: number, ascenders: number): void
}
interface Tesseract {
  TessBaseAPI: new () => BaseApi
  ResultIterator: new () => ResultIterator
  NULL: object
  _malloc(bytes: number): number
  getValue(address: number, type: 'i32' | 'float'): number
  castObject<Kind>(object: object, kind: new () => Kind): Kind
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
      if (languages === '') started.InitForAnalysePage()
      else if (started.Init(null, languages, ...settings) !== 0) throw new Error(`the data of ${languages} cannot be read`)
      return started
    },
    (one) => {
      one.End()
      tesseract.destroy(one)
    },
    KEPT,
  )
  let api: BaseApi | null = null
  let layout: PageIterator | null = null
  const own: Readonly<Record<string, unknown>> = {
    Init(_path: null, languages: string, ...others: unknown[]): number {
      // What it holds of its last page is a tenth of the memory.
      api?.Clear()
      settings = others
      api = recogniserFor(languages)
      return 0
    },
    End() {},
    AnalyseLayout(): void {
      layout = (api as BaseApi).AnalyseLayout()
    },
    GetJSONText(): string {
      const results = layout ?? (api as BaseApi).GetIterator()
      const walk = layout ? walkedRows : walkedLines
      layout = null
      if (tesseract.compare(results, tesseract.NULL)) return JSON.stringify({ blocks: [] })
      const blocks = walk(tesseract, tesseract.castObject(results, tesseract.ResultIterator), corners)
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

function walkedLines(tesseract: Tesseract, results: ResultIterator, corners: number): ReturnType<typeof linesOf> {
  return linesOf({
    startsLine: () => results.IsAtBeginningOf(level.line),
    box: (of) => (results.BoundingBox(of, corners, corners + 4, corners + 8, corners + 12) ? boxAt(tesseract, corners) : null),
    text: () => results.GetUTF8Text(level.word),
    confidence: () => results.Confidence(level.word),
    next: () => results.Next(level.word),
  })
}

function walkedRows(tesseract: Tesseract, results: ResultIterator, corners: number): ReturnType<typeof rowsOf> {
  const measure = (i: number): number => tesseract.getValue(corners + 4 * i, 'float')
  return rowsOf({
    blockType: () => results.BlockType(),
    isUpright() {
      results.Orientation(corners, corners + 4, corners + 8, corners + 12)
      return tesseract.getValue(corners, 'i32') === 0 && tesseract.getValue(corners + 4, 'i32') === 0
    },
    startsAt: (of) => results.IsAtBeginningOf(of),
    box: (of) => (results.BoundingBox(of, corners, corners + 4, corners + 8, corners + 12) ? boxAt(tesseract, corners) : null),
    baseline: (of) => (results.Baseline(of, corners, corners + 4, corners + 8, corners + 12) ? boxAt(tesseract, corners) : null),
    row() {
      results.RowAttributes(corners, corners + 4, corners + 8)
      return { height: measure(0), descenders: measure(1) }
    },
    next: (of) => results.Next(of),
  })
}

function boxAt(tesseract: Tesseract, corners: number): PixelBox {
  const corner = (i: number): number => tesseract.getValue(corners + 4 * i, 'i32')
  return [corner(0), corner(1), corner(2), corner(3)]
}
