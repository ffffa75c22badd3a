import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { OcrRequest } from '../pipeline/model/ocr.ts'
import { fromRgba } from '../pipeline/tools/grey.ts'

/** White paper and black type so many pixels high; `grey` is what stands on it when it is asked. */
export function whiteSheet(width: number, height: number, type: number): { readonly context: SKRSContext2D; readonly grey: () => Uint8Array } {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.font = `${type}px "DejaVu Serif", "Liberation Serif", serif`
  return { context, grey: () => fromRgba(canvas.data(), width * height) }
}

/** Lines of English in black type on white, 200 dpi, as a recogniser is asked to read a page. */
export function typedPage(...lines: readonly string[]): OcrRequest {
  const [width, height] = [900, 120 + 70 * lines.length]
  const { context, grey } = whiteSheet(width, height, 36)
  lines.forEach((line, i) => {
    context.fillText(line, 60, 100 + 70 * i)
  })
  return { picture: { width, height, dpi: 200, grey: grey() }, languages: ['eng'], segmentation: 'page' }
}
