import type { Language } from './language.ts'

export const en: Language = {
  code: 'en',
  scripts: ['Latin'],
  franc: ['eng', 'sco'],
  ocr: ['eng'],
  spaced: true,
  number: { decimal: ['.'], grouping: [',', ' ', '\u00a0', '\u2009', '\u202f'] },
  sentenceEnd: '.!?',
  abbreviations: new Set(
    'mr mrs ms dr prof st vs etc e.g i.e cf al fig figs eq no nos vol vols pp p ed eds inc ltd co corp jr sr approx ca dept est jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k ph.d'.split(
      ' ',
    ),
  ),
  functionWords: new Set(
    'the of and in to a is that for as with are by on be this it from which or an at was not have has its their these such more can also between other than but been were they into may will'.split(
      ' ',
    ),
  ),
}
