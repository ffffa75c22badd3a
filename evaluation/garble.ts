import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { chance } from '../corpus/chance.ts'
import type { GoldPaper } from './gold.ts'

export interface Broken {
  readonly text: string
  /** What repair can at best give back: a code page keeps only the characters it has. */
  readonly truth: string
}

/** A way of breaking a clean text. Null where a text has not been broken that way (yet). */
export interface Garble {
  readonly languages: readonly string[]
  /** False where the page was read by OCR, which cannot tell one dash or quote from another: these are folded before comparing. */
  readonly exact: boolean
  broken(paper: GoldPaper): Broken | null
}

/** Decoded as browsers do, so that no byte is lost. Writers in KOI8-R and cp1251 made do without typographic signs these lack. */
const misread = (languages: string[], written: string, read: string): Garble => ({
  languages,
  exact: true,
  broken: ({ text }) => {
    const plain =
      written === 'koi8-r'
        ? text
            .replace(/[—–−]/gu, '-')
            .replace(/[«»“”]/gu, '"')
            .replaceAll('№', 'N')
        : text
    const bytes = iconv.encode(plain, written)
    return { text: new TextDecoder(read).decode(bytes), truth: iconv.decode(bytes, written) }
  },
})

/** Read by a real OCR pass in the wrong language: kept in garbled/, made by read-wrongly.ts. */
const kept = (language: string, fault: string): Garble => {
  const folder = join(import.meta.dirname, 'garbled')
  return {
    languages: [language],
    exact: false,
    broken: ({ name, text }) => {
      const file = `${name}.${fault}.txt`
      return readdirSync(folder).includes(file) ? { text: readFileSync(join(folder, file), 'utf8'), truth: text } : null
    },
  }
}

const rewritten = (languages: string[], rewrite: (paper: GoldPaper) => string): Garble => ({
  languages,
  exact: true,
  broken: (paper) => ({ text: rewrite(paper), truth: paper.text }),
})

/** Characters that fonts map to the radical they look like: U+2F00–2FD5 by NFKC, and three of the block before it, which NFKC leaves. */
const RADICALS = new Map([
  ...Array.from({ length: 0xd6 }, (_, i) => String.fromCodePoint(0x2f00 + i)).map((radical) => [radical.normalize('NFKC'), radical] as const),
  ['长', '⻓'],
  ['见', '⻅'],
  ['车', '⻋'],
])
const HAN_PAIR = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu

const ALIKE: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', с: 'c', р: 'p', х: 'x', у: 'y' }

export const garbles: Readonly<Record<string, Garble>> = {
  none: rewritten(['ru', 'zh', 'en'], ({ text }) => text),
  'latin-read': kept('ru', 'latin-read'),
  'cyrillic-read': kept('en', 'cyrillic-read'),
  'cp1251 as cp1252': misread(['ru'], 'win1251', 'windows-1252'),
  'KOI8-R as cp1251': misread(['ru'], 'koi8-r', 'windows-1251'),
  'UTF-8 as cp1251': misread(['ru'], 'utf8', 'windows-1251'),
  'UTF-8 as cp1252': misread(['en'], 'utf8', 'windows-1252'),
  'GB18030 as cp1252': misread(['zh'], 'gb18030', 'windows-1252'),
  'stray blanks': rewritten(['zh'], ({ name, text }) => {
    const random = chance(name)
    return text.replace(HAN_PAIR, () => (random() < 0.6 ? ' ' : ''))
  }),
  radicals: rewritten(['zh'], ({ text }) => text.replace(/\p{Script=Han}/gu, (char) => RADICALS.get(char) ?? char)),
  ligatures: rewritten(['en'], ({ text }) => text.replaceAll('ffi', 'ﬃ').replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ')),
  'look-alikes': rewritten(['ru'], ({ name, text }) => {
    const random = chance(name)
    return text.replace(/(?<=\p{Script=Cyrillic})[аеосрху]|[аеосрху](?=\p{Script=Cyrillic})/gu, (char) => (random() < 0.05 ? ALIKE[char]! : char))
  }),
}
