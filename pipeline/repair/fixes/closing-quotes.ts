import type { Edit } from '../../model/repair.ts'
import type { Finder } from '../found.ts'

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' }

/** OCR takes a raised closing quote for ™ ("Enterprise Network™): it is one where a quote stands open before it, in its line or the one above. */
export const closingQuotes: Finder = (text) => {
  const edits: Edit[] = []
  for (const { 0: quoted, 1: open = '', index } of text.matchAll(/(["“„«])[^"“”„«»™\n\f]{0,80}\n?[^"“”„«»™\n\f]{1,80}(?<=\p{L})™/gu)) {
    const end = index + quoted.length
    if (opens(text, index)) edits.push({ at: { start: end - 1, end }, after: CLOSING[open] as string, rule: 'closing-quote', confidence: 0.85 })
  }
  // Opened as two, a quotation is not closed by one: the second went to dust. Behind a letter alone it may be the apostrophe of many.
  for (const { 0: quoted, index } of text.matchAll(/“[^“”‘’"\n\f]{1,80}\n?[^“”‘’"\n\f]{0,80}[’'](?=[.,;:)])/gu)) {
    const end = index + quoted.length
    edits.push({ at: { start: end - 1, end }, after: '”', rule: 'closing-quote', confidence: 0.85 })
  }
  return { edits, doubts: [] }
}

/** A straight quote opens where a blank or a bracket stands before it and a letter behind. */
const opens = (text: string, index: number): boolean =>
  text[index] !== '"' || /^(?:^|[\s([{—–-])"\S/u.test(index === 0 ? ` ${text.slice(0, 2)}` : text.slice(index - 1, index + 2))
