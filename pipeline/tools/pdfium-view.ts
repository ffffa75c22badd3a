import type { Point } from './hull.ts'
import type { Pdfium } from './pdfium-library.ts'

/** A page as it is shown: in points, from its top left. */
export interface View {
  readonly width: number
  readonly height: number
  /** From the page's own space, in which y grows upwards. */
  readonly toShown: (x: number, y: number) => Point
}

/** Sides of a page that no viewer shows. */
const MOST = 1_000_000

/** Null where the page has no size to go by. */
export function viewOf(library: Pdfium, page: number): View | null {
  library.FPDF_GetPageBoundingBox(page, library.scratch)
  const at = library.scratch / 4
  const [x0, y1, x1, y0] = library.memory.HEAPF32.slice(at, at + 4) as unknown as [number, number, number, number]
  if (!(x1 > x0 && y1 > y0 && x1 - x0 < MOST && y1 - y0 < MOST)) return null
  switch (library.FPDFPage_GetRotation(page)) {
    case 1:
      return { width: y1 - y0, height: x1 - x0, toShown: (x, y) => [y - y0, x - x0] }
    case 2:
      return { width: x1 - x0, height: y1 - y0, toShown: (x, y) => [x1 - x, y - y0] }
    case 3:
      return { width: y1 - y0, height: x1 - x0, toShown: (x, y) => [y1 - y, x1 - x] }
    default:
      return { width: x1 - x0, height: y1 - y0, toShown: (x, y) => [x - x0, y1 - y] }
  }
}
