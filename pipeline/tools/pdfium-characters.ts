import { extent, isBold } from './font-name.ts'
import type { Point } from './hull.ts'
import { type Pdfium, textOf } from './pdfium-library.ts'
import { type SignsOfTex, signsOfTex } from './tex-signs.ts'

interface Font {
  readonly bold: boolean
  /** Parts of an em. */
  readonly ascent: number
  readonly descent: number
  /** Codes that mean nothing are signs (Wingdings). */
  readonly isOfSigns: boolean
  /** What codes mean that PDFium does not know. */
  readonly signs: SignsOfTex | null
  /** Its size in sizes that the file says. Not 1 for fonts of drawings (Type 3), which may be measured in anything: TeX's bitmaps are, in dots. */
  readonly em: number
}

/** How a text object is set. */
export interface Style {
  readonly font: Font
  /** Height of the type in points. */
  readonly size: number
  /** The direction of its baseline in the page's own space, one long. */
  readonly dx: number
  readonly dy: number
  /** How much wider than in the font the type is set. */
  readonly stretch: number
}

const SIGNS = /symbol|dingbats|wingdings/iu

/** What PDFium writes for a hyphen at the end of a line. */
const HYPHEN = 2

/** What a code can be without meaning a character: of all fonts, these few are asked whether they know. */
const isDoubtful = (code: number): boolean => code < 0x20 || (code >= 0x7f && code < 0x100)

/** Ems: nothing advances by more. */
const WIDEST = 4
/** So many characters of a font tell how tall it is; the tallest of them, of letters, reach so many parts of an em above the baseline. */
const [ENOUGH, TALLEST] = [200, 0.7]

const isCharacter = (code: number): boolean => code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)

/** The characters of a page as PDFium sees them, by index. Places are in the page's own space, in which y grows upwards. */
export class Characters {
  readonly count: number
  readonly #library: Pdfium
  readonly #text: number
  readonly #fonts = new Map<number, Font>()
  /** Asked only of fonts with a code that nothing explains. */
  readonly #mapped = new Map<number, boolean>()

  constructor(library: Pdfium, page: number) {
    this.#library = library
    this.#text = library.FPDFText_LoadPage(page)
    if (this.#text === 0) throw new Error('PDFium finds no text page')
    this.count = library.FPDFText_CountChars(this.#text)
  }

  close(): void {
    this.#library.FPDFText_ClosePage(this.#text)
  }

  /** Empty where the file does not say what it is. Throws where the file may and PDFium does not understand. */
  textAt(index: number): string {
    const code = this.#library.FPDFText_GetUnicode(this.#text, index)
    if (code === HYPHEN && this.#library.FPDFText_IsHyphen(this.#text, index) === 1) return '-'
    if (code >= 0xd800 && code < 0xdc00) return this.#beyond(code, index)
    if (!isCharacter(code)) return ''
    if (!this.#isMapped(index)) {
      // A code of two bytes: PDFium drops a part of a font's /ToUnicode where a range in it goes on beyond 255 (macOS writes such).
      if (code >= 0x100) throw new Error(`PDFium does not know what the code ${code} stands for`)
      const { isOfSigns, signs } = this.#fontOf(index)
      const sign = signs?.[code]
      if (sign) return sign
      if (!isDoubtful(code)) return String.fromCodePoint(code)
      // As Word names them.
      if (isOfSigns) return String.fromCodePoint(0xf000 + code)
      if (this.#isOfMappedFont(index)) return ''
    }
    return String.fromCodePoint(code)
  }

  /** Letters of formulas have codes of two parts (UTF-16), each a character for PDFium. The second one has no text of its own. */
  #beyond(high: number, index: number): string {
    const low = index + 1 < this.count ? this.#library.FPDFText_GetUnicode(this.#text, index + 1) : 0
    return low >= 0xdc00 && low < 0xe000 ? String.fromCharCode(high, low) : ''
  }

  /** It is not in the file: a blank or line end that PDFium takes for meant. */
  isGuessed(index: number): boolean {
    return this.#library.FPDFText_IsGenerated(this.#text, index) === 1
  }

  /** The text object it is of; 0 for what is not in the file. */
  objectOf(index: number): number {
    return this.#library.FPDFText_GetTextObject(this.#text, index)
  }

  /** It is there to be found, not to be seen (ISO 32000-1, 9.3.6). */
  isUnseen(index: number): boolean {
    return this.#library.FPDFTextObj_GetTextRenderMode(this.objectOf(index)) === 3
  }

  styleOf(index: number): Style {
    const [size, dx, dy, stretch] = this.#setIn(index)
    const font = this.#fontOf(index)
    return { font, size: size * font.em, dx, dy, stretch }
  }

  /** The size that the file says, the direction of the baseline and the stretch. */
  #setIn(index: number): readonly [number, number, number, number] {
    this.#library.FPDFText_GetMatrix(this.#text, index, this.#library.scratch)
    const [a, b] = [this.#float(0), this.#float(1)]
    const tall = Math.hypot(this.#float(2), this.#float(3)) || 1
    const along = Math.hypot(a, b) || 1
    const size = this.#library.FPDFText_GetFontSize(this.#text, index) * tall
    // Less than nothing turns it round: WPS writes so what its matrix turns back.
    return size < 0 ? [-size, -a / along, -b / along, along / tall] : [size, a / along, b / along, along / tall]
  }

  /** Where it begins, on its baseline. */
  originOf(index: number): Point {
    const { scratch } = this.#library
    this.#library.FPDFText_GetCharOrigin(this.#text, index, scratch, scratch + 8)
    return [this.#double(0), this.#double(1)]
  }

  /** Lower left and upper right of what it takes up; in writing that is turned, of its ink. */
  placeOf(index: number, { dy }: Style): readonly [Point, Point] {
    const { scratch } = this.#library
    if (dy === 0) {
      this.#library.FPDFText_GetLooseCharBox(this.#text, index, scratch)
      return [
        [this.#float(0), this.#float(3)],
        [this.#float(2), this.#float(1)],
      ]
    }
    this.#library.FPDFText_GetCharBox(this.#text, index, scratch, scratch + 8, scratch + 16, scratch + 24)
    return [
      [this.#double(0), this.#double(2)],
      [this.#double(1), this.#double(3)],
    ]
  }

  #isMapped(index: number): boolean {
    return this.#library.FPDFText_HasUnicodeMapError(this.#text, index) !== 1
  }

  #fontOf(index: number): Font {
    const library = this.#library
    const address = library.FPDFTextObj_GetFont(this.objectOf(index))
    let font = this.#fonts.get(address)
    if (!font) {
      const name = textOf(library, 'utf8', (at, length) => library.FPDFFont_GetBaseFontName(address, at, length))
      // Of a font that is not in the file, PDFium measures what it puts in its place.
      const isInFile = library.FPDFFont_GetIsEmbedded(address) === 1
      const ascent = isInFile && library.FPDFFont_GetAscent(address, 1, library.scratch) ? this.#float(0) : 0
      const descent = isInFile && library.FPDFFont_GetDescent(address, 1, library.scratch) ? this.#float(0) : 0
      font = {
        bold: isBold(name),
        ascent: extent(ascent, 0.8),
        descent: extent(descent, -0.2),
        isOfSigns: SIGNS.test(name),
        signs: signsOfTex(name),
        em: this.#emOf(address, index),
      }
      this.#fonts.set(address, font)
    }
    return font
  }

  /** Its font says what its characters mean, as the first of them on the page tells: for one of which it does not, PDFium gives the code, which means nothing. */
  #isOfMappedFont(index: number): boolean {
    const address = this.#library.FPDFTextObj_GetFont(this.objectOf(index))
    let isMapped = this.#mapped.get(address)
    if (isMapped === undefined) {
      let first = 0
      while (first < index && (this.isGuessed(first) || this.#library.FPDFTextObj_GetFont(this.objectOf(first)) !== address)) first++
      this.#mapped.set(address, (isMapped = this.#isMapped(first)))
    }
    return isMapped
  }

  #emOf(address: number, first: number): number {
    const { scratch } = this.#library
    const [size, , dy] = this.#setIn(first)
    this.#library.FPDFText_GetLooseCharBox(this.#text, first, scratch)
    if (dy !== 0 || this.#float(2) - this.#float(0) < WIDEST * size) return 1
    let tallest = 0
    for (let i = first, left = ENOUGH; i < this.count && left > 0; i++) {
      if (this.isGuessed(i) || this.#library.FPDFTextObj_GetFont(this.objectOf(i)) !== address) continue
      left--
      const [, y] = this.originOf(i)
      this.#library.FPDFText_GetCharBox(this.#text, i, scratch, scratch + 8, scratch + 16, scratch + 24)
      tallest = Math.max(tallest, (this.#double(3) - y) / this.#setIn(i)[0])
    }
    return tallest / TALLEST || 1
  }

  #float(i: number): number {
    return this.#library.memory.HEAPF32[this.#library.scratch / 4 + i] as number
  }

  #double(i: number): number {
    return this.#library.memory.HEAPF64[this.#library.scratch / 8 + i] as number
  }
}
