import type { PartNames } from './language.ts'
import { allLanguages } from './languages.ts'

// Labels that open a line in any of our languages. The flow must not join such a line to the one before; structure names the block by them.

/** True when a (trimmed) line has the form in any language we read: `names('caption', 'Рис. 3. Карта')`. */
export const names = (part: keyof PartNames, line: string): boolean => allLanguages.some((language) => language.parts[part].test(line))

const han = '一二三四五六七八九十百'

/** Labels of list items, at the start of a trimmed line: (1) 1) 1. 1、 （一） ① • а) a) [1]. A dash needs a space behind it. */
export const itemLabel = new RegExp(
  '^(?:' +
    [
      `[(（]\\s*(?:\\d{1,2}|[${han}]{1,3}|[a-zа-я]|[ivx]{1,4})\\s*[)）]`,
      `\\d{1,2}\\s*[)）、．]`,
      `\\d{1,2}\\.(?=\\s|\\p{L})(?!\\d)`,
      `[${han}]{1,3}\\s*、`,
      `(?:[a-zа-я]|[ivx]{1,4})[)）](?=\\s)`,
      '[①-⑳⑴-⒇⒈-⒛❶-❿➀-➓]',
      '[•●▪■□◦‣∙○◆◇►▶➢✓✔·*](?=\\s)',
      '[–—-](?=\\s)',
      '\\[\\d{1,3}\\]',
    ].join('|') +
    ')',
  'u',
)

/** Numbered headings: "2 Methods", "3.1. Данные", "IV. Results", 一、, （二）, 第三章. Says nothing of whether the line is a heading. */
export const headingLabel = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?\\s+(?=\\p{Lu}|\\p{Script=Han})|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?(?=\\p{Lu}|\\p{Script=Han})|[IVX]{1,5}\\.\\s+|[${han}]{1,3}\\s*、|[(（][${han}]{1,3}[)）])`,
  'u',
)
