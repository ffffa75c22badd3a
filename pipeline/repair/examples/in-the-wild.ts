import type { Example } from './example.ts'

// Broken as they were met: in PDF text layers, mails, tables of contents.

export const inTheWild: readonly Example[] = [
  { label: 'a subject line, KOI8-R by a Windows program', before: 'рПЧЩЫЕОЙЕ ЛЧБМЙЖЙЛБГЙЙ', after: 'Повышение квалификации' },
  {
    label: 'a file name in an archive, cp866 by a Windows program',
    before: 'Џа®Ја\u00a0¬¬\u00a0 а\u00a0§ўЁвЁп ®Ў«\u00a0бвЁ',
    after: 'Программа развития области',
  },
  {
    label: 'a heading, Windows text opened on an old Mac',
    before: 'ћалое предпринимательство \u00a0алужской области',
    after: 'Малое предпринимательство Калужской области',
  },
  { label: 'the title of a Chinese web page', before: '²úÒµ¼¯¾ÛÓëÇøÓò´´ÐÂ', after: '产业集聚与区域创新' },
  { label: 'a bookmark of a Chinese PDF read as Cyrillic', before: 'ІъТµјЇѕЫУлЗшУтґґРВ', after: '产业集聚与区域创新' },
  { label: 'the menu entry of a language', before: 'Ð ÑƒÑ\ufffdÑ\ufffdÐºÐ¸Ð¹', after: 'Русский' },
]
