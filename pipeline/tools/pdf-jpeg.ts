import { AsyncLocalStorage } from 'node:async_hooks'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { ImageKind, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

// pdf.js decodes JPEG in JavaScript. A page of 150 dpi took .14 s of the processor until it was a grey picture, one of 300 dpi .5 s; decoded by the
// canvas they take .06 and .3. Where there is a browser's `ImageDecoder` pdf.js leaves JPEG of three colours to it (not CMYK, nor what the PDF
// declares to be of other colours), so there is one here. What it makes must pass from pdf.js's worker to us: bare pixels, which get the form of
// pdf.js's own pictures when they arrive.

/** True while an operator list is made whose pictures are looked after: what is painted on a canvas must be decoded by pdf.js. */
const wanted = new AsyncLocalStorage<true>()

class JpegDecoder {
  readonly #data: Uint8Array
  constructor({ data }: { readonly data: Uint8Array }) {
    this.#data = data
  }
  static async isTypeSupported(type: string): Promise<boolean> {
    return type === 'image/jpeg'
  }
  /** Rejects where pdf.js is to decode the picture itself. */
  async decode(): Promise<{ image: ArrayBuffer }> {
    if (!wanted.getStore()) throw new Error('not wanted')
    const picture = await loadImage(this.#data)
    const canvas = createCanvas(picture.width, picture.height)
    canvas.getContext('2d').drawImage(picture, 0, 0)
    const pixels = new Uint8Array(canvas.data())
    return { image: Object.assign(pixels.buffer, { displayWidth: picture.width, displayHeight: picture.height }) }
  }
  close(): void {}
}

Object.assign(globalThis, { ImageDecoder: JpegDecoder })

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

/** The operator list of a page, when all pictures it speaks of have been decoded: one that came after the page was given up would have no place. */
export async function operatorListOf(page: PDFPageProxy): Promise<OperatorList> {
  const list = await wanted.run(true, () => page.getOperatorList())
  const needed = list.fnArray.flatMap((operator, i): string[] => (operator === OPS.dependency ? (list.argsArray[i] as string[]) : []))
  const decoded = needed
    .filter((name) => name.includes('img_'))
    .map((name) => new Promise<Picture | null>((resolve) => objectsOf(page, name).get(name, resolve, () => resolve(null))))
  for (const picture of await Promise.all(decoded)) asPixels(picture)
  return list
}

/** Where pdf.js keeps what has this name: fonts and pictures of several pages belong to the document. */
export const objectsOf = (page: PDFPageProxy, name: string): PDFPageProxy['objs'] => (name.startsWith('g_') ? page.commonObjs : page.objs)

interface Picture {
  readonly bitmap?: unknown
}

function asPixels(picture: Picture | null): void {
  if (!(picture?.bitmap instanceof ArrayBuffer)) return
  Object.assign(picture, { data: new Uint8ClampedArray(picture.bitmap), kind: ImageKind.RGBA_32BPP, bitmap: null })
}
