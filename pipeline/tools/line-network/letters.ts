import type { Characters } from './characters.ts'
import type { Prefix, Shares } from './search.ts'

/** A character as read. */
export interface Letter {
  /** Its place among the characters. */
  readonly character: number
  /** Steps where it is surest; of several codes the first and the last. */
  readonly from: number
  readonly to: number
  /** Natural logarithm of how sure it is. */
  readonly certainty: number
}

type Code = Pick<Prefix, 'code' | 'peak'>

/** The characters of a sequence of codes; each is as sure as its least sure code. Codes that are no character are left out. */
export function lettersOf(read: Prefix, shares: Shares, { codes }: Characters, blank: number): Letter[] {
  const path: Code[] = []
  for (let one: Prefix | null = read; one?.before; one = one.before) path.push(one)
  path.reverse()
  const letters: Letter[] = []
  for (let i = 0; i < path.length; ) {
    const first = path[i] as Code
    let [state, last, certainty] = [codes.next.get(first.code), first, certaintyOf(path, i, shares, blank)]
    for (i++; i < path.length; i++) {
      const goesOn = state?.next.get((path[i] as Code).code)
      if (!goesOn) break
      state = goesOn
      last = path[i] as Code
      certainty = Math.min(certainty, certaintyOf(path, i, shares, blank))
    }
    if (state && state.character !== null) letters.push({ character: state.character, from: first.peak, to: last.peak, certainty })
  }
  return letters
}

/**
 * Two things may be doubted: that the code is there at all, and that between its neighbours there is nothing else. A step that is shared between a code,
 * no character and a neighbour is no doubt, for each way leads to the same text.
 */
function certaintyOf(path: readonly Code[], i: number, { values, start, stride, steps }: Shares, blank: number): number {
  const [before, one, after] = [path[i - 1], path[i] as Code, path[i + 1]]
  const from = before ? (before.peak + one.peak + 1) >> 1 : 0
  const to = after ? (one.peak + after.peak + 1) >> 1 : steps
  const allowed = [...new Set([blank, one.code, before?.code ?? blank, after?.code ?? blank])]
  let [absent, least] = [1, 1]
  for (let step = from; step < to; step++) {
    const at = start + step * stride
    absent *= 1 - (values[at + one.code] as number)
    let sum = 0
    for (const code of allowed) sum += values[at + code] as number
    if (sum < least) least = sum
  }
  return Math.log(Math.max(1e-9, Math.min(1 - absent, least)))
}
