/** What a UTF-16 code unit is, as far as garble is concerned. */
export const SPACE = 0
export const LATIN_LOWER = 1
export const LATIN_UPPER = 2
export const CYRILLIC_LOWER = 3
export const CYRILLIC_UPPER = 4
/** A letter of Latin-1's upper half and of Windows-1252 (À, ï, Œ): rare in English, one in twenty letters of French, all of a Russian text read as Latin-1. */
export const HIGH_LATIN = 5
/** Cyrillic letters that Russian does not have. */
export const OTHER_CYRILLIC = 6
export const HAN = 7
/** Han outside both GB2312 level 1 and Big5 level 1: one in fifty of a real text, half of one read in the wrong code page. */
export const RARE_HAN = 8
export const DIGIT = 9
/** Signs that stand inside words of healthy text: hyphens, apostrophes, full stops, slashes, the soft hyphen. */
export const JOINER = 10
/** All other signs. */
export const SIGN = 11
/** Control characters, private use, unassigned; U+FFFD apart. */
export const CONTROL = 12
export const REPLACEMENT = 13
/** Scripts, boxes and half-width forms that papers in Russian, Chinese or English have no use for. */
export const FOREIGN = 14
/** Greek, kana, Hangul, phonetic and accented letters beyond Latin-1: letters of guests. */
export const GUEST = 15

export const classes: Uint8Array = classify()

function classify(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(FOREIGN)
  const set = (pattern: RegExp, kind: number, from = 0, to = 0xffff) => {
    for (let code = from; code <= to; code++) if (pattern.test(String.fromCharCode(code))) table[code] = kind
  }
  set(/[\p{P}\p{S}]/u, SIGN)
  set(/\p{N}/u, SIGN)
  set(/\p{M}/u, GUEST, 0x300, 0x36f)
  set(/[\p{Script=Greek}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u, GUEST)
  set(/\p{Script=Latin}/u, GUEST)
  // Latin of Africa and of phonetics, but for pinyin, Romanian and Azerbaijani: what glyph numbers of a Chinese font make, taken for characters.
  set(/(?![\u01cd-\u01dc\u0218-\u021b\u0259])\p{Script=Latin}/u, FOREIGN, 0x180, 0x2af)
  set(/\p{Script=Cyrillic}/u, OTHER_CYRILLIC)
  set(/[a-z]/u, LATIN_LOWER, 0, 0x7f)
  set(/[A-Z]/u, LATIN_UPPER, 0, 0x7f)
  set(/[à-öø-ÿÀ-ÖØ-ßŒœŠšŽžŸƒªº]/u, HIGH_LATIN, 0xaa, 0x192)
  set(/[а-яё]/u, CYRILLIC_LOWER, 0x400, 0x4ff)
  set(/[А-ЯЁ]/u, CYRILLIC_UPPER, 0x400, 0x4ff)
  set(/[0-9０-９]/u, DIGIT)
  set(/[-.,/'’ʼ‘·\u00ad‐‑]/u, JOINER)
  // Boxes are where the old Russian code pages keep what is no letter; half-width kana where Shift_JIS has its single bytes.
  set(/[\u2500-\u259f\uff61-\uff9f]/u, FOREIGN)
  set(/[\p{Cc}\p{Co}\p{Cn}\ufff9-\ufffc]/u, CONTROL)
  set(/\ufffd/u, REPLACEMENT, 0xfffd, 0xfffd)
  set(/[\ud800-\udfff]/, SIGN, 0xd800, 0xdfff)
  set(/[\s\u200b-\u200f\u2060\ufeff]/u, SPACE)
  set(/[\p{Script=Han}]/u, RARE_HAN)
  set(/[\u3005\u3007]/u, HAN, 0x3005, 0x3007)
  // U+2E80–2FDF: radicals, by which some fonts name whole characters; mended by a fix, not a sign of a wrong code page.
  set(/\p{Script=Han}/u, HAN, 0x2e80, 0x2fdf)
  for (const char of [...decodedRows('gb18030', 0xb0, 0xd7, 0xa1), ...decodedRows('big5', 0xa4, 0xc6, 0x40)]) {
    const code = char.charCodeAt(0)
    if (table[code] === RARE_HAN) table[code] = HAN
  }
  return table
}

/** All characters of a double-byte set's rows; level 1 of GB2312 is rows B0–D7, of Big5 rows A4–C6. */
function decodedRows(encoding: string, first: number, last: number, from: number): string {
  const decoder = new TextDecoder(encoding)
  let out = ''
  for (let high = first; high <= last; high++)
    for (let low = from; low <= 0xfe; low++) if (low < 0x7f || low > 0xa0) out += decoder.decode(Uint8Array.of(high, low))
  return out
}
