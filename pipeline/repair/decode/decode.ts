import { russianAgreement } from '../../knowledge/agreement/agreement.ts'
import { compileChannel, latinRead } from '../../knowledge/channel/channel.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { INITIALS, NAME, wordCost } from '../../knowledge/lexicon/lexicon.ts'
import type { Doubt, Edit } from '../../model/repair.ts'
import type { Found } from '../found.ts'
import { nothingFound } from '../found.ts'
import { type Edge, eyeFor, latticeOf } from './lattice.ts'
import { bestPath, type Chosen } from './path.ts'
import { type Piece, piecesOf } from './pieces.ts'

const RULE = 'latin-read-cyrillic'

/** Gives passages their Cyrillic back that was read as Latin. */
export function decodeLatinRead(text: string, { lexicons }: Knowledge): Found {
  const pieces = piecesOf(text)
  const asked = suspects(pieces, (word) => wordCost(lexicons.en, word) < Number.POSITIVE_INFINITY)
  if (!asked.some(Boolean)) return nothingFound
  const channel = compileChannel(latinRead, lexicons.ru.alphabet)
  const eye = eyeFor(latinRead, channel, lexicons.ru, lexicons.en)
  const lattice = latticeOf(pieces, (i) => asked[i]!, eye)
  let path = bestPath(pieces, lattice, russianAgreement, ({ prior }) => prior)
  const counts = sureWords(path)
  path = bestPath(pieces, lattice, russianAgreement, adapted(counts))
  const passages = passagesOf(path)
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  const shouting = capitalLines(pieces, path)
  for (const chosen of passages.flat()) {
    const after = written(pieces, chosen, shouting)
    edits.push(...editsFor(text, chosen, after))
    if (chosen.confidence < 0.7 || chosen.edge.kind === 'spelled')
      doubts.push({
        at: { start: chosen.edge.at[0]!.start, end: chosen.edge.at.at(-1)!.end },
        confidence: chosen.confidence,
        reason: chosen.edge.kind === 'spelled' ? 'no known word fits' : 'more than one word fits',
        alternatives: chosen.others.slice(0, 4).map(({ word }) => word),
      })
  }
  return { edits, doubts }
}

/** Pieces of lines in which no more than half of the longer words are words of the language they seem to be. */
function suspects(pieces: readonly Piece[], knows: (word: string) => boolean): boolean[] {
  const asked: boolean[] = []
  for (let i = 0; i < pieces.length; ) {
    let end = i + 1
    while (end < pieces.length && !['line', 'line-hyphen', 'paragraph'].includes(pieces[end]!.before)) end++
    const words = pieces.slice(i, end).map(({ text, core }) => text.slice(core.start, core.end))
    const long = words.filter((word) => word.length >= 3 && /\p{Script=Latin}/u.test(word))
    const known = long.filter((word) => knows(word.toLowerCase())).length
    const suspect = known <= long.length / 2
    for (; i < end; i++) asked.push(suspect && /[\p{L}\d¥_|/\\¢€£]/u.test(pieces[i]!.text) && !/\p{Script=Cyrillic}|\p{Script=Han}/u.test(pieces[i]!.text))
  }
  return asked
}

function sureWords(path: readonly Chosen[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { edge, read, confidence } of path) if (read && edge.kind === 'word' && confidence > 0.8) counts.set(edge.word, (counts.get(edge.word) ?? 0) + 1)
  return counts
}

/** What was surely read once is likely to come again. */
function adapted(counts: ReadonlyMap<string, number>): (edge: Edge) => number {
  const whole = [...counts.values()].reduce((a, b) => a + b, 0) + 200
  return ({ kind, word, prior }) => (kind === 'word' ? -10 * Math.log(0.75 * Math.exp(-prior / 10) + (0.25 * (counts.get(word) ?? 0)) / whole) : prior)
}

const MUCH = 250
const [FIRST, FURTHER] = [150, 40]

/** Runs of misread words that stand out against what they seem to be. Where a paper has much that was misread, less is asked of each. */
function passagesOf(path: readonly Chosen[]): Chosen[][] {
  const runs: Chosen[][] = []
  let open: Chosen[] = []
  for (const chosen of [...path, null]) {
    if (chosen?.read) {
      if (chosen.edge.kind !== 'neutral') open.push(chosen)
    } else if (open.length > 0) {
      runs.push(open)
      open = []
    }
  }
  const strength = (run: readonly Chosen[]) => Math.max(...run.map(({ evidence }) => evidence))
  const whole = runs.reduce((sum, run) => sum + strength(run), 0)
  return runs.filter((run) => strength(run) >= (whole > MUCH ? FURTHER : FIRST))
}

/** Pieces of lines that were printed in capitals: most of their words are cheaper so. */
function capitalLines(pieces: readonly Piece[], path: readonly Chosen[]): Set<number> {
  const found = new Set<number>()
  let line: number[] = []
  let [gained, letters] = [0, 0]
  const close = () => {
    if (gained > 8 * letters) for (const i of line) found.add(i)
    line = []
    gained = letters = 0
  }
  for (const { edge } of path) {
    if (['line', 'line-hyphen', 'paragraph'].includes(pieces[edge.from]!.before)) close()
    for (let i = edge.from; i < edge.to; i++) line.push(i)
    if (!edge.cased || edge.word.length < 3) continue
    gained += edge.cased.costs.lower - edge.cased.costs.upper
    letters += edge.word.length
  }
  close()
  return found
}

function written(pieces: readonly Piece[], { edge }: Chosen, shouting: ReadonlySet<number>): string {
  const { cased, marks } = edge
  if (!cased) return edge.word
  const piece = pieces[edge.from]!
  const opens = piece.before === 'paragraph' || (edge.from > 0 && /[.!?…]["»”)]?$/u.test(pieces[edge.from - 1]!.text) && piece.before !== 'hyphen')
  const name = marks === NAME
  const initials = marks === INITIALS
  const priors = {
    lower: opens || name ? 40 : initials ? 60 : 0,
    title: (opens || name ? 0 : 35) + (initials ? 40 : 0),
    upper: initials || shouting.has(edge.from) ? 0 : 300,
  }
  const ways = (['lower', 'title', 'upper'] as const).map((way) => ({ way, cost: cased.costs[way] + priors[way] }))
  const { way } = ways.reduce((a, b) => (b.cost < a.cost ? b : a))
  return cased[way]
}

function editsFor(text: string, { edge, confidence }: Chosen, after: string): Edit[] {
  const [first, second] = edge.at
  if (!first) return []
  if (!second || !text.slice(first.start, second.start).includes('\n'))
    return [{ at: { start: first.start, end: (second ?? first).end }, after, rule: RULE, confidence }]
  // A word over a line end: the first line keeps its part and the hyphen.
  const hyphen = /[-‐‑]?$/u
  const left = first.end - first.start
  let cut = 0
  for (const { from, option } of edge.steps) if (from < left) cut += option.letters.length
  const head = after.slice(0, cut).replace(hyphen, '')
  return [
    { at: first, after: head, rule: RULE, confidence },
    { at: second, after: after.slice(cut), rule: RULE, confidence },
  ]
}
