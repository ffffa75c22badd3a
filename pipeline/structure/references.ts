import { names } from '../languages/labels.ts'
import type { Clues, Kinds } from './clues.ts'
import { runIn } from './front-matter.ts'

const start = /^(?:\[\d{1,3}\]|\d{1,3}[.)、]?\s|［\d{1,3}］|\p{Lu}[\p{L}’'-]+,?\s+(?:\p{Lu}\.|et al|and |& |и др)|\p{Script=Han}{2,4}[,，.．])/u

/** What hardly any entry lacks: a year, a page, an address, a mark of its kind, a publisher. */
const sign = /(?<!\d)(?:1[89]|20)\d\d(?!\d)|\/\/|https?:|doi|\[[A-Z](?:\/OL)?\]|(?<!\p{L})(?:pp?|vol|no|с|т|вып)\.\s?\d|№\s?\d|出版社|\bPress\b|изд-во/iu
/** Entries are a few lines long; a longer line is a paragraph of what comes after the list. */
const LONGEST = 320

const isEntry = ({ text, width }: Clues): boolean => width <= LONGEST && (start.test(text) ? width <= 160 || sign.test(text) : sign.test(text))

/**
 * Below the heading of the references each line is one, up to the next heading or to prose that no entry follows: a book has a list behind every chapter.
 */
export function markReferences(lines: readonly Clues[], kinds: Kinds) {
  let inside = false
  lines.forEach((line, i) => {
    if (kinds[i]) return
    if (names('references', line.text)) {
      // In the contents nothing of the kind stands below it.
      const below = following(lines, kinds, i, 4).slice(0, 2)
      inside = below.some(({ text }) => start.test(text))
      kinds[i] = 'heading'
    } else if (inside && (names('section', line.text) || names('chapter', line.text) || runIn(line.text))) inside = false
    else if (inside && isEntry(line)) kinds[i] = 'reference'
    else if (inside && (line.ended || line.width > 60)) {
      if (line.width <= LONGEST && following(lines, kinds, i, 3).some(isEntry)) kinds[i] = 'reference'
      else inside = false
    }
  })
}

/** The lines of the next `reach` whose kind is not known yet. */
const following = (lines: readonly Clues[], kinds: Kinds, i: number, reach: number): Clues[] =>
  lines.slice(i + 1, i + 1 + reach).filter((_, k) => !kinds[i + 1 + k])
