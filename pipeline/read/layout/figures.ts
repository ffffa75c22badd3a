import type { Piece } from './piece.ts'

export const textOf = ({ words }: Piece): string => words.map(({ text }) => text).join(' ')

/** Figures without words; "10 <" is the beginning of a condition. */
export const isFigureText = (text: string): boolean => /^[^\p{L}]*\d(?:[^\p{L}]*[^\p{L}<>≤≥＜＞])?$/u.test(text)
export const isFigure = (piece: Piece): boolean => isFigureText(textOf(piece))
/** What stands where there are no figures. */
export const isBlank = (piece: Piece): boolean => /^[-–—−:.…*xх]{1,3}$|^n\/?a\.?$/iu.test(textOf(piece))

/** Years and dates, which stand in heads as well, also as the last line of one: "Change since / 2018, %". */
const time = /^\(?(?:(?:1[89]|20)\d\d(?:\s?[-–—/]\s?\d{2,4})?|\d{1,2}\.\d{1,2}\.(?:\d\d){1,2})[)*]*(?:[.,] ?%)?$/u

/** A reference; or a letter read so, as the Б of a head was. */
const reference = /^\[\d{1,2}\]$/u

/** Figures that measure, as far as one can tell. */
export const isMeasure = (piece: Piece): boolean => isFigure(piece) && !time.test(textOf(piece)) && !reference.test(textOf(piece))

/** A row that counts the columns, under heads: 1, 2, 3. */
export const countsColumns = (line: readonly Piece[]): boolean =>
  line.length > 1 && line.every((piece, i) => Number(textOf(piece)) === i + 1 || (i === 0 && /^\p{L}$/u.test(textOf(piece))))
