import { bytesReader } from './bytes.ts'
import type { Grammar } from './search.ts'

/** A state of the search for characters in a sequence of codes. */
export interface Codes {
  /** The character that ends here: its place among all; null where none does. */
  readonly character: number | null
  readonly next: ReadonlyMap<number, Codes>
}

export interface Characters {
  /** By place: the character, a blank for the blank. */
  readonly texts: readonly string[]
  /** A character is one code, or several: Han characters are two to four. */
  readonly codes: Codes
}

/** Of the components `lstm-unicharset` (a line each, its count first) and `lstm-recoder` of a .traineddata file. */
export function readCharacters(unicharset: Uint8Array, recoder: Uint8Array): Characters {
  const [count, ...rows] = new TextDecoder().decode(unicharset).split('\n')
  const texts = rows.slice(0, Number(count)).map((row) => row.split(' ', 1)[0] as string)
  // Names in the file for what cannot stand there.
  const [blank] = texts
  if (blank === 'NULL') texts[0] = ' '
  const reader = bytesReader(recoder)
  const codes: Building = { character: null, next: new Map() }
  for (let place = 0, all = reader.u32(); place < all; place++) {
    reader.skip(1)
    let at = codes
    for (let i = 0, length = reader.i32(); i < length; i++) {
      const code = reader.i32()
      let next = at.next.get(code)
      if (!next) at.next.set(code, (next = { character: null, next: new Map() }))
      at = next
    }
    at.character ??= place
  }
  return { texts, codes }
}

interface Building {
  character: number | null
  next: Map<number, Building>
}

/** Any characters one after another. */
export const anyCharacters = (codes: Codes): Grammar<Codes> => ({
  start: codes,
  next: (state, code) => state.next.get(code) ?? (state.character !== null ? (codes.next.get(code) ?? null) : null),
  complete: (state) => state === codes || state.character !== null,
})
