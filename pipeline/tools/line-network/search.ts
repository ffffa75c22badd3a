/** What the network says of one line: the share of each class at each step, which lie `stride` apart. */
export interface Shares {
  readonly values: Float32Array
  readonly start: number
  readonly stride: number
  readonly steps: number
  readonly classes: number
}

/** Which sequences of codes are looked for. */
export interface Grammar<State> {
  readonly start: State
  /** Null where no sequence goes on with this code. */
  next(state: State, code: number): State | null
  /** A sequence may end here. */
  complete(state: State): boolean
}

/** A beginning of the text: one code behind another. */
export interface Prefix<State = unknown> {
  readonly before: Prefix<State> | null
  readonly code: number
  readonly state: State
  /** The step at which its last code is surest. */
  readonly peak: number
}

interface Candidate<State> extends Prefix<State> {
  readonly before: Candidate<State> | null
  peak: number
  /** How likely it was read at that step, of the best prefix's probability. */
  height: number
  /** Probability of all ways to read it so far that end with no character, and of those that end with its last code. */
  blank: number
  own: number
  nextBlank: number
  nextOwn: number
  /** The step that the next values are of. */
  step: number
  children: Map<number, Candidate<State> | null> | null
}

export interface Found<State> {
  readonly prefix: Prefix<State>
  /** Natural logarithm of its probability. */
  readonly log: number
}

/** Prefixes kept at a step, and how much less likely than the best the last of them may be. */
const KEPT = 8
const WORSE = 1e-4

/**
 * The likeliest sequence of codes, each summed over all its ways (prefix beam search over a connectionist temporal classification: Graves 2006, Hannun
 * 2014). A class with a share below `floor` is no candidate. Null where that is no code at all, or where none of the grammar is left.
 */
export function likeliest<State>(shares: Shares, grammar: Grammar<State>, blankClass: number, floor = 1e-3): Found<State> | null {
  const { values, start, stride, steps, classes } = shares
  const root = candidate<State>(null, -1, grammar.start)
  root.blank = 1
  let beam = [root]
  let log = 0
  const likely: number[] = []
  for (let step = 0; step < steps; step++) {
    const at = start + step * stride
    likely.length = 0
    for (let one = 0; one < classes; one++) if ((values[at + one] as number) > floor && one !== blankClass) likely.push(one)
    const blank = values[at + blankClass] as number
    const next: Candidate<State>[] = []
    const touch = (one: Candidate<State>): void => {
      if (one.step === step) return
      one.step = step
      one.nextBlank = 0
      one.nextOwn = 0
      next.push(one)
    }
    for (const one of beam) {
      touch(one)
      const all = one.blank + one.own
      one.nextBlank += all * blank
      if (one.code >= 0) emit(one, one.own, values[at + one.code] as number, step)
      for (const code of likely) {
        const from = code === one.code ? one.blank : all
        if (from * (values[at + code] as number) < WORSE * WORSE) continue
        const child = childOf(one, code, grammar)
        if (!child) continue
        touch(child)
        emit(child, from, values[at + code] as number, step)
      }
    }
    log += Math.log(best(next))
    beam = next
  }
  // A line may be cut in the midst of a character; what comes before it is kept.
  const found = beam.find(({ state }) => grammar.complete(state)) ?? beam[0]
  return found?.before ? { prefix: found, log: log + Math.log(found.blank + found.own) } : null
}

function emit<State>(one: Candidate<State>, from: number, share: number, step: number): void {
  const part = from * share
  one.nextOwn += part
  if (part > one.height) {
    one.height = part
    one.peak = step
  }
}

/** Keeps the likeliest, their probabilities scaled so that the first has 1; by how much. */
function best<State>(next: Candidate<State>[]): number {
  const worth = (one: Candidate<State>): number => one.nextBlank + one.nextOwn
  if (next.length > 1) next.sort((a, b) => worth(b) - worth(a))
  const top = worth(next[0] as Candidate<State>) || Number.MIN_VALUE
  let kept = 1
  while (kept < next.length && kept < KEPT && worth(next[kept] as Candidate<State>) > WORSE * top) kept++
  next.length = kept
  for (const one of next) {
    one.blank = one.nextBlank / top
    one.own = one.nextOwn / top
  }
  return top
}

function childOf<State>(one: Candidate<State>, code: number, grammar: Grammar<State>): Candidate<State> | null {
  const known = one.children?.get(code)
  if (known !== undefined) return known
  const state = grammar.next(one.state, code)
  const child = state === null ? null : candidate(one, code, state)
  one.children ??= new Map()
  one.children.set(code, child)
  return child
}

function candidate<State>(before: Candidate<State> | null, code: number, state: State): Candidate<State> {
  return { before, code, state, peak: 0, height: 0, blank: 0, own: 0, nextBlank: 0, nextOwn: 0, step: -1, children: null }
}
