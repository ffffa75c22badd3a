import type { Fact } from '../../schemas/fact.ts'

/**
 * A number (48 bits) that facts share when they are one fact in several files of one paper: a scan and its text, two editions.
 * Same title, same kind, same quote but for blanks, same thing said; a paper without a title has no other file.
 */
export function sameSaying({ kind, label, valueText, quote, paper }: Fact): number {
  const hash: [number, number] = [0x811c9dc5, 0x01000193]
  for (const text of [paper.title?.toLowerCase() ?? paper.id, kind, label, valueText ?? '', quote]) addText(hash, text)
  return (hash[0] >>> 8) * 0x1000000 + (hash[1] >>> 8)
}

/** FNV-1a over the characters that are no blanks, twice with different primes: a fact is hashed in a fraction of a microsecond. */
function addText(hash: [number, number], text: string) {
  let [a, b] = hash
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) continue
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
  }
  // The end of a text counts: "a" then "b" is not "ab".
  hash[0] = Math.imul(a ^ 1, 0x01000193)
  hash[1] = Math.imul(b ^ 1, 0x85ebca6b)
}
