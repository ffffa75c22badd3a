import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { chance } from '../corpus/chance.ts'
import type { GoldPaper } from './gold.ts'

/** A way of breaking a clean text. Null where a text has not been broken that way (yet). */
export interface Garble {
  readonly languages: readonly string[]
  broken(paper: GoldPaper): string | null
}

const misread =
  (written: string, read: string) =>
  ({ text }: GoldPaper) =>
    iconv.decode(iconv.encode(text, written), read)

/** Read by a real OCR pass in the wrong language: kept in garbled/, made by read-wrongly.ts. */
const kept = (fault: string) => {
  const folder = join(import.meta.dirname, 'garbled')
  return ({ name }: GoldPaper): string | null => {
    const file = `${name}.${fault}.txt`
    return readdirSync(folder).includes(file) ? readFileSync(join(folder, file), 'utf8') : null
  }
}

/** Characters that fonts map to the radical they look like: U+2F00–2FD5 by NFKC, and three of the block before it, which NFKC leaves. */
const RADICALS = new Map([
  ...Array.from({ length: 0xd6 }, (_, i) => String.fromCodePoint(0x2f00 + i)).map((radical) => [radical.normalize('NFKC'), radical] as const),
  ['长', '⻓'],
  ['见', '⻅'],
  ['车', '⻋'],
])
const HAN_PAIR = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu

export const garbles: Readonly<Record<string, Garble>> = {
  none: { languages: ['ru', 'zh', 'en'], broken: ({ text }) => text },
  'latin-read': { languages: ['ru'], broken: kept('latin-read') },
  'cyrillic-read': { languages: ['en'], broken: kept('cyrillic-read') },
  'cp1251 as cp1252': { languages: ['ru'], broken: misread('win1251', 'win1252') },
  'KOI8-R as cp1251': { languages: ['ru'], broken: misread('koi8-r', 'win1251') },
  'UTF-8 as cp1251': { languages: ['ru'], broken: misread('utf8', 'win1251') },
  'UTF-8 as cp1252': { languages: ['en'], broken: misread('utf8', 'win1252') },
  'GB18030 as Latin-1': { languages: ['zh'], broken: misread('gb18030', 'latin1') },
  'stray blanks': {
    languages: ['zh'],
    broken: ({ name, text }) => {
      const random = chance(name)
      return text.replace(HAN_PAIR, () => (random() < 0.6 ? ' ' : ''))
    },
  },
  radicals: { languages: ['zh'], broken: ({ text }) => text.replace(/\p{Script=Han}/gu, (char) => RADICALS.get(char) ?? char) },
  ligatures: {
    languages: ['en'],
    broken: ({ text }) => text.replaceAll('ffi', 'ﬃ').replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  },
  'look-alikes': {
    languages: ['ru'],
    broken: ({ name, text }) => {
      const random = chance(name)
      const alike: Record<string, string> = { а: 'a', е: 'e', о: 'o', с: 'c', р: 'p', х: 'x', у: 'y' }
      return text.replace(/(?<=\p{Script=Cyrillic})[аеосрху]|[аеосрху](?=\p{Script=Cyrillic})/gu, (char) => (random() < 0.05 ? alike[char]! : char))
    },
  },
}
