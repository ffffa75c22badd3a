import type { OcrEngine, OcrLine, OcrRequest, OcrWord } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { height, median, width } from '../layout/piece.ts'
import { inkOf, uncovered } from '../picture/ink.ts'
import type { Derived } from '../picture/turn.ts'

/** One pass of the recogniser over a page, and how good it seems. */
export interface Attempt {
  readonly lines: readonly OcrLine[]
  /** What leads from the picture that was recognised to the page's own. */
  readonly picture: Derived
  readonly names: readonly string[]
  readonly text: string
  /** Mean of the words' confidences by length, 0 to 1; 0 where there are none. */
  readonly confidence: number
  /** Share of the ink that no line covers, 0 to 1: recognisers lose whole paragraphs without a word of doubt. */
  readonly uncovered: number
  readonly method: string
  /** The network that read parts of its lines again. */
  readonly network?: string
  /** Its lines stand: from top to bottom, the right one first. */
  readonly vertical?: boolean
}

export async function attempt(
  ocr: OcrEngine,
  picture: Derived,
  names: readonly string[],
  segmentation: OcrRequest['segmentation'],
  method: string,
): Promise<Attempt> {
  const lines = withoutDirt((await ocr.recognise({ picture: picture.raster, languages: names, segmentation })).map(withinLine))
  return withLines({ picture, names, method }, lines)
}

/** A Han character whose ink tesseract does not find gets twice the height of its line, and would touch the row of a table below. */
const withinLine = (line: OcrLine): OcrLine => ({
  ...line,
  words: line.words.map((word) => {
    const [top, bottom] = [Math.max(word.box[1], line.box[1]), Math.min(word.box[3], line.box[3])]
    return top < bottom ? { ...word, box: [word.box[0], top, word.box[2], bottom] } : word
  }),
})

/** The attempt with these lines, in place of its own where it has some. */
export function withLines(first: Pick<Attempt, 'picture' | 'names' | 'method' | 'vertical' | 'network'>, lines: readonly OcrLine[]): Attempt {
  const boxes = lines.map(({ box }) => box)
  return { ...first, lines, text: textOf(lines), confidence: confidenceOf(lines), uncovered: uncovered(inkOf(first.picture.raster), boxes) }
}

/** Stand alone only where the recogniser took a speck for writing, or a fold of the paper. Quotation marks do in Chinese. */
const SPECK = /^[.,:;'`´‘’°^~*"_-]+$/u

/** The place of a mark after a Han character is a guess of the recogniser's: one or two pixels wide, as often as not. */
const followsHan = ({ text }: OcrWord, before: OcrWord | undefined): boolean => /^[.,:;]$/u.test(text) && /\p{Script=Han}$/u.test(before?.text ?? '')

/** Recognisers read the rules of a table as bars and dashes, alone or stuck to a word, and specks of dust as marks. */
export function withoutDirt(lines: readonly OcrLine[]): OcrLine[] {
  const usual = median(lines.flatMap(({ words }) => words.filter(({ text }) => /\p{L}{2}/u.test(text)).map(({ box }) => height(box))))
  return lines
    .map((line) => ({
      ...line,
      words: line.words
        .map((word) => ({ ...word, text: word.text.replace(/^[|¦]+|[|¦]+$/gu, '') }))
        .filter((word, i, all) => {
          const { text, box } = word
          if (SPECK.test(text) && width(box) < 0.35 * usual) return followsHan(word, all[i - 1])
          return text !== '' && !(/^[_—–=]+$/u.test(text) && width(box) > 2 * usual)
        }),
    }))
    .filter(({ words }) => words.length > 0)
}

/** One number to rank attempts by. */
export const worth = ({ confidence, uncovered: missing }: Attempt): number => confidence * (1 - Math.min(1, 2 * missing))

export const textOf = (lines: readonly OcrLine[]): string => lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n')

/** The line and its words where `place` puts their boxes. */
export const placed = (line: OcrLine, place: (box: Box) => Box): OcrLine => ({
  box: place(line.box),
  words: line.words.map((word) => ({ ...word, box: place(word.box) })),
})

export const lettersOf = (lines: readonly OcrLine[]): number => textOf(lines).match(/[\p{L}\p{N}]/gu)?.length ?? 0

export function confidenceOf(lines: readonly OcrLine[]): number {
  let [sum, length] = [0, 0]
  for (const { text, confidence } of lines.flatMap(({ words }) => words)) {
    sum += confidence * text.length
    length += text.length
  }
  return length === 0 ? 0 : sum / length
}
