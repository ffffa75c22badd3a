import { createCanvas } from '@napi-rs/canvas'
import type { OcrRequest } from '../pipeline/model/ocr.ts'
import { fromRgba } from '../pipeline/tools/grey.ts'

/** Lines of English in black type on white, 200 dpi, as a recogniser is asked to read a page. */
export function typedPage(...lines: readonly string[]): OcrRequest {
  const [width, height] = [900, 120 + 70 * lines.length]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.font = '36px "DejaVu Serif", "Liberation Serif", serif'
  lines.forEach((line, i) => {
    context.fillText(line, 60, 100 + 70 * i)
  })
  return { picture: { width, height, dpi: 200, grey: fromRgba(canvas.data(), width * height) }, languages: ['eng'], segmentation: 'page' }
}
