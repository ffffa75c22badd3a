import type { Option } from '../../knowledge/channel/channel.ts'

/** Glyphs [from, to) read by an option; null: they stand for nothing. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly option: Option | null
}

/** The steps of a reading, packed: a paper has a hundred thousand readings and asks for the steps of few. */
export interface Trail {
  /** Three units a step: from, to, and the option's index, from 1 (0 for none). */
  readonly packed: string
  readonly options: readonly Option[]
}

/** The trail of a word found otherwise than step by step. */
export const NO_TRAIL: Trail = { packed: '', options: [] }

/** An option that stands for no letter. */
export const NONE = -1

/** Glyphs of the longest word that is looked for. */
export const LONGEST = 40

/** Dearer than all that is read. */
const FAR = 1 << 28

/** Hypotheses of one search: a long word, searched loosely, makes a few thousand. */
const ROOM = 1 << 14

// One search at a time, and its hypotheses lie in columns made once: a paper has thousands of searches of hundreds of hypotheses each.
const states = new Int32Array(ROOM)
const numbers = new Int32Array(ROOM)
const readings = new Int32Array(ROOM)
const totals = new Int32Array(ROOM)
const backs = new Int32Array(ROOM)
const options = new Int32Array(ROOM)
const places = new Uint8Array(ROOM)
const starts = new Uint8Array(ROOM)
/** Chains those of one place, the latest first, from `heads`. */
const nexts = new Int32Array(ROOM)
const heads = new Int32Array(LONGEST + 1)
const cheapest = new Int32Array(LONGEST + 1)
const [here, keys] = [new Int32Array(ROOM), new Int32Array(ROOM)]
/** Hypotheses by place, state and number; a slot is taken where the hypothesis it names names it back. */
const slots = new Int32Array(2 * ROOM)
const homes = new Int32Array(ROOM)

let size = 0
let mask = 0
let width = 0

/**
 * The hypotheses of a search, by their order: what they have come to (a node with a word number, or the letters before), what the reading
 * costs and what with the word, the hypothesis before and the option taken from there. `here` are those that `narrow` leaves.
 */
export const beam = { states, numbers, readings, totals, nexts, heads, cheapest, here }

/** Clears the beam for a word of `length` glyphs. Hypotheses dearer by `by` than the cheapest of their place are left out. */
export function begin(length: number, by: number): void {
  heads.fill(-1, 0, length + 1)
  cheapest.fill(FAR, 0, length + 1)
  size = 0
  mask = 511
  width = by
}

/** The hypothesis that has come to the same at a place, or -1. */
function find(place: number, state: number, number: number): number {
  for (let slot = slotOf(place, state, number); ; slot = (slot + 1) & mask) {
    const h = slots[slot]!
    if (h >= size || homes[h] !== slot) return -1
    if (numbers[h] === number && states[h] === state && places[h] === place) return h
  }
}

function slotOf(place: number, state: number, number: number): number {
  const hash = Math.imul(number, 0x9e3779b1) ^ Math.imul(state + (place << 20), 0x85ebca6b)
  return (hash ^ (hash >>> 15)) & mask
}

function enter(h: number): void {
  let slot = slotOf(places[h]!, states[h]!, numbers[h]!)
  for (let other = slots[slot]!; other < h && homes[other] === slot; other = slots[slot]!) slot = (slot + 1) & mask
  slots[slot] = h
  homes[h] = slot
}

/** Adds a hypothesis, though there be one like it. */
export function push(place: number, state: number, number: number, reading: number, total: number, back: number, option: number, start: number): void {
  if (total > cheapest[place]! + width || size === ROOM) return
  if (total < cheapest[place]!) cheapest[place] = total
  const h = size++
  states[h] = state
  numbers[h] = number
  places[h] = place
  readings[h] = reading
  totals[h] = total
  backs[h] = back
  options[h] = option
  starts[h] = start
  nexts[h] = heads[place]!
  heads[place] = h
  if (2 * size <= mask + 1) enter(h)
  else {
    mask = 2 * mask + 1
    homes.fill(-1, 0, size)
    for (let i = 0; i < size; i++) enter(i)
  }
}

/** Another way to a hypothesis, taken where it is cheaper. */
function improve(h: number, reading: number, total: number, back: number, option: number, start: number): void {
  if (total >= totals[h]!) return
  const place = places[h]!
  if (total < cheapest[place]!) cheapest[place] = total
  readings[h] = reading
  totals[h] = total
  backs[h] = back
  options[h] = option
  starts[h] = start
}

/** A way to a hypothesis: pushed or, where there is one like it, improved. */
export function offer(place: number, state: number, number: number, reading: number, total: number, back: number, option: number, start: number): void {
  if (total > cheapest[place]! + width) return
  const known = find(place, state, number)
  if (known >= 0) improve(known, reading, total, back, option, start)
  else push(place, state, number, reading, total, back, option, start)
}

/** Fills `here` with the `most` cheapest hypotheses of a place in the order of their costs; returns how many. */
export function narrow(place: number, most: number): number {
  const limit = cheapest[place]! + width
  let count = 0
  for (let h = heads[place]!; h >= 0; h = nexts[h]!) {
    const total = totals[h]!
    if (total > limit) continue
    if (count === most) {
      if (total > keys[count - 1]!) continue
      count--
    }
    let i = count++
    for (; i > 0 && keys[i - 1]! >= total; i--) {
      keys[i] = keys[i - 1]!
      here[i] = here[i - 1]!
    }
    keys[i] = total
    here[i] = h
  }
  return count
}

const trail = new Uint16Array(3 * LONGEST)

/** The trail to a hypothesis at the end of a word. Options are indices into `options`. */
export function trailTo(hypothesis: number, end: number, list: readonly Option[]): Trail {
  let at = trail.length
  let to = end
  for (let h = hypothesis; backs[h]! >= 0 && at > 0; h = backs[h]!) {
    trail[--at] = options[h]! + 1
    trail[--at] = to
    trail[--at] = starts[h]!
    to = starts[h]!
  }
  return { packed: String.fromCharCode.apply(null, trail.subarray(at) as unknown as number[]), options: list }
}

/** The steps of a trail, first to last. */
export function stepsOf({ packed, options }: Trail): Step[] {
  const steps: Step[] = []
  for (let i = 0; i < packed.length; i += 3)
    steps.push({ from: packed.charCodeAt(i), to: packed.charCodeAt(i + 1), option: options[packed.charCodeAt(i + 2) - 1] ?? null })
  return steps
}

/** The letters that the steps of a trail read. */
export function lettersOf({ packed, options }: Trail, alphabet: string): string {
  let word = ''
  for (let i = 2; i < packed.length; i += 3) {
    const option = options[packed.charCodeAt(i) - 1]
    if (option) word += alphabet.charAt(option.first) + (option.second < 0 ? '' : alphabet.charAt(option.second))
  }
  return word
}
