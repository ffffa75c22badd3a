import type { Box } from '../model/page.ts'
import type { TextLayer, TextRun } from '../model/source.ts'
import { hullOf, type Point, quarter } from './hull.ts'
import { accented } from './pdfium-accents.ts'
import { Characters, type Style } from './pdfium-characters.ts'
import type { Pdfium } from './pdfium-library.ts'
import type { View } from './pdfium-view.ts'

/** Parts of an em: characters of two objects with no more between them are of one word. */
const JOINED = 0.15
/**
 * Parts of an em: from here on a blank that PDFium has put between two objects is believed where both are set alike, for it also puts one beside
 * raised figures. Chinese is spaced wherever a line has to be filled: there the layout decides.
 */
const BLANK = 0.12
/** Parts of an em by which baselines may differ: within a word, and on a line. */
const [SAME_BASELINE, SAME_LINE] = [0.05, 0.15]

/** Part by which the stretch of a word differs from that of another that was fitted to a picture. */
const FITTED = 0.02
/** What a word may start and end with that such a word parts from its neighbour, but for Chinese. */
const [STARTS, ENDS] = [/^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u, /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}.,;:)]$/u]

const SPACE = /\s/u
const WIDE = /[\p{Script=Han}\u2014\u2026\u22ef\u3000-\u303f\uff00-\uffef]/u
/** Arabic and Hebrew: the words of a line stay together, for the layout goes from left to right. */
const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}]\s*$/u

/** Characters behind each other without a blank. */
interface Word extends Start {
  text: string
  readonly first: number
  last: number
  /** The text object of the last. */
  object: number
}

/** How a character is set, and where it begins. */
interface Start {
  readonly style: Style
  readonly origin: Point
}

/** The text of a page, a run a word with the blank behind it. What /ActualText says stands for what is drawn (ISO 32000-1, 14.9.4). */
export function textLayerOf(library: Pdfium, page: number, view: View): TextLayer {
  const characters = new Characters(library, page)
  try {
    return { width: view.width, height: view.height, runs: runsOfPage(characters, view).filter(({ box }) => isOn(box, view)) }
  } finally {
    characters.close()
  }
}

function runsOfPage(characters: Characters, view: View): TextRun[] {
  const texts = Array.from({ length: characters.count }, (_, i) => characters.textAt(i))
  const letters = accented(characters, texts)
  const runs: TextRun[] = []
  let word = null as Word | null
  let isGuessed = false
  const end = (behind: string): void => {
    if (word) runs.push(...runsOf(characters, word, behind, view))
    word = null
  }
  for (let i = 0; i < characters.count; i++) {
    const text = letters.get(i) ?? (texts[i] as string)
    if (text === '') continue
    if (SPACE.test(text)) {
      if (characters.isGuessed(i)) isGuessed = true
      else if (word && LEFTWARD.test(word.text)) word.text += ' '
      else end(' ')
      continue
    }
    const object = characters.objectOf(i)
    const isSameObject = object === word?.object
    if (word && isSameObject && !isGuessed) {
      Object.assign(word, { text: word.text + text, last: i })
      continue
    }
    const start: Start = { style: characters.styleOf(i), origin: characters.originOf(i) }
    const isNext = word !== null && !isSameObject && isFitted(characters, word, start, i, text)
    if (word && !isGuessed && !isNext && goesOn(characters, word, start)) Object.assign(word, { text: word.text + text, last: i, object })
    else {
      if (word) end(isNext || (isGuessed && isApart(characters, word, start, text, isSameObject)) ? ' ' : '')
      word = { text, first: i, last: i, object, ...start }
    }
    isGuessed = false
  }
  end('')
  return runs
}

/** Parts of a page's width: recognised text may run so far over the edge of its page, for its type is not that of the picture. */
const OVER = 0.25

/** Some files leave behind what no reader sees: whole lines beside the page. */
const isOn = ([x0, y0, x1, y1]: Box, { width, height }: View): boolean => x1 > -OVER * width && y1 > 0 && x0 < (1 + OVER) * width && y0 < height

/** How far along and off its baseline a place is from where a word begins. */
function fromStart({ origin, style }: Word, [x, y]: Point): { readonly along: number; readonly off: number } {
  const [right, up] = [x - origin[0], y - origin[1]]
  return { along: right * style.dx + up * style.dy, off: up * style.dx - right * style.dy }
}

/** How far along its baseline a word reaches. */
function lengthOf(characters: Characters, word: Word): number {
  const [low, high] = characters.placeOf(word.last, word.style)
  return Math.max(fromStart(word, low).along, fromStart(word, high).along)
}

/** The character of another object is of the same word. */
function goesOn(characters: Characters, word: Word, { style, origin }: Start): boolean {
  const { font, size, dx, dy } = word.style
  if (style.font !== font || style.size !== size || style.dx !== dx || style.dy !== dy) return false
  const { along, off } = fromStart(word, origin)
  if (Math.abs(off) > SAME_BASELINE * size) return false
  return LEFTWARD.test(word.text) || Math.abs(along - lengthOf(characters, word)) < JOINED * size
}

/** A blank that was guessed before a character is one. */
function isApart(characters: Characters, word: Word, { style: { size }, origin }: Start, text: string, isSameObject: boolean): boolean {
  if (WIDE.test(text) || WIDE.test(word.text.at(-1) as string)) return false
  if (isSameObject) return true
  const larger = Math.max(size, word.style.size)
  if (Math.min(size, word.style.size) < 0.8 * larger) return false
  const { along, off } = fromStart(word, origin)
  return Math.abs(off) < SAME_LINE * larger && along - lengthOf(characters, word) > BLANK * larger
}

/** Unseen recognised text is laid over a scan a word at a time, each stretched to the width of its picture; a slanted letter reaches into the next word. */
function isFitted(characters: Characters, word: Word, { style: { font, size, stretch }, origin }: Start, index: number, text: string): boolean {
  if (!STARTS.test(text) || !ENDS.test(word.text) || !characters.isUnseen(index)) return false
  if (font !== word.style.font || size !== word.style.size || Math.abs(stretch / word.style.stretch - 1) < FITTED) return false
  const { along, off } = fromStart(word, origin)
  return along > 0 && Math.abs(off) < SAME_LINE * size
}

/** The word as a run; vertical writing, as a run a character. */
function runsOf(characters: Characters, word: Word, behind: string, { toShown }: View): TextRun[] {
  const { style, origin } = word
  const { size, dx, dy, font } = style
  if (isVertical(characters, word)) {
    const runs: TextRun[] = []
    for (let i = word.first; i <= word.last; i++) {
      const [low, high] = characters.placeOf(i, style)
      runs.push({ text: characters.textAt(i), box: hullOf([toShown(...low), toShown(...high)]), size, bold: font.bold, angle: 0, vertical: true })
    }
    return runs
  }
  /** So far along the baseline, and above it. */
  const shown = (along: number, up: number): Point => toShown(origin[0] + along * dx - up * dy, origin[1] + along * dy + up * dx)
  const box = hullOf([shown(0, font.descent * size), shown(lengthOf(characters, word), font.ascent * size)])
  const [start, ahead] = [shown(0, 0), shown(1, 0)]
  const angle = quarter(ahead[0] - start[0], ahead[1] - start[1])
  return [{ text: word.text + behind, box, size, bold: font.bold, angle, vertical: false }]
}

/** Its characters stand below each other. */
const isVertical = (characters: Characters, word: Word): boolean =>
  word.first !== word.last && Math.abs(fromStart(word, characters.originOf(word.last)).off) > 0.5 * word.style.size
