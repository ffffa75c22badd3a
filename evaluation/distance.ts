/** Least number of characters to insert, delete or change that turns one text into the other (Levenshtein 1966; two rows). */
export function distance(a: string, b: string): number {
  const [x, y] = [[...a], [...b]]
  let row = Uint32Array.from({ length: y.length + 1 }, (_, j) => j)
  for (let i = 1; i <= x.length; i++) {
    const next = new Uint32Array(y.length + 1)
    next[0] = i
    for (let j = 1; j <= y.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (x[i - 1] === y[j - 1] ? 0 : 1))
    row = next
  }
  return row[y.length]!
}

/** Folds what is no reading error: width and composition (NFKC), kinds of quotes and dashes, blanks and line ends; between Han characters blanks go. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[«»“”„‟]/gu, '"')
    .replace(/[‘’‚]/gu, "'")
    .replace(/[‐‑‒–—―−]+/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}，。、；：？！（）《》]) | (?=[\p{Script=Han}，。、；：？！（）《》])/gu, '')
    .trim()

/** Folds blanks and line ends only: for texts whose every character is known. */
export const unwrapped = (text: string): string => text.replace(/\s+/gu, ' ').trim()
