import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'

/** Chinese eyes take the dash of a span for the numeral one: 第57一58页, 2016一2020年. Between figures no numeral stands. */
export const dashesBetweenFigures: Finder = (text) => ({
  edits: editsOf(text, /(?<=\d)一(?=\d)/gu, 'dash-between-figures', 0.9, () => '–'),
  doubts: [],
})
