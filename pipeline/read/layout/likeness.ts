/** Least number of characters to insert, delete or change that turns one text into the other (Levenshtein 1966; two rows). */
export function distance(a: string, b: string): number {
  const [x, y] = [[...a], [...b]]
  let row = Uint32Array.from({ length: y.length + 1 }, (_, j) => j)
  for (let i = 1; i <= x.length; i++) {
    const next = new Uint32Array(y.length + 1)
    next[0] = i
    for (let j = 1; j <= y.length; j++)
      next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (x[i - 1] === y[j - 1] ? 0 : 1))
    row = next
  }
  return row[y.length] as number
}

/** Letters alone: digits change from page to page, and signs get lost. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/\P{L}+/gu, '')

/** Share of letters that a recogniser may have read otherwise on one of two pages. */
const MISREAD = 0.25

/** True when the two say the same, but for figures and misread letters; of fewer than four letters nobody can tell. */
export function isLike(a: string, b: string): boolean {
  const [x, y] = [lettersOf(a), lettersOf(b)]
  const most = MISREAD * Math.max(x.length, y.length)
  return Math.min(x.length, y.length) >= 4 && Math.abs(x.length - y.length) <= most && distance(x, y) <= most
}
