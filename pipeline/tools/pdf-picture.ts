import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { OPS, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box, Note } from '../model/page.ts'
import type { Raster } from '../model/raster.ts'
import type { Painting } from '../model/source.ts'
import { fromBits, fromRgb, fromRgba } from './grey.ts'
import { hullOf, type Point } from './hull.ts'
import { Outlines, rulesOf } from './pdf-rules.ts'

type Matrix = [number, number, number, number, number, number]

/** What a page paints. `scan` is the object id of the one picture that is the whole page, where that is all it shows. */
export interface Survey {
  readonly paintings: readonly Painting[]
  readonly rules: readonly Box[]
  readonly scan: { readonly id: string; readonly matrix: Matrix } | null
}

const INVISIBLE = 3

/** What draws the line of a path, and what only fills it. */
const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill])

/** How pdf.js writes a path: numbers of a step, then its points. */
const step = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const

/** Follows the operator list with its matrices. Text in render mode 3 (an OCR layer) shows nothing. */
export async function surveyOf(page: PDFPageProxy): Promise<Survey> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const viewport = page.getViewport({ scale: 1 })
  const stack: { matrix: Matrix; mode: number }[] = []
  let matrix = viewport.transform as Matrix
  let mode = 0
  let drawn = false
  const paintings: Painting[] = []
  const rules: Box[] = []
  let scan: Survey['scan'] = null
  for (let i = 0; i < fnArray.length; i++) {
    // biome-ignore lint/suspicious/noExplicitAny: pdf.js gives each operator its own untyped arguments
    const args = argsArray[i] as any[]
    switch (fnArray[i]) {
      case OPS.save:
        stack.push({ matrix, mode })
        break
      case OPS.restore:
        ;({ matrix, mode } = stack.pop() ?? { matrix, mode })
        break
      case OPS.transform:
        matrix = Util.transform(matrix, args) as Matrix
        break
      case OPS.paintFormXObjectBegin:
        stack.push({ matrix, mode })
        if (args[0]) matrix = Util.transform(matrix, args[0]) as Matrix
        break
      case OPS.paintFormXObjectEnd:
        ;({ matrix, mode } = stack.pop() ?? { matrix, mode })
        break
      case OPS.setTextRenderingMode:
        mode = args[0] as number
        break
      case OPS.showText:
        if (mode !== INVISIBLE) drawn = true
        break
      case OPS.constructPath:
        if (STROKES.has(args[0]) || FILLS.has(args[0])) {
          drawn = true
          rules.push(...rulesOf(outlinesOf(args[1]?.[0], matrix), STROKES.has(args[0])))
        }
        break
      case OPS.shadingFill:
        drawn = true
        break
      case OPS.paintImageXObject:
        paintings.push({ box: unitSquare(matrix), width: args[1], height: args[2] })
        scan = { id: args[0], matrix }
        break
      case OPS.paintImageMaskXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintInlineImageXObjectGroup:
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObjectGroup:
      case OPS.paintImageMaskXObjectRepeat: {
        const picture = args[0] as { width?: number; height?: number } | undefined
        paintings.push({ box: unitSquare(matrix), width: picture?.width ?? 0, height: picture?.height ?? 0 })
        drawn = true
        break
      }
    }
  }
  const whole = scan && paintings.length === 1 && !drawn && isUpright(scan.matrix) && fills(unitSquare(scan.matrix), viewport.width, viewport.height)
  return { paintings, rules, scan: whole ? scan : null }
}

function outlinesOf(path: unknown, matrix: Matrix): Outlines {
  const outlines = new Outlines()
  if (!(path instanceof Float32Array)) return outlines
  const at = (i: number): Point => {
    const point = [path[i] as number, path[i + 1] as number]
    Util.applyTransform(point, matrix)
    return point as unknown as Point
  }
  for (let i = 0; i < path.length; ) {
    switch (path[i++]) {
      case step.move:
        outlines.move(at(i))
        i += 2
        break
      case step.line:
        outlines.line(at(i))
        i += 2
        break
      case step.curve:
        outlines.move(at(i + 4))
        i += 6
        break
      case step.quadratic:
        outlines.move(at(i + 2))
        i += 4
        break
      default:
        outlines.close()
    }
  }
  return outlines
}

const unitSquare = ([a, b, c, d, e, f]: Matrix): Box =>
  hullOf([
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d],
  ])
const isUpright = ([a, b, c, d]: Matrix): boolean => Math.abs(a * b) + Math.abs(c * d) < 1e-3 * (a * a + b * b + c * c + d * d)
const fills = ([x0, y0, x1, y1]: Box, width: number, height: number): boolean =>
  x0 < 0.01 * width && y0 < 0.01 * height && x1 > 0.99 * width && y1 > 0.99 * height && x1 - x0 < 1.1 * width && y1 - y0 < 1.1 * height

/** The page as a grey picture that covers exactly the page. `scan` is what its survey found in this same call: pdf.js drops pictures between calls and names them anew. */
export async function pdfPicture(
  page: PDFPageProxy,
  scan: Survey['scan'],
  options: { dpi: number; maxPixels: number },
): Promise<{ raster: Raster; notes: Note[] }> {
  const own = scan && (await scanOf(page, scan, options.maxPixels))
  if (own) return { raster: own, notes: [] }
  const { width, height } = page.getViewport({ scale: 1 })
  const full = options.dpi / 72
  const scale = Math.min(full, Math.sqrt(options.maxPixels / (width * height)))
  const notes: Note[] =
    scale < full
      ? [
          {
            code: 'read/picture-reduced',
            page: page.pageNumber,
            message: `the page is very large: rendered at ${(72 * scale).toFixed(0)} dpi, not ${options.dpi}`,
          },
        ]
      : []
  return { raster: await rendered(page, scale, [0, 0, width, height]), notes }
}

interface Decoded {
  readonly width: number
  readonly height: number
  readonly kind: number
  readonly data?: Uint8Array
}

async function scanOf(page: PDFPageProxy, { id, matrix }: NonNullable<Survey['scan']>, maxPixels: number): Promise<Raster | null> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs
  const image = await new Promise<Decoded | null>((resolve) => objects.get(id, resolve))
  if (!image?.data || image.width * image.height > maxPixels) return null
  const { width, height, data, kind } = image
  const grey = kind === 1 ? fromBits(data, width, height) : kind === 2 ? fromRgb(data, width * height) : fromRgba(data, width * height)
  // The unit square's u runs along the rows, v upwards.
  const [a, b, c, d] = matrix
  const swapped = Math.abs(b) > Math.abs(a)
  const [alongX, alongY] = swapped ? [-c, b] : [a, -d]
  const turned = oriented({ width, height, dpi: 0, grey }, swapped, alongX < 0, alongY < 0)
  return { ...turned, dpi: Math.round((turned.width * 72) / page.getViewport({ scale: 1 }).width) }
}

/** Rows and columns changed over first, then mirrored. */
function oriented(raster: Raster, swap: boolean, mirrorX: boolean, mirrorY: boolean): Raster {
  if (!swap && !mirrorX && !mirrorY) return raster
  const [width, height] = swap ? [raster.height, raster.width] : [raster.width, raster.height]
  const grey = new Uint8Array(width * height)
  for (let y = 0, i = 0; y < height; y++) {
    const v = mirrorY ? height - 1 - y : y
    for (let x = 0; x < width; x++, i++) {
      const u = mirrorX ? width - 1 - x : x
      grey[i] = raster.grey[swap ? u * raster.width + v : v * raster.width + u] as number
    }
  }
  return { ...raster, width, height, grey }
}

let canvas: Canvas | null = null

/** What shows in a box of the page (points), at so many pixels a point. */
export async function rendered(page: PDFPageProxy, scale: number, [x0, y0, x1, y1]: Box): Promise<Raster> {
  const viewport = page.getViewport({ scale, offsetX: -scale * x0, offsetY: -scale * y0 })
  const [width, height] = [Math.max(1, Math.round(scale * (x1 - x0))), Math.max(1, Math.round(scale * (y1 - y0)))]
  // One canvas for all pages: a new one each costs its whole memory until the collector runs.
  canvas ??= createCanvas(width, height)
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport, background: 'white', annotationMode: 1 }).promise
  return { width, height, dpi: Math.round(72 * scale), grey: fromRgba(canvas.data(), width * height) }
}
