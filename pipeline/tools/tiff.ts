import type { Raster } from '../model/raster.ts'

const ASCII_II = 0x4949
const [SHORT, LONG, RATIONAL] = [3, 4, 5] as const
const ENTRIES = 12
const DIRECTORY = 8
/** Two resolutions, a fraction of two numbers each, behind the directory. */
const RESOLUTIONS = DIRECTORY + 2 + 12 * ENTRIES + 4
const PIXELS = RESOLUTIONS + 16

/**
 * The picture as a TIFF of one strip, grey and not compressed (TIFF 6.0, section 4): tesseract takes it as it stands, and its resolution with it.
 * A PGM it reads byte by byte, which is 2 to 6 % of its time a page; a PNG of a noisy scan costs as much as recognising it.
 */
export function toTiff({ width, height, dpi, grey }: Raster): Buffer {
  const head = Buffer.alloc(PIXELS)
  head.writeUInt16LE(ASCII_II, 0)
  head.writeUInt16LE(42, 2)
  head.writeUInt32LE(DIRECTORY, 4)
  head.writeUInt16LE(ENTRIES, DIRECTORY)
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, 8], // bits a pixel
    [259, SHORT, 1], // not compressed
    [262, SHORT, 1], // 0 is black
    [273, LONG, PIXELS],
    [277, SHORT, 1], // values a pixel
    [278, LONG, height],
    [279, LONG, width * height],
    [282, RATIONAL, RESOLUTIONS],
    [283, RATIONAL, RESOLUTIONS + 8],
    [296, SHORT, 2], // an inch
  ]
  entries.forEach(([tag, type, value], i) => {
    const at = DIRECTORY + 2 + 12 * i
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(1, at + 4)
    if (type === SHORT) head.writeUInt16LE(value, at + 8)
    else head.writeUInt32LE(value, at + 8)
  })
  for (const at of [RESOLUTIONS, RESOLUTIONS + 8]) {
    head.writeUInt32LE(dpi, at)
    head.writeUInt32LE(1, at + 4)
  }
  return Buffer.concat([head, grey])
}
