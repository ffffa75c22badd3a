export { distance } from '../pipeline/read/layout/likeness.ts'

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
