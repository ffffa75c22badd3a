import iconv from 'iconv-lite'

/** A byte of a misread text; LOST where its character was thrown away (U+FFFD), so that only the code page's gaps can be meant. */
export const LOST = -1

/** A character set as eyes that misread it see it: `encode` takes any character one of its variants has, so that no byte is lost. */
export interface CodePage {
  readonly name: string
  /** The bytes of a text, U+FFFD as LOST; null where a character is none of the set's. */
  readonly encode: (text: string) => number[] | null
  /** Null where the bytes are none of the set's. */
  readonly decode: (bytes: readonly number[]) => string | null
  /** The character of two bytes; null for sets of one byte and where there is none. */
  readonly pair: (first: number, second: number) => string | null
  /** What a LOST byte may have been. */
  readonly gaps: readonly number[]
  /** Nats against a text having been written or read in it. */
  readonly rarity: number
}

/**
 * One byte a character. `label` is the set's name in the Encoding Standard, where it has one: browsers and Python differ in some characters, and give
 * a byte that stands for nothing back as the control character of that number, or throw it away.
 */
function singleByte(name: string, iconvName: string, label: string | null, rarity: number): CodePage {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
  const chars = [...iconv.decode(Buffer.from(bytes), iconvName)]
  const standard = label ? [...new TextDecoder(label).decode(bytes)] : chars
  const codes = new Map<string, number>()
  for (let byte = 0x80; byte < 0xa0; byte++) codes.set(String.fromCharCode(byte), byte)
  for (let byte = 0; byte < 0x100; byte++) {
    if (standard[byte] !== '\ufffd') codes.set(standard[byte] as string, byte)
  }
  for (let byte = 0; byte < 0x100; byte++) {
    if (chars[byte] !== '\ufffd') codes.set(chars[byte] as string, byte)
  }
  codes.set('\ufffd', LOST)
  const gaps = [...bytes].filter((byte) => chars[byte] === '\ufffd' || (byte >= 0x80 && byte < 0xa0 && chars[byte] === String.fromCharCode(byte)))
  return {
    name,
    gaps,
    rarity,
    pair: () => null,
    encode: (text) => {
      const out: number[] = []
      for (const char of text) {
        const code = codes.get(char)
        if (code === undefined) return null
        out.push(code)
      }
      return out
    },
    decode: (bytes) => {
      let out = ''
      for (const byte of bytes) out += byte === LOST ? '\ufffd' : (chars[byte] as string)
      return out
    },
  }
}

/** One or more bytes a character: only what goes there and back is this set's. */
function multiByte(name: string, label: string): CodePage {
  const decoder = new TextDecoder(label, { fatal: true })
  return {
    name,
    gaps: [],
    rarity: 0,
    pair: label === 'utf-8' ? () => null : pairsOf(decoder),
    encode: (text) => {
      if (text.includes('\ufffd')) return null
      const bytes = iconv.encode(text, label)
      return iconv.decode(bytes, label) === text ? [...bytes] : null
    },
    decode: (bytes) => {
      if (bytes.includes(LOST)) return null
      try {
        return decoder.decode(Uint8Array.from(bytes))
      } catch {
        // Bytes that are not of this set: an answer, not a failure.
        return null
      }
    },
  }
}

/** Looked up once each: a page has a few hundred. */
function pairsOf(decoder: InstanceType<typeof TextDecoder>): CodePage['pair'] {
  const known = new Map<number, string | null>()
  return (first, second) => {
    const key = (first << 8) | second
    let char = known.get(key)
    if (char === undefined) {
      char = one(decoder, first, second)
      known.set(key, char)
    }
    return char
  }
}

function one(decoder: InstanceType<typeof TextDecoder>, first: number, second: number): string | null {
  try {
    const text = decoder.decode(Uint8Array.of(first, second))
    return [...text].length === 1 ? text : null
  } catch {
    // No character of the set: an answer, not a failure.
    return null
  }
}

export const cp1251 = singleByte('cp1251', 'win1251', 'windows-1251', 0)
/** Latin-1 is read as Windows-1252 by all who read it: one page, with the control characters at their own bytes. */
export const cp1252 = singleByte('cp1252', 'win1252', 'windows-1252', 0)
export const koi8 = singleByte('koi8-r', 'koi8-r', 'koi8-r', 0)
export const cp866 = singleByte('cp866', 'cp866', 'ibm866', 0)
export const macCyrillic = singleByte('mac-cyrillic', 'maccyrillic', 'x-mac-cyrillic', 1)
export const iso5 = singleByte('iso-8859-5', 'iso-8859-5', 'iso-8859-5', 5)
export const cp855 = singleByte('cp855', 'cp855', null, 5)
export const macRoman = singleByte('mac-roman', 'macroman', 'macintosh', 3)
export const cp437 = singleByte('cp437', 'cp437', null, 3)
export const gb18030 = multiByte('gb18030', 'gb18030')
export const big5 = multiByte('big5', 'big5')
export const utf8 = multiByte('utf-8', 'utf-8')

/** As what a text may have been read. */
export const readings: readonly CodePage[] = [cp1252, cp1251, koi8, cp866, macCyrillic, macRoman, cp437, iso5, cp855, gb18030, big5]
/** In what it may have been written, the likelier first. */
export const writings: readonly CodePage[] = [utf8, cp1251, koi8, cp866, gb18030, big5, macCyrillic, iso5, cp1252, cp855]
/** Sets of one byte for Russian. */
export const cyrillicPages: ReadonlySet<CodePage> = new Set([cp1251, koi8, cp866, macCyrillic, iso5, cp855])
