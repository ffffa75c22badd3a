import { INITIALS, MET, NAME } from '../../knowledge/lexicon/lexicon.ts'
import { stepsOf } from './beam.ts'
import type { Cased, Casing } from './casing.ts'
import type { Direction } from './directions.ts'
import type { Edge } from './lattice.ts'
import type { Chosen } from './path.ts'
import type { Piece } from './pieces.ts'

/** What a case costs beside the usual one, in tenths of a nat: a small letter where a sentence opens or in a name, a capital elsewhere. */
const [SMALL, CAPITAL] = [40, 35]
/** After an abbreviation, or where a paragraph stops without a full stop and goes on over the page, either may stand. */
const EITHER = 15
/** Words that are too few for a sentence. */
const SENTENCE = 3
/** A word in capitals amid others; and a small letter or one capital in a word that is always written in capitals. */
const [LOUD, MUTED] = [300, 60]

/** Tells how a chosen word was written: small, with a capital, or in capitals. */
export function writer(
  pieces: readonly Piece[],
  path: readonly Chosen[],
  casing: Casing,
  { abbreviations, lastWords, named }: Pick<Direction, 'abbreviations' | 'lastWords' | 'named'>,
): (chosen: Chosen) => string {
  const loud = inCapitals(pieces, path, casing)
  const names = new Set(
    path.filter(({ edge }, i) => named?.word.test(edge.word) && named.behind.test(path[i + 1]?.edge.word ?? '')).map(({ edge }) => edge.from),
  )
  const abbreviated = new Map<number, boolean>()
  let opened = 0
  for (const { edge } of path) {
    if (pieces[edge.from]!.opens && !abbreviated.has(edge.from)) opened = edge.from
    if (!abbreviations.test(edge.word) || !pieces[edge.to - 1]!.text.endsWith('.')) continue
    // «В 1970 г.» is no sentence yet.
    abbreviated.set(edge.to, lastWords.test(edge.word) && edge.to - opened > SENTENCE)
  }
  const smallAt = (i: number): number => {
    const { opens, before } = pieces[i]!
    if (i === 0) return SMALL
    if (abbreviated.get(i) === false) return 0
    if (abbreviated.has(i) || (before === 'paragraph' && !opens && /[,\p{L}]$/u.test(pieces[i - 1]!.text))) return EITHER
    return opens || before === 'paragraph' ? SMALL : 0
  }
  return ({ edge }) => {
    const cased = casedIn(edge, casing)
    const { marks, word, from } = edge
    if (!cased) return word
    const small = smallAt(from)
    const name = names.has(from) || (marks & (NAME | INITIALS | MET)) === NAME
    const initials = marks === INITIALS
    const costs = {
      lower: cased.costs.lower + (initials ? MUTED : name ? SMALL : small),
      title: cased.costs.title + (initials ? MUTED : name || small > EITHER ? 0 : small > 0 ? EITHER : CAPITAL),
      upper: cased.costs.upper + (initials || loud.has(from) ? 0 : LOUD),
    }
    return cased[(['lower', 'title', 'upper'] as const).reduce((a, b) => (costs[b] < costs[a] ? b : a))]
  }
}

/** Tenths of a nat a letter by which words in capitals are cheaper so, by themselves and beside the paper: some eyes see capitals everywhere. */
const [LEAST, BESIDE] = [2, 12]
/** What it costs that capitals begin or end inside a paragraph; and the most that one word says against them, and for them in times of the nats that say how rare such a word is in the paper. */
const [CHANGE, AGAINST, FOR] = [120, 150, 33]
/** Letters of a word that may look like capitals by more than chance, and tenths of a nat it does so by. */
const [LONG, CLEARLY] = [4, 10]

/** Pieces that were printed in capitals: headings and the like, by the cheapest way to cut the path into loud and quiet. */
function inCapitals(pieces: readonly Piece[], path: readonly Chosen[], casing: Casing): Set<number> {
  const words = path.map(({ edge }) => {
    const cased = edge.word.length > 2 ? casedIn(edge, casing) : null
    return cased ? { gained: cased.loud, letters: edge.word.length } : { gained: 0, letters: 0 }
  })
  const usual = words.reduce((sum, { gained }) => sum + gained, 0) / (words.reduce((sum, { letters }) => sum + letters, 0) + 200)
  const asked = Math.max(LEAST, usual + BESIDE)
  const long = words.filter(({ letters }) => letters >= LONG)
  const alike = long.filter(({ gained, letters }) => gained > LEAST * letters + CLEARLY)
  const most = -FOR * Math.log((alike.length + 1) / (long.length + 10))
  /** What the best way costs that is quiet, or loud, up to here; and whether the one before was loud, by what this one is. */
  let [quiet, loud] = [0, 0]
  const back: [boolean, boolean][] = []
  for (const [i, { gained, letters }] of words.entries()) {
    const change = pieces[path[i]!.edge.from]!.before === 'paragraph' ? 0 : CHANGE
    back.push([loud + change < quiet, loud <= quiet + change])
    const against = Math.max(-most, Math.min(AGAINST, asked * letters - gained))
    ;[quiet, loud] = [Math.min(quiet, loud + change), Math.min(loud, quiet + change) + against]
  }
  const found = new Set<number>()
  for (let i = path.length - 1, on = loud < quiet; i >= 0; i--) {
    const { from, to } = path[i]!.edge
    if (on) for (let piece = from; piece < to; piece++) found.add(piece)
    on = back[i]![on ? 1 : 0]
  }
  return found
}

/** Cases are told of chosen words only; short words bring theirs along. */
const casedIn = ({ cased, trail }: Edge, casing: Casing): Cased | null => cased ?? (trail.packed === '' ? null : casing(stepsOf(trail)))
