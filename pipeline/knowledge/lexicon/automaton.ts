/**
 * A list of words as a minimal automaton (Daciuk et al., "Incremental construction of minimal acyclic finite-state automata", 2000)
 * that numbers its words in their order, so that what is known of a word lies in plain arrays.
 * Letters are indices into an alphabet of at most 32. Node 0 is the root.
 */
export interface Automaton {
  /** Node, two numbers: a bit for each letter that leads on; its first edge (they follow in the order of letters). */
  readonly nodes: Int32Array
  /** Edge, two numbers: where it leads, and above the lowest 24 bits what it costs (see `weighed`); how many words of its node come before those behind it. */
  readonly edges: Int32Array
  /** Node: 1 where a word ends. */
  readonly ends: Uint8Array
}

/** Where things lie in `nodes` and `edges`: side by side, for what is asked of one is asked of all. */
export const [NODE, MASK, FIRST] = [2, 0, 1]
export const [EDGE, TARGET, SKIP] = [2, 0, 1]
export const [LEADS, COSTS] = [0xffffff, 24]

/** The edge a letter takes from a node, or -1. */
export function edgeOf({ nodes }: Automaton, node: number, letter: number): number {
  const mask = nodes[NODE * node + MASK]!
  const bit = 1 << letter
  return (mask & bit) === 0 ? -1 : nodes[NODE * node + FIRST]! + bits(mask & (bit - 1))
}

/** How many bits are set. */
export function bits(mask: number): number {
  let m = mask - ((mask >>> 1) & 0x55555555)
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333)
  return Math.imul((m + (m >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The number of a word, or -1. */
export function numberOf(automaton: Automaton, letters: ArrayLike<number>): number {
  let node = 0
  let number = 0
  for (let i = 0; i < letters.length; i++) {
    const edge = edgeOf(automaton, node, letters[i]!)
    if (edge < 0) return -1
    number += automaton.edges[EDGE * edge + SKIP]!
    node = automaton.edges[EDGE * edge + TARGET]! & LEADS
  }
  return automaton.ends[node] === 1 ? number : -1
}

/**
 * The automaton with what each edge costs beside the others of its node, in tenths of a nat, when words are met as often as their shares say.
 * The ends of many words share their edges; there a cost is that of all those words together.
 */
export function weighed(automaton: Automaton, words: readonly (readonly number[])[], shares: readonly number[]): Automaton {
  const { nodes, ends } = automaton
  const edges = automaton.edges.slice()
  const [passing, ending] = [new Float64Array(edges.length / EDGE), new Float64Array(ends.length)]
  words.forEach((word, number) => {
    let node = 0
    for (const letter of word) {
      const edge = edgeOf(automaton, node, letter)
      passing[edge] = passing[edge]! + shares[number]!
      node = edges[EDGE * edge + TARGET]! & LEADS
    }
    ending[node] = ending[node]! + shares[number]!
  })
  for (let node = 0; node < ends.length; node++) {
    const first = nodes[NODE * node + FIRST]!
    const own = passing.subarray(first, first + bits(nodes[NODE * node + MASK]!))
    const whole = own.reduce((a, b) => a + b, ending[node]!)
    own.forEach((share, i) => {
      edges[EDGE * (first + i) + TARGET]! |= Math.min(255, Math.round(-10 * Math.log(share / whole))) << COSTS
    })
  }
  return { nodes, edges, ends }
}

interface Branch {
  end: boolean
  readonly letters: number[]
  readonly targets: number[]
}

/** Builds the automaton of words added in ascending order (of letters, no word twice). */
export function automatonBuilder() {
  const masks: number[] = [0]
  const edges: number[] = [0]
  const ends: number[] = [0]
  const counts: number[] = [0]
  const targets: number[] = []
  const skips: number[] = []
  const hashes: number[] = [0]
  let table = new Int32Array(1 << 16)
  const open: Branch[] = [{ end: false, letters: [], targets: [] }]
  let previous: readonly number[] = []

  /** The node that is just like the branch: an old one where there is one. */
  function freeze(branch: Branch): number {
    let hash = branch.end ? 17 : 5
    let mask = 0
    for (let i = 0; i < branch.letters.length; i++) {
      mask |= 1 << branch.letters[i]!
      hash = Math.imul(hash ^ branch.targets[i]!, 0x9e3779b1) + branch.letters[i]!
      hash ^= hash >>> 15
    }
    mask >>>= 0
    let slot = (hash >>> 0) & (table.length - 1)
    for (; table[slot] !== 0; slot = (slot + 1) & (table.length - 1)) if (same(table[slot]!, branch, mask)) return table[slot]!
    const node = masks.length
    masks.push(mask)
    edges.push(targets.length)
    ends.push(branch.end ? 1 : 0)
    let count = branch.end ? 1 : 0
    for (const target of branch.targets) {
      targets.push(target)
      skips.push(count)
      count += counts[target]!
    }
    counts.push(count)
    hashes.push(hash)
    table[slot] = node
    if (masks.length * 2 > table.length) grow()
    return node
  }

  function grow() {
    table = new Int32Array(table.length * 2)
    for (let node = 1; node < hashes.length; node++) {
      let slot = (hashes[node]! >>> 0) & (table.length - 1)
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
      table[slot] = node
    }
  }
  function same(node: number, branch: Branch, mask: number): boolean {
    if (masks[node] !== mask || ends[node] !== (branch.end ? 1 : 0)) return false
    const first = edges[node]!
    return branch.targets.every((target, i) => targets[first + i] === target)
  }
  function close(depth: number) {
    while (open.length - 1 > depth) {
      const branch = open.pop()!
      const parent = open.at(-1)!
      parent.targets[parent.targets.length - 1] = freeze(branch)
    }
  }

  return {
    add(word: readonly number[]) {
      let shared = 0
      while (shared < word.length && word[shared] === previous[shared]) shared++
      close(shared)
      for (let i = shared; i < word.length; i++) {
        const parent = open.at(-1)!
        parent.letters.push(word[i]!)
        parent.targets.push(-1)
        open.push({ end: false, letters: [], targets: [] })
      }
      open.at(-1)!.end = true
      previous = word
    },
    build(): Automaton {
      close(0)
      const root = open[0]!
      let mask = 0
      let count = root.end ? 1 : 0
      edges[0] = targets.length
      for (let i = 0; i < root.letters.length; i++) {
        mask |= 1 << root.letters[i]!
        targets.push(root.targets[i]!)
        skips.push(count)
        count += counts[root.targets[i]!]!
      }
      masks[0] = mask >>> 0
      ends[0] = root.end ? 1 : 0
      return {
        nodes: Int32Array.from(masks.flatMap((mask, node) => [mask, edges[node]!])),
        edges: Int32Array.from(targets.flatMap((target, edge) => [target, skips[edge]!])),
        ends: Uint8Array.from(ends),
      }
    },
  }
}
