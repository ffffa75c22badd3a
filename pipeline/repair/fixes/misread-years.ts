import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'

/** «2016–2022 гг.» in small print: two г close up to a п, or their bars to that of a т, which no span of years is followed by. */
export const misreadYears: Finder = (text) => ({
  edits: editsOf(text, /(?<=(?<!\d)(?:1[5-9]|20)\d\d ?[-–—] ?(?:1[5-9]|20)\d\d\s)(?:п|[гт]т|тг)(?=\.(?! ?\d))/gu, 'misread-years', 0.9, () => 'гг'),
  doubts: [],
})
