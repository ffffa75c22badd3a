// Where a text has its words: one look at a table a character, which takes a third of the time of the regular expression that says the same.

const OTHER = 1
const LETTER = 2
const NUMBER = 3
const HAN = 4

/** What the characters of the Basic Multilingual Plane are; 0 where nobody has asked yet. */
const kinds = new Uint8Array(0x10000)

function kindOf(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return HAN
  if (/\p{L}/u.test(character)) return LETTER
  return /\p{N}/u.test(character) ? NUMBER : OTHER
}

/** Kind of the character that the code unit at `i` is, or is half of. */
function kindAt(text: string, i: number): number {
  const code = text.charCodeAt(i)
  const known = kinds[code] as number
  if (known !== 0) return known
  if ((code & 0xf800) === 0xd800) {
    const point = text.codePointAt(code < 0xdc00 ? i : i - 1) ?? 0
    return point > 0xffff ? kindOf(String.fromCodePoint(point)) : OTHER
  }
  const kind = kindOf(text[i] as string)
  kinds[code] = kind
  return kind
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** Visits the runs of Han, and of other letters and digits ("don't" is one), in order. */
export function forEachPiece(text: string, visit: (start: number, end: number, han: boolean) => void): void {
  for (let i = 0; i < text.length; ) {
    const kind = kindAt(text, i)
    if (kind === OTHER) {
      i++
      continue
    }
    const start = i++
    if (kind === HAN) while (i < text.length && kindAt(text, i) === HAN) i++
    else {
      while (i < text.length && isWord(kindAt(text, i))) i++
      if (isApostrophe(text.charCodeAt(i)) && i + 1 < text.length && kindAt(text, i + 1) === LETTER)
        for (i += 2; i < text.length && kindAt(text, i) === LETTER; ) i++
    }
    visit(start, i, kind === HAN)
  }
}

const isWord = (kind: number): boolean => kind === LETTER || kind === NUMBER
