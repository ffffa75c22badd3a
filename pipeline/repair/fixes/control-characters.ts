import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'

/**
 * C1 control characters are the punctuation of Windows-1252, as every browser takes them; the other control characters, byte order marks,
 * blanks of no width and bidirectional marks stand for nothing on paper. (A joiner is kept: emoji and Indic scripts need it.)
 */
export const controlCharacters: Finder = (text) => ({
  edits: [
    ...editsOf(text, /[\u0080-\u009f]/gu, 'control-character', 0.9, ([char]) =>
      windows1252.decode(Uint8Array.of(char.charCodeAt(0))).replace(/[\u0080-\u009f]/u, ''),
    ),
    ...editsOf(text, /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]+/gu, 'control-character', 0.95, () => ''),
  ],
  doubts: [],
})

const windows1252 = new TextDecoder('windows-1252')

/** A soft hyphen shows only at a line's end, where the join of lines needs it; elsewhere it is where a line once ended. */
export const softHyphens: Finder = (text) => ({ edits: editsOf(text, /\u00ad(?![\n\f]|$)/gu, 'soft-hyphen', 0.99, () => ''), doubts: [] })
