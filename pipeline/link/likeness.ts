/** How alike two texts are, 0 to 1: shared pairs of letters (Dice), blanks and marks aside. */
export function likeness(a: string, b: string): number {
  const [first, second] = [pairs(a), pairs(b)]
  let [shared, size] = [0, 0]
  for (const [pair, count] of first) {
    shared += Math.min(count, second.get(pair) ?? 0)
    size += count
  }
  for (const count of second.values()) size += count
  return size === 0 ? 0 : (2 * shared) / size
}

function pairs(text: string): Map<string, number> {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const counts = new Map<string, number>()
  for (let i = 0; i + 2 <= letters.length; i++) {
    const pair = letters.slice(i, i + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}
