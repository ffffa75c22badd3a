/** A set of fact numbers: a bit each. */
export type Bits = Uint32Array

export const noBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5)
export const has = (bits: Bits, fact: number): boolean => ((bits[fact >>> 5] as number) & (1 << (fact & 31))) !== 0

export function addAll(bits: Bits, facts: ArrayLike<number>): void {
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i] as number
    bits[fact >>> 5] = (bits[fact >>> 5] as number) | (1 << (fact & 31))
  }
}

/** The numbers below `size` that pass. */
export function bitsWhere(size: number, passes: (fact: number) => boolean): Bits {
  const bits = noBits(size)
  for (let fact = 0; fact < size; fact++) if (passes(fact)) bits[fact >>> 5] = (bits[fact >>> 5] as number) | (1 << (fact & 31))
  return bits
}

/** The numbers whose value is wanted (1). No call a number, unlike `bitsWhere`: a million are looked through in a millisecond. */
export function bitsAmong(values: Uint32Array, wanted: Uint8Array): Bits {
  const bits = noBits(values.length)
  for (let fact = 0; fact < values.length; fact++) bits[fact >>> 5] = (bits[fact >>> 5] as number) | ((wanted[values[fact] as number] as number) << (fact & 31))
  return bits
}

/** Those of `facts` that pass, in their order. Typed arrays have a `filter` of their own; it takes ten times as long. */
export function those(facts: Uint32Array, passes: (fact: number) => boolean): Uint32Array {
  const kept = new Uint32Array(facts.length)
  let n = 0
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i] as number
    if (passes(fact)) kept[n++] = fact
  }
  return kept.subarray(0, n)
}

/** What is in all of the sets; at least one. */
export function inAll([one, ...others]: readonly Bits[]): Bits {
  const all = (one as Bits).slice()
  for (const other of others) for (let i = 0; i < all.length; i++) all[i] = (all[i] as number) & (other[i] as number)
  return all
}

/** What is in any of the sets; at least one. */
export function inAny([one, ...others]: readonly Bits[]): Bits {
  const any = (one as Bits).slice()
  for (const other of others) for (let i = 0; i < any.length; i++) any[i] = (any[i] as number) | (other[i] as number)
  return any
}

/** The numbers in a set, ascending. */
export function membersOf(bits: Bits): Uint32Array {
  const members = new Uint32Array(sizeOf(bits))
  let n = 0
  for (let i = 0; i < bits.length; i++) for (let word = bits[i] as number; word !== 0; word &= word - 1) members[n++] = 32 * i + lowestOf(word)
  return members
}

/** The place of the lowest bit that is set. `for (word = bits[i]; word !== 0; word &= word - 1)` visits all; written out where a million are counted, for a call each costs ten times as much. */
export const lowestOf = (word: number): number => 31 - Math.clz32(word & -word)

/** How many are in a set. */
export function sizeOf(bits: Bits): number {
  let size = 0
  for (let i = 0; i < bits.length; i++) {
    // Bits counted side by side: in twos, fours, eights, then all four bytes.
    let word = bits[i] as number
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return size
}
