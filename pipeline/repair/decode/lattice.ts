import type { Channel, Misreading } from '../../knowledge/channel/channel.ts'
import { COMMON, INITIALS, type Lexicon, NAME } from '../../knowledge/lexicon/lexicon.ts'
import type { Span } from '../../model/span.ts'
import { type Cased, type Casing, caser } from './casing.ts'
import { keptCost } from './kept.ts'
import type { Piece } from './pieces.ts'
import { type Candidate, type Search, searcher } from './search.ts'
import { type Spell, speller } from './spell.ts'

/** Everything needed to look behind glyphs. */
export interface Eye {
  readonly channel: Channel
  readonly search: Search
  readonly spell: Spell
  readonly casing: Casing
  /** Of the language behind the glyphs, and of the one they seem to be. */
  readonly hidden: Lexicon
  readonly seeming: Lexicon
}

/** What one or two pieces may be. */
export interface Edge {
  /** Pieces from..to, half-open. */
  readonly from: number
  readonly to: number
  /** Where the glyphs stand: in the text, one span a piece. */
  readonly at: readonly Span[]
  /** `kept`: read rightly; `neutral`: tells nothing of the language (a number); `word`: in the lexicon; `spelled`: letters only. */
  readonly kind: 'kept' | 'neutral' | 'word' | 'spelled'
  /** Lower case; the glyphs for what is kept. */
  readonly word: string
  /** What the glyphs cost when this was printed, and what it costs that it was. */
  readonly reading: number
  readonly prior: number
  readonly cased: Cased | null
  /** NAME, INITIALS and COMMON bits. */
  readonly marks: number
  /** The steps of the reading. */
  readonly steps: Candidate['steps']
}

export function eyeFor(misreading: Misreading, channel: Channel, hidden: Lexicon, seeming: Lexicon): Eye {
  return { channel, search: remembered(searcher(channel, hidden)), spell: remembered(speller(channel, hidden)), casing: caser(misreading), hidden, seeming }
}

function remembered<T>(work: (glyphs: string) => T): (glyphs: string) => T {
  const known = new Map<string, T>()
  return (glyphs) => {
    let value = known.get(glyphs)
    if (value === undefined) known.set(glyphs, (value = work(glyphs)))
    return value
  }
}

const MOST_GLYPHS = 40
/** A bracket or quote that is taken for part of a letter. */
const SWALLOWED = 25
/** Two pieces that were one word. */
const TORN = 45
/** Dearer a glyph than this: something else than a word of the lexicon may stand there. */
const POOR = 20

/** All that pieces may be: edges by the piece they start from. */
export function latticeOf(pieces: readonly Piece[], asked: (piece: number) => boolean, eye: Eye): Edge[][] {
  return pieces.map((piece, i) => {
    const edges = asked(i) ? [...keptEdges(piece, i, eye), ...readEdges(piece, i, eye)] : keptEdges(piece, i, eye)
    const next = pieces[i + 1]
    if (next && asked(i) && asked(i + 1)) edges.push(...joinedEdges(piece, next, i, edges, eye))
    return edges
  })
}

const core = ({ text, core }: Piece): string => text.slice(core.start, core.end)
const placed = (piece: Piece, { start, end }: Span): Span => ({ start: piece.start + start, end: piece.start + end })

export const readable = (glyphs: string): boolean => glyphs.length > 0 && glyphs.length <= MOST_GLYPHS

function keptEdges(piece: Piece, i: number, eye: Eye): Edge[] {
  const word = core(piece)
  const kept = { from: i, to: i + 1, at: [placed(piece, piece.core)], word, reading: 0, cased: null, marks: COMMON, steps: [] }
  if (!/\p{Script=Latin}/u.test(word)) return [{ ...kept, kind: 'neutral', prior: 0 }]
  return [{ ...kept, kind: 'kept', prior: keptCost(eye.seeming, word) }]
}

function readEdges(piece: Piece, i: number, eye: Eye): Edge[] {
  const { start, end } = piece.core
  const edges: Edge[] = []
  const ways: [Span, number][] = [[piece.core, 0]]
  // What looks like a bracket without its fellow is part of a letter.
  if (start > 0 && /[([<{]/u.test(piece.text[start - 1]!)) ways.push([{ start: start - 1, end }, piece.lonely ? 0 : SWALLOWED])
  if (end < piece.text.length && /['’)\]”!]/u.test(piece.text[end]!)) ways.push([{ start, end: end + 1 }, piece.lonely ? 0 : SWALLOWED])
  if (piece.lonely) ways[0]![1] = SWALLOWED
  for (const [way, cost] of ways) {
    const glyphs = piece.text.slice(way.start, way.end)
    if (readable(glyphs)) edges.push(...edgesFor(glyphs, [placed(piece, way)], i, i + 1, cost, eye))
  }
  return edges
}

function joinedEdges(piece: Piece, next: Piece, i: number, alone: readonly Edge[], eye: Eye): Edge[] {
  const hyphen = next.before === 'line-hyphen'
  if (!hyphen) {
    if (next.before !== 'blank' || piece.core.end < piece.text.length) return []
    const poor = alone.every(
      ({ kind, reading, prior, word }) => kind === 'neutral' || kind === 'kept' || reading > POOR * piece.text.length || prior > 100 || word.length < 2,
    )
    if (!poor) return []
  }
  const whole = hyphen || !/^[([<{]/u.test(next.text) ? next.core : { start: 0, end: next.core.end }
  const [left, right] = [piece.text.slice(piece.core.start), next.text.slice(whole.start, whole.end)]
  if (!readable(left + right) || !right) return []
  const at = [{ start: piece.start + piece.core.start, end: piece.end }, placed(next, whole)]
  return edgesFor(left + right, at, i, i + 2, hyphen ? 5 : TORN, eye).filter(({ kind }) => hyphen || kind === 'word')
}

function edgesFor(glyphs: string, at: readonly Span[], from: number, to: number, extra: number, eye: Eye): Edge[] {
  const found = eye.search(glyphs)
  const edge = (kind: Edge['kind'], { word, reading, steps }: Omit<Candidate, 'number'>, prior: number, marks: number): Edge => {
    const cased = eye.casing(steps)
    return { from, to, at, kind, word, reading: reading + extra, prior, cased, marks, steps }
  }
  const edges = found.map((c) => edge('word', c, eye.hidden.costs[c.number]!, eye.hidden.marks[c.number]!))
  if (!found[0] || found[0].reading > POOR * glyphs.length) {
    const spelled = eye.spell(glyphs)
    if (spelled && !found.some(({ word }) => word === spelled.word))
      edges.push(edge('spelled', spelled, spelled.cost - spelled.reading, COMMON | NAME | INITIALS))
  }
  return edges
}
