import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Doubt, Edit, Refusal } from '../model/repair.ts'
import { overlaps } from '../model/span.ts'
import { applyEdits, type RepairedText } from '../model/text-map.ts'
import { along } from './along.ts'
import { misreadCodePages } from './code-pages/code-pages.ts'
import { decodeCyrillicRead, decodeLatinRead } from './decode/decode.ts'
import { fixes } from './fixes/fixes.ts'
import { shiftedFonts } from './fonts/shifted-fonts.ts'
import type { Finder } from './found.ts'
import { guarded, mustHeal, mustNotHarm } from './guard.ts'

/** A text on its way, with what is doubtful in it and what the guard refused; all spans are in `text`. */
export interface Mended extends RepairedText {
  readonly doubts: readonly Doubt[]
  readonly refused: readonly Refusal[]
}

/** Garble that takes whole passages, in the order it is looked for: bytes, then fonts, then letters. */
const finders: readonly Finder[] = [misreadCodePages, shiftedFonts, decodeLatinRead, decodeCyrillicRead]

/** Fixes feed one another (a space goes, and a ligature's word is whole); three rounds are the most seen. */
const ROUNDS = 6

/** Gives the text its language back: garble first, then small fixes until nothing changes. Lines stay lines. */
export function mend(raw: RepairedText, knowledge: Knowledge): Mended {
  let mended: Mended = { ...raw, doubts: [], refused: [] }
  for (const find of finders) {
    const { edits, doubts } = find(mended.text, knowledge)
    const { kept, refused } = guarded(mended.text, edits, mustHeal)
    const stillDoubted = doubts.filter(({ at }) => !refused.some((edit) => overlaps(edit.at, at)))
    mended = changed({ ...mended, doubts: [...mended.doubts, ...stillDoubted], refused: [...mended.refused, ...refused] }, kept)
  }
  for (let round = 1; round <= ROUNDS; round++) {
    const before = mended.text
    for (const fix of fixes) mended = changed(mended, guarded(mended.text, fix(mended.text, knowledge).edits, mustNotHarm).kept)
    if (mended.text === before) break
  }
  const left = fixes.map((fix) => fix(mended.text, knowledge))
  return {
    ...mended,
    doubts: inOrder([...mended.doubts, ...left.flatMap(({ doubts }) => doubts)]),
    refused: inOrder([...mended.refused, ...left.flatMap(({ edits }) => guarded(mended.text, edits, mustNotHarm).refused)]),
  }
}

/** The edits made, and all that points into the text moved along. */
export function changed(mended: Mended, edits: readonly Edit[]): Mended {
  if (edits.length === 0) return mended
  const place = along(mended, edits)
  const move = <T extends Doubt | Refusal>(items: readonly T[]): T[] => items.map((item) => ({ ...item, at: place(item.at) }))
  return { ...applyEdits(mended, edits), doubts: move(mended.doubts), refused: move(mended.refused) }
}

const inOrder = <T extends Doubt | Refusal>(items: readonly T[]): T[] => [...items].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
