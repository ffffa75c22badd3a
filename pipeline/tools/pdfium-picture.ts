import type { Box } from '../model/page.ts'
import type { Raster } from '../model/raster.ts'
import type { Pdfium } from './pdfium-library.ts'
import type { View } from './pdfium-view.ts'

/** FPDFBitmap_Gray: one byte a pixel. */
const GREY = 1
const WHITE = 0xffffffff

/** What shows in a box of the page (points). Writing in fonts that are not in the file may be left out: PDFium has no Chinese ones. */
export function partOf(library: Pdfium, page: number, { width: pageWidth, height: pageHeight }: View, [x0, y0, x1, y1]: Box, dpi: number): Raster {
  const scale = dpi / 72
  const [width, height] = [Math.max(1, Math.round(scale * (x1 - x0))), Math.max(1, Math.round(scale * (y1 - y0)))]
  const pixels = library.allocate(width * height)
  const bitmap = pixels === 0 ? 0 : library.FPDFBitmap_CreateEx(width, height, GREY, pixels, width)
  try {
    if (bitmap === 0) throw new Error(`PDFium has no room for a picture of ${width} × ${height} pixels`)
    library.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    library.FPDF_RenderPageBitmap(
      bitmap,
      page,
      Math.round(-scale * x0),
      Math.round(-scale * y0),
      Math.round(scale * pageWidth),
      Math.round(scale * pageHeight),
      0,
      0,
    )
    return { width, height, dpi, grey: library.memory.HEAPU8.slice(pixels, pixels + width * height) }
  } finally {
    if (bitmap !== 0) library.FPDFBitmap_Destroy(bitmap)
    if (pixels !== 0) library.release(pixels)
  }
}
