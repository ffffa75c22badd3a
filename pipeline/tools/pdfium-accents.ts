import type { Characters } from './pdfium-characters.ts'

/** Accents that TeX sets as characters of their own over a letter, and the marks they are. */
const MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
  '¸': '\u0327',
}

/** Characters back, and ahead, that are looked at for the letter: PDFium names an accent at the end of its line, or beside its letter. */
const [BACK, AHEAD] = [250, 3]
/** Parts of an em by which the baseline of an accent may lie above that of a capital. */
const RAISED = 0.35
/** Parts of a letter's width by which the middle of an accent may miss its own, for the slope of italics. */
const MIDDLE = 0.35

/** What the letters with accents are that stand over them, by index; of the accents, that they are none. */
export function accented(characters: Characters, texts: readonly string[]): Map<number, string> {
  const found = new Map<number, string>()
  for (let i = 0; i < texts.length; i++) {
    const mark = MARKS[texts[i] as string]
    if (!mark || characters.isGuessed(i)) continue
    const style = characters.styleOf(i)
    const [low, high] = characters.placeOf(i, style)
    const [middle, baseline] = [(low[0] + high[0]) / 2, characters.originOf(i)[1]]
    const isUnder = (j: number): boolean => {
      if (found.has(j) || !/\p{L}/u.test(texts[j] as string)) return false
      const up = baseline - characters.originOf(j)[1]
      if (up < -0.02 * style.size || up > RAISED * style.size) return false
      const [[left], [right]] = characters.placeOf(j, style)
      return Math.abs(middle - (left + right) / 2) < MIDDLE * (right - left)
    }
    for (let away = 1; away <= BACK && !found.has(i); away++)
      for (const j of away <= AHEAD ? [i + away, i - away] : [i - away]) {
        if (j < 0 || j >= texts.length || !isUnder(j)) continue
        const letter = `${texts[j]}${mark}`.normalize('NFC')
        if ([...letter].length === 1) found.set(j, letter).set(i, '')
        break
      }
  }
  return found
}
