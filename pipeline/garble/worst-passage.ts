import { type Badness, badness } from './badness.ts'

/** Characters of a passage, whole lines: of fewer nothing can be said, in more a garbled line is lost among good ones. */
const PASSAGE = 50

/** The worst passage of a page: a few garbled lines over a list of good references leave the page as a whole healthy. */
export function worstPassage(text: string): Badness {
  const lines = text.split('\n')
  const sizes = lines.map((line) => line.replace(/\s/gu, '').length)
  let worst: Badness = { score: 0, evidence: {}, suspicion: null }
  for (let from = 0, to = 0, size = 0; from < lines.length; size -= sizes[from++] as number) {
    while (size < PASSAGE && to < lines.length) size += sizes[to++] as number
    if (size < PASSAGE) break
    if (sizes[from] === 0) continue
    const found = badness(lines.slice(from, to).join('\n'), { strict: true })
    if (found.score > worst.score) worst = found
  }
  return worst
}
