import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { helpOnRequest } from '../cli/script-help.ts'
import { loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import type { Box } from '../pipeline/model/page.ts'
import type { Raster } from '../pipeline/model/raster.ts'
import type { TextRun } from '../pipeline/model/source.ts'
import { mend } from '../pipeline/repair/mend.ts'
import { openPdf } from '../pipeline/tools/pdf.ts'
import { CACHE } from '../workers/cache.ts'

// Makes the pictures of docs/garble.md again: a stretch of a page, the text layer that lies about it, and what repair makes of that.
//   node corpus/pictures.ts        (fonts-dejavu and fonts-noto-cjk must be there)

helpOnRequest()

/** Paper, page, and the line from which on a garbled one is shown. */
const shown: Readonly<Record<string, readonly [paper: string, page: number, line: number]>> = {
  'cp1251-as-cp1252': ['ru/territorii-rosta.cp1251-as-cp1252', 1, 8],
  'koi8-as-cp1251': ['ru/izmerenie-svyazey.koi8-as-cp1251', 1, 8],
  'gbk-as-cp1252': ['zh/fenlan-shizheng.gbk-as-cp1252', 1, 8],
  'utf8-as-cp1252': ['en/export-premium.utf8-as-cp1252', 1, 0],
  'shifted-font': ['ru/tri-istorii.shifted-font', 1, 6],
  'private-use': ['zh/jiangyi-disi.private-use', 1, 4],
  'latin-read': ['ru/klaster-ponyatie.latin-read', 1, 9],
  'cyrillic-read': ['en/what-is-a-cluster.cyrillic-read', 1, 9],
  'chinese-read-as-english': ['zh/jiqun-neihan.latin-read', 1, 9],
  'stray-blanks': ['zh/jiangyi-disi.stray-blanks', 1, 4],
}

const [LINES, WIDTH, GAP, LINE] = [6, 430, 14, 19]

interface Line {
  readonly text: string
  readonly box: Box
}

const knowledge = await loadKnowledge(CACHE)
for (const [name, [paper, page, first]] of Object.entries(shown)) {
  const pdf = await openPdf(readFileSync(join(import.meta.dirname, 'papers', `${paper}.pdf`)), null)
  const lines = linesOf((await pdf.textLayer(page)).runs)
  const { width } = await pdf.textLayer(page)
  const { raster } = await pdf.picture(page, { dpi: 150, maxPixels: 20_000_000 })
  await pdf.close()
  const raw = lines.map(({ text }) => text).join('\n')
  const mended = mend({ text: raw, repairs: [] }, knowledge).text.split('\n')
  writeFileSync(
    join(import.meta.dirname, `../docs/pictures/${name}.png`),
    drawn(raster, raster.width / width, lines, mended, Math.min(first, lines.length - LINES)),
  )
}

/** Runs of one height make a line. */
function linesOf(runs: readonly TextRun[]): Line[] {
  const lines: Line[] = []
  for (const { text, box } of runs) {
    if (text.trim() === '') continue
    const last = lines.at(-1)
    const same = last && Math.abs(last.box[3] - box[3]) < 3 && box[0] >= last.box[2] - 3
    if (!last || !same) lines.push({ text, box })
    else {
      const blank = box[0] - last.box[2] > 1.5 && !/\s$/u.test(last.text) ? ' ' : ''
      const [a, b] = [last.box, box]
      lines[lines.length - 1] = {
        text: last.text + blank + text,
        box: [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
      }
    }
  }
  return lines
}

function drawn(raster: Raster, scale: number, lines: readonly Line[], mended: readonly string[], first: number): Buffer {
  const some = lines.slice(first, first + LINES)
  const edge = (i: number, pick: (...of: number[]) => number) => pick(...some.map(({ box }) => box[i] as number))
  const from: Box = [edge(0, Math.min) - 3, edge(1, Math.min) - 9, edge(2, Math.max) + 3, edge(3, Math.max) + 4]
  const [x, y, w, h] = [from[0] * scale, from[1] * scale, (from[2] - from[0]) * scale, (from[3] - from[1]) * scale].map(Math.round) as [
    number,
    number,
    number,
    number,
  ]
  const imageHeight = Math.round((h * WIDTH) / w)
  const height = Math.max(imageHeight, LINES * 2 * LINE) + 40
  const canvas = createCanvas(3 * WIDTH + 4 * GAP, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(pixels(raster), x, y, w, h, GAP, 30, WIDTH, imageHeight)
  heading(context, 'the page', GAP)
  heading(context, 'what its text layer says', WIDTH + 2 * GAP)
  heading(context, 'what repair makes of that', 2 * WIDTH + 3 * GAP)
  paragraph(
    context,
    some.map(({ text }) => text),
    WIDTH + 2 * GAP,
    '#a02020',
  )
  paragraph(context, mended.slice(first, first + LINES), 2 * WIDTH + 3 * GAP, '#104e10')
  return canvas.toBuffer('image/png')
}

function pixels({ width, height, grey }: Raster) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  for (let i = 0; i < grey.length; i++) image.data.set([grey[i]!, grey[i]!, grey[i]!, 255], 4 * i)
  context.putImageData(image, 0, 0)
  return canvas
}

function heading(context: SKRSContext2D, text: string, x: number): void {
  context.fillStyle = '#666666'
  context.font = '12px "DejaVu Sans"'
  context.fillText(text, x, 18)
}

/** Lines broken where the column ends. */
function paragraph(context: SKRSContext2D, lines: readonly string[], x: number, colour: string): void {
  context.fillStyle = colour
  context.font = '13px "DejaVu Sans", "Noto Sans CJK SC", "Noto Serif CJK SC"'
  let y = 44
  for (const line of lines) {
    let row = ''
    for (const char of line) {
      if (context.measureText(row + char).width > WIDTH) {
        context.fillText(row, x, y)
        y += LINE
        row = ''
      }
      row += char
    }
    context.fillText(row, x, y)
    y += LINE
  }
}
