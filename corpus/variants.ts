import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chance } from './chance.ts'
import { imagePdf } from './image-pdf.ts'
import { misread, readAs, withToUnicode, wordsOf } from './lies.ts'
import { opened } from './opened.ts'
import { type Raster, rasterise, type Wear, worn } from './raster.ts'
import type { Source } from './source.ts'

/** What a variant is made from: the printed paper, its file, an empty folder to work in, and a name that fixes every random choice. */
interface Work {
  readonly name: string
  readonly pdf: Uint8Array
  readonly file: string
  readonly folder: string
}

export interface Variant {
  /** The fault as a reader of the manifest should understand it. */
  readonly fault: string
  readonly languages: readonly Source['language'][]
  /** Pages of the paper in one picture, where there is not one. */
  readonly together?: number
  make(work: Work): Promise<Uint8Array>
}

const ALL = ['ru', 'zh', 'en'] as const
const OFFICE: Wear = { skew: 0.3, blur: 1, noise: 5, ink: 35, paper: 245, specks: 0.3 }
const OLD: Wear = { skew: 1.3, blur: 1, noise: 12, ink: 60, paper: 225, specks: 1.5 }
const FAX: Wear = { skew: 2, blur: 0, noise: 9, ink: 20, paper: 250, specks: 1 }
const BOOK: Wear = { skew: 1, blur: 1, noise: 8, ink: 45, paper: 235, specks: 0.5 }
const CLEAN: Wear = { skew: 0, blur: 0, noise: 0, ink: 0, paper: 255, specks: 0 }

/** Pages lie askew to either side, each by its own part of the angle. */
const scannedWith = (page: Raster, wear: Wear, seed: string): Raster => {
  const skew = wear.skew * (chance(seed)() < 0.5 ? -1 : 1) * (0.6 + 0.4 * chance(`${seed} angle`)())
  return worn(page, { ...wear, skew }, seed)
}
const pages = ({ name, file, folder }: Work, dpi: number, wear: Wear): Raster[] =>
  rasterise(file, dpi, folder).map((page, i) => scannedWith(page, wear, `${name} ${i}`))

/** A page as an office scanner gives it: slight skew, slight grain. */
export const scanned = (page: Raster, seed: string): Raster => scannedWith(page, OFFICE, seed)

/** A paper copied from an open book, two pages at a time; beside the last of an odd number nothing is printed. */
const spreads = ({ name, file, folder }: Work, dpi: number, wear: Wear): Raster[] => {
  const printed = rasterise(file, dpi, folder)
  return printed.flatMap((left, i) => {
    if (i % 2 === 1) return []
    const right = printed[i + 1] ?? { ...left, grey: new Uint8Array(left.grey.length).fill(255) }
    return [opened(scannedWith(left, wear, `${name} ${i}`), scannedWith(right, wear, `${name} ${i + 1}`), `${name} ${i} fold`)]
  })
}

const codePage =
  (written: string, read: string): Variant['make'] =>
  async (work) => {
    const words = wordsOf(work.file).map((page) => page.map((word) => ({ ...word, text: misread(word.text, written, read) })))
    return imagePdf(pages(work, 200, CLEAN), { bits: true }, words)
  }
const readIn =
  (language: string): Variant['make'] =>
  async (work) =>
    readAs(pages(work, 300, OFFICE), language, work.folder)

/** Latin and signs stand 29 places too low (glyph number taken for character), Cyrillic where a font of 256 glyphs would have it: digits are lost. */
const shifted = (code: number): number => (code >= 0x410 && code <= 0x44f ? code - 0x3d6 : code > 0x20 && code < 0x7f ? code - 0x1d : code)

export const variants: Readonly<Record<string, Variant>> = {
  pdf: { fault: 'none: born digital', languages: ALL, make: async ({ pdf }) => pdf },
  scan300: { fault: 'no text layer; 300 dpi, 1 bit, slight skew', languages: ALL, make: async (work) => imagePdf(pages(work, 300, OFFICE), { bits: true }) },
  grey300: {
    fault: 'no text layer; 300 dpi, grey, slight skew, grain',
    languages: ALL,
    make: async (work) => imagePdf(pages(work, 300, OFFICE), { jpeg: 60 }),
  },
  poor150: {
    fault: 'no text layer; 150 dpi, grey JPEG, skew, grain, specks, pale ink',
    languages: ALL,
    make: async (work) => imagePdf(pages(work, 150, OLD), { jpeg: 40 }),
  },
  fax150: {
    fault: 'no text layer; 150 dpi, 1 bit, about 2 degrees of skew',
    languages: ALL,
    make: async (work) => imagePdf(pages(work, 150, FAX), { bits: true }),
  },
  spread: {
    fault: 'no text layer; an open book in one picture, 200 dpi, grey JPEG, dark round it and in the fold',
    languages: ALL,
    together: 2,
    make: async (work) => imagePdf(spreads(work, 200, BOOK), { jpeg: 60 }),
  },
  'latin-read': { fault: 'scan with a text layer by an English OCR pass', languages: ['ru', 'zh'], make: readIn('eng') },
  'cyrillic-read': { fault: 'scan with a text layer by a Russian OCR pass', languages: ['en'], make: readIn('rus') },
  'stray-blanks': { fault: 'scan with a right text layer, full of blanks between characters', languages: ['zh'], make: readIn('chi_sim') },
  'cp1251-as-cp1252': { fault: 'image with a text layer in the wrong code page', languages: ['ru'], make: codePage('win1251', 'win1252') },
  'koi8-as-cp1251': { fault: 'image with a text layer in the wrong code page', languages: ['ru'], make: codePage('koi8-r', 'win1251') },
  'gbk-as-cp1252': { fault: 'image with a text layer in the wrong code page', languages: ['zh'], make: codePage('gb18030', 'win1252') },
  'utf8-as-cp1252': {
    fault: 'image with a text layer in the wrong code page: dashes, quotes and signs are broken',
    languages: ['en'],
    make: codePage('utf8', 'win1252'),
  },
  'no-tounicode': { fault: 'born digital, fonts without ToUnicode: no usable text', languages: ALL, make: ({ pdf }) => withToUnicode(pdf, null) },
  'shifted-font': {
    fault: 'born digital, ToUnicode off by a constant: letters shifted, digits lost',
    languages: ['ru', 'en'],
    make: ({ pdf }) => withToUnicode(pdf, shifted),
  },
  'private-use': {
    fault: 'born digital, ToUnicode points to private-use characters',
    languages: ['zh'],
    make: ({ pdf }) => withToUnicode(pdf, (code) => 0xe000 + (code % 0x1900)),
  },
}

/** `source` printed as `pdf`, with the fault of `variant`. */
export async function makeVariant(name: string, variant: Variant, pdf: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'palimpsest-corpus-'))
  try {
    const file = join(folder, 'printed.pdf')
    writeFileSync(file, pdf)
    return await variant.make({ name, pdf, file, folder })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
