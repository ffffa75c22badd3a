import { names } from '../languages/labels.ts'
import type { Clues, Kinds } from './clues.ts'
import { runIn } from './front-matter.ts'

const start = /^(?:\[\d{1,3}\]|\d{1,3}[.)、]?\s|［\d{1,3}］|\p{Lu}[\p{L}’'-]+,?\s+(?:\p{Lu}\.|et al|and |& |и др)|\p{Script=Han}{2,4}[,，.．])/u

/** Below the heading of the references each line is one, up to the next heading. */
export function markReferences(lines: readonly Clues[], kinds: Kinds) {
  let inside = false
  lines.forEach((line, i) => {
    if (kinds[i]) return
    if (names('references', line.text)) {
      // In the contents nothing of the kind stands below it.
      const below = lines.filter((_, j) => j > i && j <= i + 4 && !kinds[j]).slice(0, 2)
      inside = below.some(({ text }) => start.test(text))
      kinds[i] = 'heading'
    } else if (inside && (names('section', line.text) || names('chapter', line.text) || runIn(line.text))) inside = false
    else if (inside && (start.test(line.text) || line.ended || line.width > 60)) kinds[i] = 'reference'
  })
}
