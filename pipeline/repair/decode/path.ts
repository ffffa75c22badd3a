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

interface State extends Neighbour {
  readonly edge: Edge
  readonly read: boolean
  /** What the edge costs by itself. */
  readonly own: number
  forward: number
  back: State | null
  backward: number
}

/** The cheapest way through a lattice, and how sure each of its edges is. `prior` is what a word costs in this document. */
export function bestPath(pieces: readonly Piece[], lattice: readonly (readonly Edge[])[], neighbours: Neighbours, prior: (edge: Edge) => number): Chosen[] {
  const { agreement, pairs } = neighbours
  const n = pieces.length
  const ending: State[][] = Array.from({ length: n + 1 }, () => [])
  const starting: State[][] = Array.from({ length: n + 1 }, () => [])
  const closed = pieces.map((piece, i) => breaks(pieces, i, piece))
  for (let i = 0; i < n; i++)
    for (const edge of lattice[i]!) {
      const own = edge.reading + prior(edge)
      const ways = edge.kind === 'neutral' ? [false, true] : [edge.kind !== 'kept']
      for (const read of ways) {
        const state: State = {
          edge,
          read,
          ...neighbourOf(edge, read, neighbours),
          own,
          forward: Number.POSITIVE_INFINITY,
          back: null,
          backward: Number.POSITIVE_INFINITY,
        }
        if (i === 0) state.forward = own
        for (const before of ending[i]!) {
          const cost = before.forward + own + step(before, state, i)
          if (cost < state.forward) [state.forward, state.back] = [cost, before]
        }
        if (state.forward < Number.POSITIVE_INFINITY) {
          ending[edge.to]!.push(state)
          starting[i]!.push(state)
        }
      }
    }
  for (const state of ending[n]!) state.backward = 0
  for (let i = n - 1; i > 0; i--)
    for (const before of ending[i]!)
      for (const state of starting[i]!) before.backward = Math.min(before.backward, step(before, state, i) + state.own + state.backward)

  let last: State | null = null
  for (const state of ending[n]!) if (!last || state.forward < last.forward) last = state
  const path: Chosen[] = []
  for (let state = last; state; state = state.back) path.push(judged(state))
  return path.reverse()

  function step(before: State, state: State, at: number): number {
    const change = before.read === state.read ? 0 : weights.change
    if (!before.read || !state.read) return change
    const between = closed[at]!
    if (between === 'glued') return change
    return change - (between === 'open' ? gain(before, state) : gain(before, clauseEdge) + gain(clauseEdge, state))
  }

  /** By the words where they are known side by side; else by their kinds. */
  function gain(before: Neighbour, after: Neighbour): number {
    const known = pairs.gain(before.word, after.word)
    return known === null ? weights.pairs * pairs.rest(before.word) + weights.agreement * agreement.gain(before.kind, after.kind) : weights.pairs * known
  }

  function judged(state: State): Chosen {
    const { from, to } = state.edge
    const best = state.forward + state.backward
    const rivals = new Map<string, { edge: Edge; cost: number }>()
    let kept = Number.POSITIVE_INFINITY
    for (let i = Math.max(0, from - 1); i < to; i++)
      for (const other of starting[i]!) {
        if (other.edge.to <= from) continue
        const cost = other.forward + other.backward
        if (!other.read) kept = Math.min(kept, cost)
        if (other.edge.from !== from || other.edge.to !== to) continue
        const known = rivals.get(other.edge.word)
        if (other.edge.word !== state.edge.word && (!known || cost < known.cost)) rivals.set(other.edge.word, { edge: other.edge, cost })
      }
    const ranked = [...rivals.values()].sort((a, b) => a.cost - b.cost)
    const odds = ranked.reduce((sum, { cost }) => sum + Math.exp((best - cost) / weights.temper), 1)
    return { edge: state.edge, read: state.read, confidence: 1 / odds, evidence: kept - best, others: ranked.map(({ edge }) => edge) }
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
