import { allWords } from './all-words.ts'
import { groupAt } from './candidate.ts'
import type { Placed } from './citation.ts'
import type { Line } from './line.ts'

/** What a catalogue record printed in the book itself says. */
export interface CatalogueRecord {
  readonly title: Placed<string>
  readonly authors: Placed<string>
  readonly publisher: Placed<string> | null
  readonly year: Placed<number> | null
}

// Punctuation of ISBD, the same in Moscow, Peking and Washington: title / authors. - place : publisher, year.
const isbd =
  /^(?<title>[^/]{4,250}?)\s*\/\s*(?<authors>[^/]{2,200}?)\s*[.．。]?\s*[—–-]{1,2}\s*(?:[^—–:：]{1,50}[—–-]{1,2}\s*)?(?<place>[\p{L}.,\s-]{1,40}?)\s*[:：]\s*(?<publisher>[^,，:：]{2,90}?)\s*[,，]\s*(?<year>(?:19|20)\d\d)(?!\d)/du
// Library of Congress: title / author. p. cm.
const congress = /^(?<title>[^/]{4,250}?)\s*\/\s*(?<authors>[^/]{2,200}?)\s*[.—–-]+\s*(?:\d(?:st|nd|rd|th) ed\.\s*)?(?:p(?:ages)?\.?\s+cm)/du
/** Sign of the shelf in front of a Russian record: "И 20". */
const shelf = /^[А-ЯA-Z]\s?\d{2,3}\s+/u

/** The record in a line, or null. A source cited in such a form stands among the references, which nobody asks. */
export function catalogueRecord(line: Line): CatalogueRecord | null {
  const lead = shelf.exec(line.text)?.[0].length ?? 0
  const text = line.text.slice(lead)
  const match = isbd.exec(text) ?? congress.exec(text)
  if (!match?.groups) return null
  const placed = (name: string): Placed<string> | null => {
    const at = groupAt(match, name, line.start + lead)
    return at ? { value: line.text.slice(at.start - line.start, at.end - line.start).trim(), ...at } : null
  }
  const title = placed('title')
  const authors = placed('authors')
  const year = placed('year')
  if (!title || !authors) return null
  return { title: withoutKind(title), authors, publisher: placed('publisher'), year: year && { ...year, value: Number(year.value) } }
}

/** "Кластеры : монография" is called «Кластеры». */
function withoutKind(title: Placed<string>): Placed<string> {
  const value = allWords.reduce((text, { bookKinds }) => text.replace(bookKinds, ''), title.value)
  return { value, start: title.start, end: title.start + value.length }
}
