import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'

/** Letters that fonts draw as one: ﬁ is fi. */
export const ligatures: Finder = (text) => ({ edits: editsOf(text, /[\ufb00-\ufb06]/gu, 'ligature', 1, ([sign]) => sign.normalize('NFKC')), doubts: [] })

/** Latin letters and digits as wide as Han (２０１１ＧＤＰ), and % & beside them: narrow in every text but the vertical. Punctuation stays wide. */
export const fullWidth: Finder = (text) => ({
  edits: editsOf(text, /[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ．，／－＋％＆]*[０-９Ａ-Ｚａ-ｚ％])?/gu, 'full-width', 0.99, ([run]) => run.normalize('NFKC')),
  doubts: [],
})

/** Half-width kana and Chinese marks (｡ ､ ｢ ｣) are as wide as Han. */
export const halfWidth: Finder = (text) => ({ edits: editsOf(text, /[｡｢｣､ｦ-ﾟ]+/gu, 'half-width', 0.99, ([run]) => run.normalize('NFKC')), doubts: [] })

/** Blanks narrower than a space that set digits apart (1 234) become the non-breaking space that number parsers expect, others a plain space. */
export const thinBlanks: Finder = (text) => ({
  edits: [
    ...editsOf(text, /(?<=\p{Nd})[\u2000-\u200a\u202f\u205f](?=\p{Nd})/gu, 'thin-blank', 0.99, () => '\u00a0'),
    ...editsOf(text, /(?<!\p{Nd})[\u2000-\u200a\u202f\u205f]|[\u2000-\u200a\u202f\u205f](?!\p{Nd})/gu, 'thin-blank', 0.99, () => ' '),
  ],
  doubts: [],
})
