import { readFileSync } from 'node:fs'
import { PDFDocument, PDFHexString, PDFName, type PDFRef } from 'pdf-lib'
import { bits, deflated, jpeg, type Raster } from './raster.ts'

/** A word of a text layer: [x0, y0, x1, y1] in points from the top left. */
export interface LayerWord {
  readonly text: string
  readonly box: readonly [number, number, number, number]
}

/** One image a page, as 1-bit Flate or grey JPEG, with an invisible text layer where `words` has one for the page. */
export async function imagePdf(
  pages: readonly Raster[],
  form: { bits: true } | { jpeg: number },
  words: readonly (readonly LayerWord[])[] = [],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = words.length > 0 ? invisibleFont(pdf) : null
  for (const [i, raster] of pages.entries()) {
    const [width, height] = [(raster.width * 72) / raster.dpi, (raster.height * 72) / raster.dpi]
    const page = pdf.addPage([width, height])
    const image = 'bits' in form ? bitImage(pdf, raster) : (await pdf.embedJpg(jpeg(raster, form.jpeg))).ref
    page.node.setXObject(PDFName.of('Scan'), image)
    const layer = words[i] ?? []
    if (font && layer.length > 0) page.node.setFontDictionary(PDFName.of('F0'), font)
    const content = `q ${width} 0 0 ${height} 0 0 cm /Scan Do Q\n${layer.length > 0 ? `BT 3 Tr\n${layer.map((word) => show(word, height)).join('\n')}\nET` : ''}`
    page.node.addContentStream(pdf.context.register(pdf.context.flateStream(content)))
  }
  return pdf.save({ useObjectStreams: true })
}

function bitImage(pdf: PDFDocument, raster: Raster): PDFRef {
  return pdf.context.register(
    pdf.context.stream(deflated(bits(raster)), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: raster.width,
      Height: raster.height,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 1,
      Filter: 'FlateDecode',
    }),
  )
}

function show({ text, box: [x0, y0, x1, y1] }: LayerWord, pageHeight: number): string {
  const size = y1 - y0
  const codes = `${text} `.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
  const stretch = (100 * (x1 - x0)) / (0.5 * size * text.length)
  return `/F0 ${size.toFixed(2)} Tf ${stretch.toFixed(2)} Tz 1 0 0 1 ${x0.toFixed(2)} ${(pageHeight - y1 + 0.2 * size).toFixed(2)} Tm <${codes.join('')}> Tj`
}

/** The empty font Tesseract puts under scans (glyph for every code, half an em wide); codes are UTF-16 units and ToUnicode says so. */
function invisibleFont(pdf: PDFDocument): PDFRef {
  const { context } = pdf
  const file = readFileSync(process.env.GLYPHLESS_FONT ?? '/usr/share/tesseract-ocr/5/tessdata/pdf.ttf')
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'GlyphLessFont',
      Flags: 5,
      FontBBox: [0, 0, 500, 1000],
      ItalicAngle: 0,
      Ascent: 1000,
      Descent: -1,
      CapHeight: 1000,
      StemV: 80,
      FontFile2: context.register(context.flateStream(file)),
    }),
  )
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'GlyphLessFont',
    CIDToGIDMap: context.register(context.flateStream(Buffer.alloc(131072, Buffer.from([0, 1])))),
    CIDSystemInfo: { Registry: PDFHexString.fromText('Adobe'), Ordering: PDFHexString.fromText('Identity'), Supplement: 0 },
    DW: 500,
    FontDescriptor: descriptor,
  })
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'GlyphLessFont',
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(IDENTITY)),
    }),
  )
}

const IDENTITY = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
