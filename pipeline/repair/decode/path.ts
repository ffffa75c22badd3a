import { type Agreement, EDGE, NUMBER } from '../../knowledge/agreement/agreement.ts'
import { EDGE_WORD, NUMBER_WORD, type Pairs } from '../../knowledge/agreement/pairs.ts'
import type { Edge } from './lattice.ts'
import type { Piece } from './pieces.ts'

/** An edge on the best path. */
export interface Chosen {
  readonly edge: Edge
  /** True where it stands in a passage read by the wrong eye; numbers go with what is around them. */
  readonly read: boolean
  /** 0 to 1, against all else that may stand there. */
  readonly confidence: number
  /** Tenths of a nat by which the best path that keeps the glyphs is dearer. */
  readonly evidence: number
  /** The same of the glyphs as they are, where they tell nothing of the language. */
  readonly neutral: number
  /** What else may stand there, best first. */
  readonly others: readonly Edge[]
}

export interface Weights {
  /** Cost of a change between what is kept and what was misread. */
  readonly change: number
  /** How much agreement counts, and how much that two words are often met side by side. */
  readonly agreement: number
  readonly pairs: number
  /** Divides differences of cost to odds. */
  readonly temper: number
}

export const weights: Weights = { change: 45, agreement: 0.8, pairs: 0.8, temper: 15 }

/** What a language knows of neighbours. */
export interface Neighbours {
  readonly agreement: Agreement
  readonly pairs: Pairs
}

/** A word as its neighbours see it: its number among the words of pairs, and its kind. */
interface Neighbour {
  readonly word: number
  readonly kind: number
}

const clauseEdge: Neighbour = { word: EDGE_WORD, kind: EDGE }

/** What each step of the lattice at hand costs, in the order of the way there: the way back asks again. */
let changes = new Float64Array(1 << 16)

function grown(full: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * full.length)
  more.set(full)
  return more
}

/** The cheapest way through a lattice, and how sure each of its edges is. `prior` is what a word costs in this document. */
export function bestPath(pieces: readonly Piece[], lattice: readonly (readonly Edge[])[], neighbours: Neighbours, prior: (edge: Edge) => number): Chosen[] {
  const { agreement, pairs } = neighbours
  const n = pieces.length
  // A state is an edge that was read by the wrong eye or not. States lie in columns, those from one piece side by side.
  const edges: Edge[] = []
  const reads: boolean[] = []
  const seen: Neighbour[] = []
  const starts = new Int32Array(n + 1)
  const ending: number[][] = Array.from({ length: n + 1 }, () => [])
  for (let i = 0; i < n; i++) {
    for (const edge of lattice[i]!)
      for (const read of edge.kind === 'neutral' ? [false, true] : [edge.kind !== 'kept']) {
        ending[edge.to]!.push(edges.length)
        edges.push(edge)
        reads.push(read)
        seen.push(neighbourOf(edge, read, neighbours))
      }
    starts[i + 1] = edges.length
  }
  const own = Float64Array.from(edges, (edge) => edge.reading + prior(edge))
  const forward = new Float64Array(edges.length).fill(Number.POSITIVE_INFINITY)
  const backward = new Float64Array(edges.length).fill(Number.POSITIVE_INFINITY)
  const backs = new Int32Array(edges.length).fill(-1)
  forward.set(own.subarray(0, starts[1]))
  const closed = pieces.map((piece, i) => breaks(pieces, i, piece))
  let taken = 0
  for (let i = 1; i < n; i++)
    for (let state = starts[i]!; state < starts[i + 1]!; state++)
      for (const before of ending[i]!) {
        const change = step(before, state, i)
        if (taken === changes.length) changes = grown(changes)
        changes[taken++] = change
        const cost = forward[before]! + own[state]! + change
        if (cost >= forward[state]!) continue
        forward[state] = cost
        backs[state] = before
      }
  for (const state of ending[n]!) backward[state] = 0
  for (let i = n - 1; i > 0; i--) {
    taken -= (starts[i + 1]! - starts[i]!) * ending[i]!.length
    let at = taken
    for (let state = starts[i]!; state < starts[i + 1]!; state++)
      for (const before of ending[i]!) {
        const cost = changes[at++]! + own[state]! + backward[state]!
        if (cost < backward[before]!) backward[before] = cost
      }
  }

  let last = -1
  for (const state of ending[n]!) if (last < 0 || forward[state]! < forward[last]!) last = state
  const path: Chosen[] = []
  for (let state = last; state >= 0; state = backs[state]!) path.push(judged(state))
  return path.reverse()

  function step(before: number, state: number, at: number): number {
    const between = closed[at]!
    const change = reads[before] === reads[state] ? 0 : weights.change
    if (!reads[before] || !reads[state] || between === 'glued') return change
    const a = seen[before]!
    const b = seen[state]!
    return change - (between === 'open' ? gain(a, b) : gain(a, clauseEdge) + gain(clauseEdge, b))
  }

  /** By the words where they are known side by side; else by their kinds. */
  function gain(before: Neighbour, after: Neighbour): number {
    const known = pairs.gain(before.word, after.word)
    return known === null ? weights.pairs * pairs.rest(before.word) + weights.agreement * agreement.gain(before.kind, after.kind) : weights.pairs * known
  }

  function judged(state: number): Chosen {
    const { from, to, word, kind } = edges[state]!
    const best = forward[state]! + backward[state]!
    const rivals = new Map<string, { edge: Edge; cost: number }>()
    let kept = Number.POSITIVE_INFINITY
    for (let other = starts[Math.max(0, from - 1)]!; other < starts[to]!; other++) {
      const edge = edges[other]!
      if (edge.to <= from) continue
      const cost = forward[other]! + backward[other]!
      if (!reads[other]) kept = Math.min(kept, cost)
      if (edge.from !== from || edge.to !== to || edge.word === word) continue
      const known = rivals.get(edge.word)
      if (!known || cost < known.cost) rivals.set(edge.word, { edge, cost })
    }
    const ranked = [...rivals.values()].sort((a, b) => a.cost - b.cost)
    const likeness = (cost: number) => Math.exp((best - cost) / weights.temper)
    const odds = ranked.reduce((sum, { cost }) => sum + likeness(cost), 1)
    const neutral = kind === 'neutral' ? best : (ranked.find(({ edge }) => edge.kind === 'neutral')?.cost ?? Number.POSITIVE_INFINITY)
    return {
      edge: edges[state]!,
      read: reads[state]!,
      confidence: 1 / odds,
      evidence: kept - best,
      neutral: likeness(neutral) / odds,
      others: ranked.map(({ edge }) => edge),
    }
  }
}

function neighbourOf(edge: Edge, read: boolean, { agreement, pairs }: Neighbours): Neighbour {
  if (edge.kind === 'neutral') return /\d/u.test(edge.word) ? { word: NUMBER_WORD, kind: NUMBER } : { word: EDGE_WORD, kind: EDGE }
  return read ? { word: pairs.numberOf(edge.word), kind: agreement.kindOf(edge.word) } : { word: -1, kind: 0 }
}

/** What is between a piece and the one before it: nothing that words agree over, an end of a clause, or a hyphen. */
function breaks(pieces: readonly Piece[], i: number, piece: Piece): 'open' | 'closed' | 'glued' {
  if (piece.before === 'hyphen' || piece.before === 'line-hyphen') return 'glued'
  const before = pieces[i - 1]
  if (!before || piece.before === 'paragraph') return 'closed'
  return before.core.end < before.text.length || /[([]/u.test(piece.text.slice(0, piece.core.start)) ? 'closed' : 'open'
}
