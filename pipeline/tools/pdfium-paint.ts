import type { Box } from '../model/page.ts'
import type { Painting } from '../model/source.ts'
import { hullOf, type Point } from './hull.ts'
import { Outlines, rulesOf } from './pdf-rules.ts'
import type { Pdfium } from './pdfium-library.ts'
import type { View } from './pdfium-view.ts'

/** FPDF_PAGEOBJ_…. */
const kind = { path: 2, image: 3, form: 5 } as const
/** FPDF_SEGMENT_…. */
const segment = { line: 0, curve: 1, move: 2 } as const

/** Forms may hold forms, and by mistake themselves. */
const DEEPEST = 20

type Matrix = readonly [number, number, number, number, number, number]

/** Pictures and rules of a page. Nothing is decoded for it. */
export function paintedOn(library: Pdfium, page: number, { toShown }: View): { readonly paintings: Painting[]; readonly rules: Box[] } {
  const paintings: Painting[] = []
  const rules: Box[] = []
  const { scratch } = library
  const float = (i: number): number => library.memory.HEAPF32[scratch / 4 + i] as number
  const integer = (i: number): number => library.memory.HEAP32[scratch / 4 + i] as number

  /** From an object's own space to that of the page. */
  function matrixOf(object: number, outer: Matrix | null): Matrix {
    library.FPDFPageObj_GetMatrix(object, scratch)
    const own = [float(0), float(1), float(2), float(3), float(4), float(5)] as const
    return outer ? within(own, outer) : own
  }

  function paint(object: number, outer: Matrix | null, depth: number): void {
    const type = library.FPDFPageObj_GetType(object)
    if (type === kind.path) rules.push(...rulesOfPath(object, matrixOf(object, outer)))
    else if (type === kind.image) {
      const [a, b, c, d, e, f] = matrixOf(object, outer)
      library.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)
      const box = hullOf([toShown(e, f), toShown(e + a, f + b), toShown(e + c, f + d), toShown(e + a + c, f + b + d)])
      paintings.push({ box, width: integer(0), height: integer(1) })
    } else if (type === kind.form && depth < DEEPEST) {
      const matrix = matrixOf(object, outer)
      for (let i = 0, count = library.FPDFFormObj_CountObjects(object); i < count; i++) paint(library.FPDFFormObj_GetObject(object, i), matrix, depth + 1)
    }
  }

  function rulesOfPath(path: number, [a, b, c, d, e, f]: Matrix): Box[] {
    library.FPDFPath_GetDrawMode(path, scratch, scratch + 4)
    const [fills, strokes] = [integer(0) !== 0, integer(1) !== 0]
    if (!fills && !strokes) return []
    const outlines = new Outlines()
    for (let i = 0, count = library.FPDFPath_CountSegments(path); i < count; i++) {
      const one = library.FPDFPath_GetPathSegment(path, i)
      library.FPDFPathSegment_GetPoint(one, scratch, scratch + 4)
      const [x, y] = [float(0), float(1)]
      const point: Point = toShown(a * x + c * y + e, b * x + d * y + f)
      if (library.FPDFPathSegment_GetType(one) === segment.line) outlines.line(point)
      else outlines.move(point)
      if (library.FPDFPathSegment_GetClose(one)) outlines.close()
    }
    return rulesOf(outlines, strokes)
  }

  for (let i = 0, count = library.FPDFPage_CountObjects(page); i < count; i++) paint(library.FPDFPage_GetObject(page, i), null, 0)
  return { paintings, rules }
}

const within = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
]
