import type { FlowLine } from './lines.ts'

/** How full lines are: what a wrapped text lets be known of its measure. */
export interface Measure {
  /** True where the line reaches the right edge, so that its end says nothing about the paragraph's. */
  readonly full: (index: number) => boolean
  /** True when lines are wrapped at all; false where each line is a paragraph. */
  readonly wrapped: boolean
  /** Columns (or, with boxes, points) of a full line of the text at large. */
  readonly width: number
}

/**
 * The measure of each line: from boxes, the right edge of its region; from text alone, the widest lines of its run.
 * A line is full when the first word of the next one would not have fitted.
 */
export function measure(lines: readonly FlowLine[]): Measure {
  const width = quantile(
    lines.map((line) => line.width),
    0.9,
  )
  const near = lines.filter((line) => line.width >= 0.75 * width && line.width <= 1.25 * width).length
  const wrapped = width >= 24 && width <= 160 && near >= 0.35 * lines.length && lines.length >= 4
  const edges = regionEdges(lines)
  const runs = runWidths(lines, width)
  const full = (index: number): boolean => {
    const line = lines[index] as FlowLine
    const next = lines[index + 1]
    const firstWord = next ? widthOfFirstWord(next) : 0
    if (line.look) {
      const right = edges.get(regionKey(line)) ?? 0
      const perColumn = (line.look.box[2] - line.look.box[0]) / Math.max(1, line.width)
      return line.look.box[2] + perColumn * (firstWord + 1) >= right - 0.5 * perColumn
    }
    if (!wrapped) return false
    return line.width + firstWord + 1 >= 0.93 * Math.max(0.6 * width, runs[index] as number)
  }
  return { full, wrapped, width }
}

/** Right edge of each region; of a region of one line, which says nothing of its own, that of the regions above and below it. */
function regionEdges(lines: readonly FlowLine[]): Map<string, number> {
  const regions = new Map<string, { page: number; left: number; right: number; lines: number }>()
  for (const line of lines) {
    if (!line.look) continue
    const [left, , right] = line.look.box
    const known = regions.get(regionKey(line)) ?? { page: line.page, left, right, lines: 0 }
    regions.set(regionKey(line), { page: line.page, left: Math.min(known.left, left), right: Math.max(known.right, right), lines: known.lines + 1 })
  }
  const all = [...regions.values()]
  return new Map(
    [...regions].map(([key, region]) => {
      const neighbours = region.lines > 1 ? [] : all.filter((other) => other.page === region.page && other.left < region.right && region.left < other.right)
      return [key, Math.max(region.right, ...neighbours.map(({ right }) => right))]
    }),
  )
}

const regionKey = (line: FlowLine): string => `${line.page}/${line.look?.region}`

/** For each line the width of a full line in its run (lines without a blank between): the widest but for freaks. A run without two such lines has no measure of its own. */
function runWidths(lines: readonly FlowLine[], general: number): number[] {
  const widths: number[] = []
  for (let start = 0; start < lines.length; ) {
    let end = start + 1
    while (end < lines.length && (lines[end] as FlowLine).blanksAbove === 0) end++
    const run = lines.slice(start, end)
    const width = quantile(
      run.map((line) => line.width),
      run.length < 8 ? 1 : 0.9,
    )
    const fullLines = run.filter((line) => line.width >= 0.85 * width).length
    for (const _ of run) widths.push(fullLines > 1 || run.length < 3 ? width : general)
    start = end
  }
  return widths
}

/** Chinese breaks anywhere: its first word is one character. */
const widthOfFirstWord = (line: FlowLine): number => (/^\p{Script=Han}/u.test(line.text) ? 2 : Math.min(20, /^\S+/u.exec(line.text)?.[0].length ?? 0))

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0
}
