import { COMMON, INITIALS, NAME } from '../../knowledge/lexicon/lexicon.ts'
import { capitalised } from '../../model/capitalised.ts'
import type { Span } from '../../model/span.ts'
import { LONGEST, NO_TRAIL, type Trail } from './beam.ts'
import { type Cased, DOTS } from './casing.ts'
import { type Eye, POOR } from './eye.ts'
import type { Piece } from './pieces.ts'
import type { Candidate } from './search.ts'

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
  /** How a short word or an initial is written; that of others is told by their steps. */
  readonly cased: Cased | null
  /** NAME, INITIALS and COMMON bits. */
  readonly marks: number
  /** The steps of the reading. */
  readonly trail: Trail
}

/** What punctuation at a word's edge costs when it is punctuation and no part of a letter; by whether its fellow is there: few print [ and { at all. */
const LEADING = { paired: 10, lonely: 40, rare: 90 }
const TRAILING: Readonly<Record<string, number>> = { '!': 60, "'": 55, '’': 55, ']': 40, ')': 10, '”': 5 }
/** Two pieces that were one word, and the most glyphs of the shorter one: a word tears near its end. */
const [TORN, SCRAP] = [60, 4]
/** One word over a line end. */
const HYPHENED = 5
/** Dearer a word than this is no common one. */
const RARE = 115
/** A number: that it is one, and each of its digits. */
const [NUMBER, DIGIT] = [35, 15]
const OPENING_NUMBER = 20
/** A number right before another: «до 40 %» and «и 33» are read so, figures hardly ever printed so. */
const CROWDED = 30
/** A number read for a word is rarer than a letter read for another. */
const WORD_AS_NUMBER = 5
/** A sign that stands alone. */
const SIGN = 110
/** An initial: that it is one, and which letter. */
const INITIAL = 48

/** All that pieces may be: edges by the piece they start from. `mends`: two pieces of a line may be one torn word; to learn a paper's channel, whole ones are enough. */
export function latticeOf(pieces: readonly Piece[], asked: (piece: number) => boolean, eye: Eye, mends: boolean): Edge[][] {
  const alone = pieces.map((piece, i) => {
    const kept = keptEdge(piece, i, eye, crowded(pieces, i) ? CROWDED : 0)
    return asked(i) ? [kept, ...readEdges(piece, i, eye)] : [kept]
  })
  return alone.map((edges, i) => {
    const next = pieces[i + 1]
    return next && asked(i) && asked(i + 1) && (mends || next.before === 'line-hyphen')
      ? [...edges, ...joinedEdges(pieces[i]!, next, i, edges, alone[i + 1]!, eye)]
      : edges
  })
}

const core = ({ text, core }: Piece): string => text.slice(core.start, core.end)
const placed = (piece: Piece, { start, end }: Span): Span => ({ start: piece.start + start, end: piece.start + end })

export const readable = (glyphs: string): boolean => glyphs.length > 0 && glyphs.length <= LONGEST

/** True for a number between a word and a number that no third one follows, as in a table, and that is no group of thousands. */
function crowded(pieces: readonly Piece[], i: number): boolean {
  const [before, piece, next, second] = [i - 1, i, i + 1, i + 2].map((at) => pieces[at])
  if (!piece || !next || next.before !== 'blank' || !/^\d{1,3}$/u.test(piece.text)) return false
  const number = (other: Piece | undefined) => other !== undefined && /^\P{L}*\d/u.test(other.text)
  return number(next) && !/^\d{3}(?!\d)/u.test(next.text) && !number(before) && !(second?.before === 'blank' && number(second))
}

/** True for a piece behind a [ or { that nothing closes. */
const oddBracket = ({ text, core, lonely }: Piece): boolean => lonely && /[[{]/u.test(text[core.start - 1] ?? '')

function keptEdge(piece: Piece, i: number, eye: Eye, extra: number): Edge {
  const word = core(piece)
  const kept = {
    from: i,
    to: i + 1,
    at: [placed(piece, piece.core)],
    word,
    reading: oddBracket(piece) ? LEADING.lonely : 0,
    cased: null,
    marks: COMMON,
    trail: NO_TRAIL,
  }
  if (eye.script.test(word)) return { ...kept, kind: 'kept', prior: eye.kept(word) }
  const prior = /^\d{1,3}$/u.test(word) ? NUMBER + DIGIT * word.length + (piece.opens ? OPENING_NUMBER : 0) + extra : /^[¥¢©®|_/\\]+$/u.test(word) ? SIGN : 0
  return { ...kept, kind: 'neutral', prior }
}

function readEdges(piece: Piece, i: number, eye: Eye): Edge[] {
  const { start, end } = piece.core
  const word = core(piece)
  if (/^\d/u.test(word) && !/\p{L}/u.test(word)) {
    if (!/^\d{1,3}$/u.test(word) || start > 0 || /%/u.test(piece.text)) return []
    return edgesFor(word, [placed(piece, piece.core)], i, i + 1, WORD_AS_NUMBER, eye, piece.opens)
  }
  const edges: Edge[] = []
  for (const [way, extra] of waysOf(piece)) {
    const glyphs = piece.text.slice(way.start, way.end)
    if (readable(glyphs)) edges.push(...edgesFor(glyphs, [placed(piece, way)], i, i + 1, extra, eye, piece.opens))
  }
  if (word.length <= 2 && piece.text[end] === '.') edges.push(...initialEdges(piece, i, eye))
  return edges
}

/** What is the word and what is punctuation around it: a bracket may be part of a letter. */
function waysOf({ text, core: { start, end }, lonely }: Piece): [Span, number][] {
  const [lead, trail] = [text[start - 1] ?? '', text[end] ?? '']
  const leading = /[([<{]/u.test(lead) ? LEADING[/[<{]/u.test(lead) || (lonely && lead === '[') ? 'rare' : lonely ? 'lonely' : 'paired'] : 0
  const trailing = (TRAILING[trail] ?? 0) + (lonely && /[)\]]/u.test(trail) ? 40 : 0)
  const ways: [Span, number][] = [[{ start, end }, leading + trailing]]
  if (leading > 0) ways.push([{ start: start - 1, end }, trailing])
  if (leading > 0 && /[[{]/u.test(text[start - 2] ?? '')) ways.push([{ start: start - 2, end }, trailing])
  if (trailing > 0) ways.push([{ start, end: end + 1 }, leading])
  return ways
}

/** «А.» before a name: one capital letter, whatever it looks like. */
function initialEdges(piece: Piece, i: number, eye: Eye): Edge[] {
  return eye.initials(core(piece)).map(({ letter, cost }) => ({
    from: i,
    to: i + 1,
    at: [placed(piece, piece.core)],
    kind: 'word',
    word: `${letter}.`,
    reading: cost,
    prior: INITIAL,
    cased: { lower: letter, title: letter, upper: letter, costs: { lower: 0, title: 0, upper: 0 }, loud: 0 },
    marks: NAME,
    trail: NO_TRAIL,
  }))
}

/** True where no common word is likely: it may be a part of one. */
function torn({ text }: Piece, edges: readonly Edge[]): boolean {
  return edges.every(({ kind, reading, prior }) => kind !== 'word' || reading > POOR * text.length || prior > RARE)
}

function joinedEdges(piece: Piece, next: Piece, i: number, alone: readonly Edge[], behind: readonly Edge[], eye: Eye): Edge[] {
  const hyphen = next.before === 'line-hyphen'
  if (!hyphen) {
    if (next.before !== 'blank' || piece.core.end < piece.text.length) return []
    if (Math.min(piece.text.length, next.text.length) > SCRAP || (!torn(piece, alone) && !torn(next, behind))) return []
  }
  const whole = hyphen || !/^[([<{]/u.test(next.text) ? next.core : { start: 0, end: next.core.end }
  const right = next.text.slice(whole.start, whole.end)
  const joined = (start: number, search: (glyphs: string, at: readonly Span[]) => Edge[]): Edge[] => {
    const glyphs = piece.text.slice(start) + right
    return readable(glyphs) && right ? search(glyphs, [{ start: piece.start + start, end: piece.end }, placed(next, whole)]) : []
  }
  const { start } = piece.core
  if (!hyphen) return joined(start, (glyphs, at) => eye.strict(glyphs, piece.opens).map((candidate) => wordEdge(candidate, at, i, i + 2, TORN, eye)))
  const odd = oddBracket(piece)
  const edges = joined(start, (glyphs, at) => edgesFor(glyphs, at, i, i + 2, HYPHENED + (odd ? LEADING.rare : 0), eye, piece.opens))
  return odd ? [...edges, ...joined(start - 1, (glyphs, at) => edgesFor(glyphs, at, i, i + 2, HYPHENED, eye, piece.opens))] : edges
}

function edgesFor(glyphs: string, at: readonly Span[], from: number, to: number, extra: number, eye: Eye, opens: boolean): Edge[] {
  const found = eye.search(glyphs, opens)
  const edges = found.map((candidate) => wordEdge(candidate, at, from, to, extra, eye))
  for (const { word, cost, number } of eye.short.get(glyphs) ?? []) {
    const lower = word.toLowerCase().replaceAll('ё', 'е')
    const capital = word !== word.toLowerCase()
    const reading = cost + (capital === opens ? 2 : 30) + extra
    const known = edges.findIndex((edge) => edge.word === lower)
    if (known >= 0 && edges[known]!.reading <= reading) continue
    // Most papers do without ё, so it is believed only where its dots were seen.
    const seen = DOTS.test(glyphs) ? word.toLowerCase() : lower
    const title = capitalised(seen)
    const cased = { lower: seen, title, upper: seen.toUpperCase(), costs: { lower: capital && !opens ? 30 : 0, title: capital ? 0 : 30, upper: 40 }, loud: 0 }
    const whole: Edge = {
      from,
      to,
      at,
      kind: 'word',
      word: lower,
      reading,
      prior: eye.hidden.costs[number]!,
      cased,
      marks: eye.hidden.marks[number]!,
      trail: NO_TRAIL,
    }
    if (known >= 0) edges[known] = whole
    else edges.push(whole)
  }
  if (!found[0] || found[0].reading > POOR * glyphs.length) {
    const spelled = eye.spell(glyphs, opens)
    if (spelled && !found.some(({ word }) => word === spelled.word))
      edges.push({
        from,
        to,
        at,
        kind: 'spelled',
        word: spelled.word,
        reading: spelled.reading + extra,
        prior: spelled.cost - spelled.reading,
        cased: null,
        marks: COMMON | NAME | INITIALS,
        trail: spelled.trail,
      })
  }
  return edges
}

function wordEdge({ word, number, reading, trail }: Candidate, at: readonly Span[], from: number, to: number, extra: number, eye: Eye): Edge {
  const [prior, marks] = [eye.hidden.costs[number]!, eye.hidden.marks[number]!]
  return { from, to, at, kind: 'word', word, reading: reading + extra, prior, cased: null, marks, trail }
}
