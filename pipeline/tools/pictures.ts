import { createCanvas, loadImage } from '@napi-rs/canvas'
import { imageSize } from 'image-size'
import UTIF from 'utif2'
import { Failure } from '../model/failure.ts'
import type { Raster } from '../model/raster.ts'
import type { PictureFile } from '../model/source.ts'
import { fromRgba } from './grey.ts'

/** Opens a PNG, JPEG or WebP (one page). Throws Failure `identify/broken-picture`. */
export function openPicture(bytes: Uint8Array): PictureFile {
  const { width, height } = sizeOf(bytes)
  return { pageCount: 1, sizes: [{ width, height }], picture: () => decoded(bytes) }
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  try {
    return imageSize(bytes)
  } catch (error) {
    throw broken(error)
  }
}

async function decoded(bytes: Uint8Array): Promise<Raster> {
  const image = await loadImage(Buffer.from(bytes)).catch((error: unknown) => {
    throw broken(error)
  })
  const { width, height } = image
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return { width, height, dpi: resolutionOf(bytes), grey: fromRgba(canvas.data(), width * height) }
}

const broken = (cause: unknown): Failure =>
  new Failure('identify/broken-picture', `the picture cannot be decoded: ${(cause as Error).message}`, {
    advice: 'The file is cut short or damaged: fetch or scan it again.',
    cause,
  })

/** Dots an inch from PNG's pHYs or JPEG's JFIF head; 0 where nobody says. */
function resolutionOf(bytes: Uint8Array): number {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65536))
  const phys = data.indexOf('pHYs', 0, 'latin1')
  if (data[0] === 0x89 && phys > 0 && phys + 13 <= data.length && data[phys + 12] === 1) return Math.round(data.readUInt32BE(phys + 4) * 0.0254)
  const jfif = data.indexOf('JFIF\0', 0, 'latin1')
  if (data[0] === 0xff && jfif > 0 && jfif + 10 <= data.length) {
    const density = data.readUInt16BE(jfif + 8)
    if (data[jfif + 7] === 1) return density
    if (data[jfif + 7] === 2) return Math.round(density * 2.54)
  }
  return 0
}

/** Opens a TIFF of any number of pages. Throws Failure `identify/broken-picture`. */
export function openTiff(bytes: Uint8Array): PictureFile {
  const buffer = bytes.slice().buffer
  const pages = decodedTiff(() => UTIF.decode(buffer)).filter((page) => number(page.t256) > 0 && number(page.t257) > 0)
  if (pages.length === 0) throw broken(new Error('it holds no page'))
  return {
    pageCount: pages.length,
    sizes: pages.map((page) => ({ width: number(page.t256), height: number(page.t257) })),
    picture: async (page) => {
      const directory = pages[page - 1] as UTIF.IFD
      return decodedTiff(() => {
        UTIF.decodeImage(buffer, directory)
        const { width, height } = directory
        const grey = fromRgba(UTIF.toRGBA8(directory), width * height)
        // The decoded pixels hang on the directory: many pages would add up.
        directory.data = new Uint8Array(0)
        const [resolution, centimetres] = [number(directory.t282), number(directory.t296) === 3]
        return { width, height, dpi: Math.round(centimetres ? resolution * 2.54 : resolution), grey }
      })
    },
  }
}

const number = (value: unknown): number => (Array.isArray(value) || ArrayBuffer.isView(value) ? Number((value as ArrayLike<number>)[0]) : 0) || 0

function decodedTiff<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw broken(error)
  }
}
