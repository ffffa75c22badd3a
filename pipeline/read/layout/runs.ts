import type { Box } from '../../model/page.ts'
import type { TextLayer, TextRun } from '../../model/source.ts'
import { widthOf } from '../../model/wide.ts'
import { around, heaviest, type Piece, type PlacedWord, sameLine } from './piece.ts'

export type Quarter = TextRun['angle']

/** Degrees clockwise that most of the writing is turned by. */
export const angleOf = ({ runs }: TextLayer): Quarter => heaviest(runs.map((run) => [run.angle, run.text.trim().length] as const)) ?? 0

/** True when most of the writing runs in vertical lines: in a font made for them, or sign below sign, as browsers print them. */
export const isVertical = ({ runs }: TextLayer): boolean =>
  heaviest(runs.map((run, i) => [run.vertical || isBelow(run, runs[i - 1]), run.text.trim().length] as const)) ?? false

/** One sign of a script that can stand so, right below another. */
function isBelow({ text, box }: TextRun, before: TextRun | undefined): boolean {
  if (!before || !/^[\p{Script=Han}\p{Script=Kana}\p{P}]$/u.test(text.trim())) return false
  const em = box[3] - box[1]
  const gap = box[1] - before.box[3]
  return Math.abs(box[0] - before.box[0]) < 0.3 * em && gap > -0.3 * em && gap < 0.5 * em
}

/** Where a box of a page goes when writing turned by so many degrees is set upright. */
export const boxTurned: Readonly<Record<Quarter, (box: Box, page: { readonly width: number; readonly height: number }) => Box>> = {
  0: (box) => box,
  90: ([x0, y0, x1, y1], { width }) => [y0, width - x1, y1, width - x0],
  180: ([x0, y0, x1, y1], { width, height }) => [width - x1, height - y1, width - x0, height - y0],
  270: ([x0, y0, x1, y1], { height }) => [height - y1, x0, height - y0, x1],
}

/** The layer as it shows once the page is turned so that its writing is upright. */
export function upright(layer: TextLayer, angle: Quarter): TextLayer {
  if (angle === 0) return layer
  const { width, height } = layer
  const runs = layer.runs.map((run) => ({ ...run, box: boxTurned[angle](run.box, layer), angle: ((run.angle - angle + 360) % 360) as Quarter }))
  const rules = layer.rules?.map((rule) => boxTurned[angle](rule, layer))
  return { ...(angle === 180 ? { width, height } : { width: height, height: width }), runs, ...(rules ? { rules } : {}) }
}

/** Runs of the file's order, joined to pieces: a word may be spread over runs, and a run hold many words. */
export function piecesOf({ runs }: TextLayer): Piece[] {
  const groups: TextRun[][] = []
  for (const run of runs) {
    if (run.text.trim() === '' || run.angle !== 0) continue
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (last && follows(last, run, group?.length === 1 && bullet.test(last.text) ? 3 : 1.5)) group?.push(run)
    else if (!fill(groups, run)) groups.push([run])
  }
  return groups.map(pieceOf).filter((piece) => piece.words.length > 0)
}

/** Groups back that may have left room for a run: the Chinese of a page is drawn first at times, and then its numbers. */
const ROOMS = 200

/** Puts a run into the room that it fills in a group before; false where there is none. */
function fill(groups: readonly TextRun[][], run: TextRun): boolean {
  for (let i = groups.length - 1; i >= 0 && i > groups.length - ROOMS; i--) {
    const group = groups[i] as TextRun[]
    const at = group.findIndex((after, k) => k > 0 && stands(run, group[k - 1] as TextRun, after))
    if (at > 0) {
      group.splice(at, 0, run)
      return true
    }
  }
  return false
}

/** Between two runs of its line, as large as the one before: a note mark keeps its place. */
function stands(run: TextRun, before: TextRun, after: TextRun): boolean {
  if (!sameLine(before.box, run.box) || Math.abs(before.size - run.size) > 0.2 * run.size) return false
  const give = 0.2 * run.size
  // A Chinese comma inks half of its width.
  const from = before.box[2] - (/[、，。；：]$/u.test(before.text) ? 0.6 * before.size : 0)
  return from - give < run.box[0] && run.box[2] < after.box[0] + give
}

/** What Word sets before the items of a list: signs of Symbol and Wingdings under private names, and the o of Courier. */
const bullet = /^\s*[\uf02d\uf06e\uf071\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e8•▪◦‣➢❖o]\s*$/u

/** A gap of more than an em and a half is a gap between columns or cells, between two figures one of less; behind the sign of a list, twice that. */
function follows(a: TextRun, b: TextRun, ems: number): boolean {
  const em = Math.max(a.size, b.size)
  const gap = b.box[0] - a.box[2]
  if (gap > APART * em && endsInFigure.test(a.text) && startsWithFigure.test(b.text)) return false
  return gap < ems * em && gap > -0.5 * em && b.box[0] > a.box[0] - 0.1 * em && sameLine(a.box, b.box)
}

/** Ems between two figures of two cells; thousands are set off by less, even in a line that is spaced out. */
const APART = 0.8
/** Signs and stars may be runs of their own. */
const [endsInFigure, startsWithFigure] = [/(?:\d[%)]*|[*∗])\s*$/u, /^\s*[-–−+(]?(?:\d|\s*$)/u]

function pieceOf(runs: readonly TextRun[]): Piece {
  const words: PlacedWord[] = []
  let open = false
  let last: TextRun | null = null
  for (const run of runs) {
    if (last && run.box[0] - last.box[2] > 0.2 * Math.max(run.size, last.size)) open = false
    for (const { text, box } of wordsOf(run)) {
      const before = words.at(-1)
      if (text === '') open = false
      else if (open && before) words[words.length - 1] = { ...before, text: before.text + text, box: around([before.box, box]) }
      else words.push({ text, box, confidence: 1 })
      if (text !== '') open = true
    }
    last = run
  }
  const size = heaviest(runs.map((run) => [run.size, run.text.length] as const)) ?? 0
  return { words, box: around(runs.map((run) => run.box)), size, bold: isBold(runs) }
}

/** All its letters are: a line that begins with a name in bold type is no heading. Note marks and dashes may be of another font. */
function isBold(runs: readonly TextRun[]): boolean {
  const lettered = runs.filter(({ text }) => /\p{L}/u.test(text))
  return (lettered.length > 0 ? lettered : runs).every(({ bold }) => bold)
}

/** The run's words, each with its share of the run's width; an empty one where white space parts them from what stands before or behind. A blank behind is not in the box. */
function wordsOf(run: TextRun): { text: string; box: Box }[] {
  const [x0, y0, x1, y1] = run.box
  const total = widthOf(run.text.trimEnd()) || 1
  let weight = 0
  return run.text.split(/(\s+)/u).map((part) => {
    const from = x0 + ((x1 - x0) * weight) / total
    weight += widthOf(part)
    return { text: part.trim(), box: [from, y0, x0 + ((x1 - x0) * weight) / total, y1] as const }
  })
}
