import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'

/** A letter and its accent as two characters (й as и with a breve above) are one; some fonts set the accent free: и ˘. */
export const composedLetters: Finder = (text) => ({
  edits: [
    ...editsOf(text, /\p{L}[\u0300-\u036f]+/gu, 'composed-letter', 0.99, ([letters]) => letters.normalize('NFC')),
    ...editsOf(text, /(?<=\p{Script=Cyrillic})([иИ]) ?\u02d8/gu, 'composed-letter', 0.9, ([, letter]) => (letter === 'и' ? 'й' : 'Й')),
    ...editsOf(text, /(?<=\p{Script=Cyrillic})([еЕ]) ?\u00a8/gu, 'composed-letter', 0.9, ([, letter]) => (letter === 'е' ? 'ё' : 'Ё')),
  ],
  doubts: [],
})
