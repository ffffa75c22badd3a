import { allLanguages } from '../../languages/languages.ts'
import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'

const leading = allLanguages.flatMap(({ leadingWords }) => [...leadingWords]).join('|')
const stop = new RegExp(`(?<=\\p{Ll}{2},? (?:${leading}))\\.(?=\\s\\p{Ll}{3,}(?![\\p{L}.-]))`, 'gu')

/** A speck at the foot of a word is read as a stop: "savings that. accrue". No sentence ends with such a word, and none begins with a small letter. */
export const stopsBehindLeadingWords: Finder = (text) => ({ edits: editsOf(text, stop, 'stop-behind-leading-word', 0.85, () => ''), doubts: [] })
