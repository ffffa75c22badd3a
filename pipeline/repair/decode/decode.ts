import type { Knowledge } from '../../knowledge/knowledge.ts'
import { wordCost } from '../../knowledge/lexicon/lexicon.ts'
import type { Doubt, Edit } from '../../model/repair.ts'
import { type Found, nothingFound } from '../found.ts'
import { stepsOf } from './beam.ts'
import { cyrillicForLatin, type Direction, latinForCyrillic } from './directions.ts'
import { adaptedEye, eyeFor } from './eye.ts'
import { type Edge, latticeOf } from './lattice.ts'
import { bestPath, type Chosen } from './path.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { writer } from './written.ts'

/** A finder that asks for the lexicons only. */
type Decoder = (text: string, knowledge: Pick<Knowledge, 'lexicons'>) => Found

/** Gives passages their Cyrillic back that was read as Latin. */
export const decodeLatinRead: Decoder = (text, { lexicons }) => decode(text, lexicons, latinForCyrillic)

/** Gives passages their Latin back that was read as Cyrillic. */
export const decodeCyrillicRead: Decoder = (text, { lexicons }) => decode(text, lexicons, cyrillicForLatin)

/** So sure a word needs no second look; less sure than likely, it is a doubt. */
const [CERTAIN, LIKELY] = [0.99, 0.7]

function decode(text: string, lexicons: Knowledge['lexicons'], direction: Direction): Found {
  const pieces = piecesOf(text)
  const asked = suspects(pieces, direction, (word) => wordCost(lexicons[direction.seeming], word) < Number.POSITIVE_INFINITY)
  if (!asked.some(Boolean)) return nothingFound
  const eye = eyeFor(direction, lexicons)
  const first = latticeOf(pieces, (i) => asked[i]!, eye, false)
  const sure = bestPath(pieces, first, direction, ({ prior }) => prior).filter(({ edge, read, confidence }) => read && edge.kind === 'word' && confidence > 0.9)
  if (sure.length === 0) return nothingFound
  const certain = new Set(sure.filter(({ confidence }) => confidence > CERTAIN).flatMap(({ edge: { from, to } }) => (to > from + 1 ? [from, to - 1] : [from])))
  // Only what is still open is looked at again with the channel that the paper shows.
  const second = latticeOf(pieces, (i) => asked[i]! && !certain.has(i), adaptedEye(eye, readingsIn(sure)), true)
  const lattice = first.map((edges, i) => (certain.has(i) ? edges : second[i]!))
  const path = bestPath(pieces, lattice, direction, adapted(wordsIn(sure)))
  const passages = passagesOf(path)
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  const written = writer(pieces, path, eye.casing, direction)
  for (const chosen of passages.flat()) {
    const at = { start: chosen.edge.at[0]!.start, end: chosen.edge.at.at(-1)!.end }
    const glyphs = text.slice(at.start, at.end)
    const figures = /^\d+$/u.test(glyphs)
    const number = figures ? numberAsItIs(chosen, glyphs) : null
    if (number?.word && number.sure < SURE) doubts.push({ at, confidence: number.sure, reason: 'may be a word', alternatives: [number.word] })
    if (number || isNeutral(chosen)) continue
    const after = written(chosen)
    edits.push(...editsFor(text, chosen, after, direction.rule))
    if (chosen.confidence < (figures ? SURE : LIKELY) || chosen.edge.kind === 'spelled')
      doubts.push({
        at,
        confidence: chosen.confidence,
        reason: chosen.edge.kind === 'spelled' ? 'no known word fits' : 'more than one word fits',
        alternatives: chosen.others.slice(0, 4).map(({ word }) => word),
      })
  }
  return { edits, doubts }
}

/** Letters of formulas, which no eye makes of a word: lnSIZEit = α0 + β1. */
const formula = /\p{Script=Greek}/u

/** Pieces of lines in which no more than half of the longer words are words of the language they seem to be, formulas apart. */
function suspects(pieces: readonly Piece[], { script, others }: Direction, knows: (word: string) => boolean): boolean[] {
  const asked: boolean[] = []
  for (let i = 0; i < pieces.length; ) {
    let end = i + 1
    while (end < pieces.length && !['line', 'line-hyphen', 'paragraph'].includes(pieces[end]!.before)) end++
    const words = pieces.slice(i, end).map(({ text, core }) => text.slice(core.start, core.end))
    const long = words.filter((word) => word.length >= 3 && script.test(word))
    const known = long.filter((word) => knows(word.toLowerCase())).length
    const suspect = known <= long.length / 2 && !words.some((word) => formula.test(word))
    for (; i < end; i++) asked.push(suspect && /[\p{L}\d¥_|/\\¢€£©®{}#<>]/u.test(pieces[i]!.text) && !others.test(pieces[i]!.text))
  }
  return asked
}

function wordsIn(path: readonly Chosen[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { edge } of path) counts.set(edge.word, (counts.get(edge.word) ?? 0) + 1)
  return counts
}

function readingsIn(path: readonly Chosen[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { edge } of path) for (const { option } of stepsOf(edge.trail)) if (option?.key) counts.set(option.key, (counts.get(option.key) ?? 0) + 1)
  return counts
}

/** Letters by which forms of a word are known for one another, at least, and the longest ending they differ in. */
const [STEM, ENDING] = [4, 3]
const stemOf = (word: string): string => word.slice(0, Math.max(STEM, word.length - ENDING))

/** What was surely read once is likely to come again, in the same form or another. */
function adapted(counts: ReadonlyMap<string, number>): (edge: Edge) => number {
  const whole = [...counts.values()].reduce((a, b) => a + b, 0) + 200
  const stems = new Map<string, number>()
  for (const [word, count] of counts) if (word.length > STEM) stems.set(stemOf(word), (stems.get(stemOf(word)) ?? 0) + count)
  return ({ kind, word, prior }) => {
    if (kind !== 'word') return prior
    const own = (0.2 * (counts.get(word) ?? 0)) / whole
    const kin = word.length > STEM ? (0.015 * (stems.get(stemOf(word)) ?? 0)) / whole : 0
    return -10 * Math.log(0.75 * Math.exp(-prior / 10) + own + kin)
  }
}

const isNeutral = ({ edge }: Chosen): boolean => edge.kind === 'neutral'

/** A number is given up for a word only where it is less likely than this, one figure harder than more; and it is beyond doubt only above. */
const [GIVEN_UP, FIGURE_GIVEN_UP, SURE] = [0.4, 0.2, 0.8]

/** How sure a number is that stays as it is, and the word it may be; null where it is given up for that word. */
function numberAsItIs(chosen: Chosen, number: string): { readonly sure: number; readonly word: string | undefined } | null {
  if (isNeutral(chosen)) return { sure: chosen.neutral, word: chosen.others[0]?.word }
  return chosen.neutral < (/^[1-9]$/u.test(number) ? FIGURE_GIVEN_UP : GIVEN_UP) ? null : { sure: chosen.neutral, word: chosen.edge.word }
}

/** Tenths of a nat of evidence that are much for a paper, and what a run needs before and after. */
const MUCH = 250
const [FIRST, FURTHER] = [150, 40]

/**
 * Tenths of a nat that each glyph of a word may cost. Words that were misread cost 5 to 23; names and nonsense that only a strange word comes near to cost
 * 26 and more: Xubuntu, Huawei, a password.
 */
const FAR_FETCHED = 25

/** Says nothing for its passage: far-fetched, or a single letter, which is an initial or a variable as soon as a word. */
const isWeak = ({ edge: { at, reading } }: Chosen): boolean => {
  const glyphs = at.reduce((sum, { start, end }) => sum + end - start, 0)
  return glyphs < 2 || reading > FAR_FETCHED * glyphs
}

/** Runs of misread words that stand out against what they seem to be. Where a paper has much that was misread, less is asked of each. */
function passagesOf(path: readonly Chosen[]): Chosen[][] {
  const runs: Chosen[][] = []
  let open: Chosen[] = []
  for (const chosen of [...path, null]) {
    if (chosen?.read) {
      open.push(chosen)
    } else if (open.length > 0) {
      if (!open.every(isNeutral)) runs.push(open)
      open = []
    }
  }
  const strength = (run: readonly Chosen[]) => Math.max(0, ...run.filter((chosen) => !isNeutral(chosen) && !isWeak(chosen)).map(({ evidence }) => evidence))
  const whole = runs.reduce((sum, run) => sum + strength(run), 0)
  return runs.filter((run) => strength(run) >= (whole > MUCH ? FURTHER : FIRST))
}

function editsFor(text: string, { edge, confidence }: Chosen, after: string, rule: string): Edit[] {
  const [first, second] = edge.at
  if (!first) return []
  if (!second || !text.slice(first.start, second.start).includes('\n'))
    return [{ at: { start: first.start, end: (second ?? first).end }, after, rule, confidence }]
  // A word over a line end: the first line keeps its part and the hyphen.
  const hyphen = /[-‐‑]?$/u
  const left = first.end - first.start
  let cut = 0
  for (const { from, option } of stepsOf(edge.trail)) if (option && from < left) cut += option.second < 0 ? 1 : 2
  const head = after.slice(0, cut).replace(hyphen, '')
  return [
    { at: first, after: head, rule, confidence },
    { at: second, after: after.slice(cut), rule, confidence },
  ]
}

/** One after the other: a text has its passages in one wrong script mostly. */
export const decoders: readonly Decoder[] = [decodeLatinRead, decodeCyrillicRead]
