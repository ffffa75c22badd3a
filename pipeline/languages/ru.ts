import type { Language } from './language.ts'

export const ru: Language = {
  code: 'ru',
  scripts: ['Cyrillic'],
  franc: ['rus', 'bul', 'ukr', 'bel', 'srp', 'mkd'],
  ocr: ['rus'],
  spaced: true,
  number: { decimal: [',', '.'], grouping: [' ', '\u00a0', '\u2009', '\u202f', '.', "'"] },
  sentenceEnd: '.!?…',
  abbreviations: new Set(
    'т.е т.д т.п т.к т.н др пр г гг в вв см ср рис табл стр с изд ред тыс млн млрд трлн руб коп долл чел обл ул им акад проф доц канд д-р н.э напр в.т.ч т ст п пп гл'.split(
      ' ',
    ),
  ),
  functionWords: new Set(
    'и в на с по к из от для что как не это а или у за о при до их его её ее также так но же то между который которые которых является являются быть был были этого этих может более только если все они он она об со'.split(
      ' ',
    ),
  ),
}
