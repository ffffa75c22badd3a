import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import { Converter } from 'opencc-js/t2cn'
import { forEachPiece } from './pieces.ts'

/** A word in its folded form, and what it is indexed as. */
export interface Word {
  readonly word: string
  readonly stem: string
}

/** A word of a text, and where it stands (UTF-16, half-open). */
export interface PlacedWord extends Word {
  readonly start: number
  readonly end: number
}

// Jieba's dictionary takes a third of a second to load: only those who search Chinese pay.
let jieba: Jieba | null = null
const simplify = Converter({ from: 't', to: 'cn' })
const simplified = new Map<string, string>()
/** Folded form and stem of each word as written; a corpus has few words and many of each. */
const known = new Map<string, Word>()
/** Words of short stretches of Han ("亿元", "其中"), which come back all the time. */
const shortRuns = new Map<string, readonly Word[]>()
const SHORT_RUN = 4
const KNOWN_AT_MOST = 500_000

/** Traditional folded to simplified, one character for one, so that offsets hold. */
export function foldHan(text: string): string {
  let out = ''
  for (const char of text) {
    const plain = simplified.get(char)
    if (plain !== undefined) {
      out += plain
      continue
    }
    const converted: string = simplify(char)
    const folded = converted.length === char.length ? converted : char
    simplified.set(char, folded)
    out += folded
  }
  return out
}

/** Lower case, ё as е, NFKC: the form in which words are compared. */
export const fold = (word: string): string => word.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')

/** The stem of one folded word: Snowball for Russian and English, the word itself for all else. */
function stemOf(word: string): string {
  if (/^[а-я]+$/u.test(word)) return stemRussian(word)
  return /^[a-z]+$/u.test(word) ? stemEnglish(word) : word
}

function lookUp(written: string): Word {
  const found = known.get(written)
  if (found) return found
  const word = fold(written)
  const entry = { word, stem: stemOf(word.replace(/['’].*$/u, '')) }
  if (known.size > KNOWN_AT_MOST) known.clear()
  known.set(written, entry)
  return entry
}

/** The words of a text in order: Han text segmented, the rest stemmed. What is indexed. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  forEachPiece(text, (start, end, han) => {
    const piece = text.slice(start, end)
    if (han) for (const word of hanWords(piece)) words.push(word)
    else words.push(lookUp(piece))
  })
  return words
}

/** The same words with their places, for marking. */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = []
  forEachPiece(text, (start, end, han) => {
    const piece = text.slice(start, end)
    if (!han) {
      words.push({ ...lookUp(piece), start, end })
      return
    }
    let at = start
    for (const { word, stem } of hanWords(piece)) {
      words.push({ word, stem, start: at, end: at + word.length })
      at += word.length
    }
  })
  return words
}

export const stemsOf = (text: string): string[] => wordsOf(text).map(({ stem }) => stem)

function hanWords(run: string): readonly Word[] {
  const before = run.length <= SHORT_RUN ? shortRuns.get(run) : undefined
  if (before) return before
  jieba ??= Jieba.withDict(dict)
  const words = jieba.cut(foldHan(run), true).map((word) => ({ word, stem: word }))
  if (run.length <= SHORT_RUN) {
    if (shortRuns.size > KNOWN_AT_MOST) shortRuns.clear()
    shortRuns.set(run, words)
  }
  return words
}

const looks: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  г: 'r',
  е: 'e',
  з: '3',
  и: 'u',
  й: 'u',
  к: 'k',
  л: 'ji',
  м: 'm',
  н: 'h',
  о: 'o',
  п: 'n',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ч: '4',
  ь: 'b',
  ы: 'bi',
  б: '6',
  я: 'a',
  э: '3',
  ц: 'u',
  ш: 'iii',
  щ: 'iii',
}

/**
 * What a Cyrillic word looks like to who reads it as Latin ("кластер": "kjiactep"), for finding words still garbled on the page;
 * a Latin word is itself, l and 1 taken for i.
 */
export function lookOf(word: string): string {
  let look = ''
  for (const char of fold(word)) look += looks[char] ?? char
  return look.replace(/[l1|]/gu, 'i')
}
