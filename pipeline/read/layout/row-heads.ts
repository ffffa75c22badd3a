import { isMeasure } from './figures.ts'
import { around, middle, type Piece, sameLine } from './piece.ts'

/** Lines of one cell of a column, and which rows of figures it stands for: from the first up to before the last; none where it is a row by itself. */
export interface Block {
  readonly pieces: readonly Piece[]
  readonly rows: { readonly from: number; readonly to: number } | null
}

/** Pieces of one column as cells: lines no further apart than `close` are of one, but not where each has figures beside it. `lineOf` tells which; -1 where there are none. */
export function blocksOf(pieces: readonly Piece[], close: number, lineOf: (piece: Piece) => number): Piece[][] {
  const blocks: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => middle(a.box) - middle(b.box))) {
    const last = blocks.at(-1)
    const box = last && around(last.map((one) => one.box))
    const isBeside = lineOf(piece) >= 0 && last?.some((one) => lineOf(one) >= 0 && lineOf(one) !== lineOf(piece))
    const goesOn = !isBeside && piece.box[1] - (box?.[3] ?? 0) <= close && (!isMeasure(piece) || last?.every(isMeasure))
    if (last && (goesOn || last.some((one) => sameLine(one.box, piece.box)))) last.push(piece)
    else blocks.push([piece])
  }
  return blocks
}

/** What it costs, in type sizes of misplacement, that a row has no head, and that a head is a row by itself. */
const HEADLESS = 0.6
const ALONE = 0.3
/** And that lines further apart than those of one cell usually are, up to `FAR` from middle to middle, are of one all the same: rows as high as lines show no other way. Lines closer than rows are so sooner. */
const JOINED = 0.35
const JOINED_CLOSE = 0.1
const FAR = 2
const MOST_LINES = 4
/** And that a line of a head stands beside a row, up to `BESIDE` off, that is not of the head. */
const ELSEWHERE = 0.6
const BESIDE = 0.25

/**
 * Ties the cells of a column of heads to rows of figures (their middles, from the top). A head of several rows stands at the middle of them or at the first,
 * in a whole column alike; no head goes on over a row in `parted`, where a head to the left of it ends.
 */
export function tied(blocks: readonly (readonly Piece[])[], rows: readonly Extent[], parted: ReadonlySet<number>, size: number): readonly Block[] {
  const [top, middle] = [cheapest('top', blocks, rows, parted, size), cheapest('middle', blocks, rows, parted, size)]
  return (middle.cost < top.cost - 0.01 ? middle : top).blocks
}

/** From and to on y. */
export interface Extent {
  readonly from: number
  readonly to: number
}

interface Way {
  readonly cost: number
  readonly blocks: readonly Block[]
}

export const extentOf = (pieces: readonly Piece[]): Extent => {
  const [, from, , to] = around(pieces.map(({ box }) => box))
  return { from, to }
}

const centreOf = ({ from, to }: Extent): number => (from + to) / 2

function cheapest(style: 'top' | 'middle', blocks: readonly (readonly Piece[])[], rows: readonly Extent[], parted: ReadonlySet<number>, size: number): Way {
  const extents = blocks.map(extentOf)
  const firstLines = blocks.map((pieces) => Math.min(...pieces.map(({ box }) => middle(box))))
  const besides = blocks.map((pieces) =>
    pieces.flatMap((piece) => rows.flatMap((row, k) => (Math.abs(middle(piece.box) - centreOf(row)) < BESIDE * size ? [k] : []))),
  )
  const pitch = Math.min(...rows.slice(1).map((row, k) => centreOf(row) - centreOf(rows[k] as Extent)))
  const known = new Map<number, Way>()
  return from(0, 0)

  /** The cheapest way for the blocks from `i` on and the rows from `k` on. */
  function from(i: number, k: number): Way {
    const key = i * (rows.length + 1) + k
    const best = known.get(key) ?? step(i, k)
    known.set(key, best)
    return best
  }

  function step(i: number, k: number): Way {
    if (i === blocks.length) return { cost: HEADLESS * (rows.length - k), blocks: [] }
    let best: Way = { cost: Number.POSITIVE_INFINITY, blocks: [] }
    const consider = (cost: number, block: readonly Block[], ni: number, nk: number): void => {
      if (cost >= best.cost) return
      const rest = from(ni, nk)
      if (cost + rest.cost < best.cost) best = { cost: cost + rest.cost, blocks: [...block, ...rest.blocks] }
    }
    if (k < rows.length) consider(HEADLESS, [], i, k + 1)
    if (isAlone(i, k)) consider(k === 0 ? 0 : ALONE, [{ pieces: blocks[i] as Piece[], rows: null }], i + 1, k)
    let joined = 0
    for (let last = i; last < blocks.length && last < i + MOST_LINES; last++) {
      const step = last === i ? 0 : centreOf(extents[last] as Extent) - centreOf(extents[last - 1] as Extent)
      if (step > FAR * size) break
      if (last > i) joined += step < 0.85 * pitch ? JOINED_CLOSE : JOINED
      const pieces = blocks.slice(i, last + 1).flat()
      const whole = { from: (extents[i] as Extent).from, to: (extents[last] as Extent).to }
      for (let to = k + 1; to <= rows.length && (to === k + 1 || !parted.has(to - 1)); to++) {
        const [head, end] = [rows[k] as Extent, rows[to - 1] as Extent]
        const off = style === 'top' ? (firstLines[i] as number) - centreOf(head) : centreOf(whole) - (head.from + end.to) / 2
        // Each further row takes the middle further down.
        if (off < -FAR * size || (style === 'top' && off > FAR * size)) break
        const elsewhere = besides
          .slice(i, last + 1)
          .flat()
          .filter((row) => row < k || row >= to).length
        consider(Math.abs(off) / size + joined + ELSEWHERE * elsewhere, [{ pieces, rows: { from: k, to } }], last + 1, to)
      }
    }
    return best
  }

  /** Between two rows, touching none. */
  function isAlone(i: number, k: number): boolean {
    const at = extents[i] as Extent
    const touches = (row: Extent): boolean => Math.min(row.to, at.to) - Math.max(row.from, at.from) > 0.25 * Math.min(row.to - row.from, at.to - at.from)
    const [above, below] = [rows[k - 1], rows[k]]
    return !rows.some(touches) && (!above || centreOf(above) < centreOf(at)) && (!below || centreOf(below) > centreOf(at))
  }
}
