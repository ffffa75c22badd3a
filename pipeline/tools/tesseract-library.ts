import type { LibraryHandle } from 'koffi'
import type { OcrLine, OcrRequest } from '../model/ocr.ts'
import { keptRecognisers } from './tesseract-kept.ts'
import { type PixelBox, type Row, rowsOf } from './tesseract-layout.ts'
import { level, linesOf } from './tesseract-results.ts'
import { settingsFor, USUAL_DPI } from './tesseract-settings.ts'

/** tesseract's shared library: by its name where systems look for libraries, and where Homebrew puts it. Versions 4 and 5 have the neural recogniser. */
const NAMES = [5, 4].flatMap((version) => [
  `libtesseract.so.${version}`,
  ...['/opt/homebrew/lib', '/usr/local/lib'].map((folder) => `${folder}/libtesseract.${version}.dylib`),
])

/** Recognisers that stay set up, 10 to 40 MB each. */
const KEPT = 5

/** OEM_LSTM_ONLY. */
const NEURAL = 1

export interface TesseractLibrary {
  /** "5.3.4". */
  readonly version: string
  /** What recognises with the data in a folder, one picture after another. Throws where the data cannot be read. */
  recogniser(folder: string): (request: OcrRequest) => OcrLine[]
  /** Finds the rows of writing without reading them: needs no data. Null where some stand on their side. */
  rows(request: OcrRequest): Row[] | null
}

/** The installed tesseract by its C interface (capi.h). Null where it is not installed, or where koffi, which calls it, has no program for this system. */
export async function openTesseractLibrary(): Promise<TesseractLibrary | null> {
  const koffi = await import('koffi').catch(() => null)
  if (!koffi) return null
  for (const name of NAMES)
    try {
      const library = koffi.load(name)
      koffi.pointer('Api', koffi.opaque())
      koffi.pointer('Iterator', koffi.opaque())
      koffi.disposable('Text', 'str', library.func('void TessDeleteText(void *)'))
      return withFunctions(library)
    } catch {
      // Not there, or too old for one of the functions: perhaps under the next name.
    }
  return null
}

/** Addresses. */
type Api = bigint
type Iterator = bigint

function withFunctions(library: LibraryHandle): TesseractLibrary {
  const version = library.func('str TessVersion()')
  const create = library.func('Api TessBaseAPICreate()')
  const initialise = library.func('int TessBaseAPIInit2(Api, str, str, int)')
  const end = library.func('void TessBaseAPIDelete(Api)')
  const set = library.func('int TessBaseAPISetVariable(Api, str, str)')
  const setImage = library.func('void TessBaseAPISetImage(Api, const uint8_t *, int, int, int, int)')
  const setResolution = library.func('void TessBaseAPISetSourceResolution(Api, int)')
  const recognise = library.func('int TessBaseAPIRecognize(Api, void *)')
  const clear = library.func('void TessBaseAPIClear(Api)')
  const iteratorOf = library.func('Iterator TessBaseAPIGetIterator(Api)')
  const endIterator = library.func('void TessResultIteratorDelete(Iterator)')
  const next = library.func('int TessResultIteratorNext(Iterator, int)')
  const text = library.func('Text TessResultIteratorGetUTF8Text(Iterator, int)')
  const confidence = library.func('float TessResultIteratorConfidence(Iterator, int)')
  const startsAt = library.func('int TessPageIteratorIsAtBeginningOf(Iterator, int)')
  const boxAt = library.func('int TessPageIteratorBoundingBox(Iterator, int, int *, int *, int *, int *)')

  // A ResultIterator is a PageIterator; rows are walked with what is of the latter.
  const initialiseForRows = library.func('void TessBaseAPIInitForAnalysePage(Api)')
  const analyse = library.func('Iterator TessBaseAPIAnalyseLayout(Api)')
  const endRows = library.func('void TessPageIteratorDelete(Iterator)')
  const nextPiece = library.func('int TessPageIteratorNext(Iterator, int)')
  const typeAt = library.func('int TessPageIteratorBlockType(Iterator)')
  const baselineAt = library.func('int TessPageIteratorBaseline(Iterator, int, int *, int *, int *, int *)')
  const orientationAt = library.func('void TessPageIteratorOrientation(Iterator, int *, int *, int *, float *)')
  // Not among the functions of C, but a method that every build exports (pageiterator.h).
  const rowAt = library.func('void _ZNK9tesseract12PageIterator13RowAttributesEPfS1_S1_(Iterator, float *, float *, float *)')

  const corners = new Int32Array(4)
  const [left, top, right, bottom] = [0, 1, 2, 3].map((i) => corners.subarray(i, i + 1))
  const cornersOf = (answer: number): PixelBox | null => (answer === 0 ? null : (Array.from(corners) as unknown as PixelBox))
  const linesAt = (results: Iterator): OcrLine[] =>
    linesOf({
      startsLine: () => startsAt(results, level.line) !== 0,
      box: (of) => cornersOf(boxAt(results, of, left, top, right, bottom)),
      text: () => text(results, level.word) ?? '',
      confidence: () => confidence(results, level.word),
      next: () => next(results, level.word) !== 0,
    })

  function show(api: Api, request: OcrRequest): void {
    for (const [name, value] of Object.entries(settingsFor(request))) set(api, name, value)
    const { width, height, dpi, grey } = request.picture
    setImage(api, grey, width, height, 1, width)
    setResolution(api, dpi || USUAL_DPI)
  }

  function recogniser(folder: string): (request: OcrRequest) => OcrLine[] {
    const apiFor = keptRecognisers(
      (languages): Api => {
        const api = create()
        if (initialise(api, folder, languages, NEURAL) === 0) return api
        end(api)
        throw new Error(`the data of ${languages} in ${folder} cannot be read`)
      },
      end,
      KEPT,
    )
    return (request) => {
      const api = apiFor(request.languages.join('+'))
      show(api, request)
      try {
        if (recognise(api, null) !== 0) throw new Error('the picture cannot be recognised')
        const results: Iterator | null = iteratorOf(api)
        if (!results) return []
        const lines = linesAt(results)
        endIterator(results)
        return lines
      } finally {
        clear(api)
      }
    }
  }

  const measures = new Float32Array(3)
  const [height, descenders, rest] = [0, 1, 2].map((i) => measures.subarray(i, i + 1))
  const slant = new Float32Array(1)
  let rowApi: Api | null = null
  function rows(request: OcrRequest): Row[] | null {
    if (rowApi === null) initialiseForRows((rowApi = create() as Api))
    const api = rowApi
    show(api, request)
    try {
      const found: Iterator | null = analyse(api)
      if (!found) return []
      const read = rowsOf({
        blockType: () => typeAt(found),
        isUpright() {
          orientationAt(found, left, top, right, slant)
          return corners[0] === 0 && corners[1] === 0
        },
        startsAt: (of) => startsAt(found, of) !== 0,
        box: (of) => cornersOf(boxAt(found, of, left, top, right, bottom)),
        baseline: (of) => cornersOf(baselineAt(found, of, left, top, right, bottom)),
        row() {
          rowAt(found, height, descenders, rest)
          return { height: measures[0] as number, descenders: measures[1] as number }
        },
        next: (of) => nextPiece(found, of) !== 0,
      })
      endRows(found)
      return read
    } finally {
      clear(api)
    }
  }

  return { version: version(), recogniser, rows }
}
