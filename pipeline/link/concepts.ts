import { conceptsIn, formKey } from '../knowledge/concepts.ts'
import type { BlockKind } from '../model/block.ts'
import type { ConceptMention } from '../model/link.ts'
import type { Segmented } from '../model/paper.ts'
import { textAt } from '../model/span.ts'

/** Blocks that speak of other papers, or repeat what the text says. */
const silent: ReadonlySet<BlockKind> = new Set<BlockKind>(['reference', 'toc-entry', 'running-head', 'page-number'])

/** The concepts a paper speaks of, in order of first use; of the inflected forms of one label the first is kept, as written. */
export function conceptMentions(paper: Pick<Segmented, 'text' | 'blocks' | 'blockLanguages'>): ConceptMention[] {
  const mentions = new Map<string, ConceptMention & { asWritten: string[] }>()
  const seen = new Set<string>()
  for (const [i, block] of paper.blocks.entries()) {
    if (silent.has(block.kind)) continue
    const language = paper.blockLanguages[i] as string
    for (const { concept, start, end } of conceptsIn(textAt(paper.text, block), language)) {
      const written = paper.text.slice(block.start + start, block.start + end)
      const form = `${concept.name}|${language}|${formKey(written, language)}`
      if (seen.has(form)) continue
      seen.add(form)
      const mention = mentions.get(concept.name)
      if (mention) mention.asWritten.push(written)
      else mentions.set(concept.name, { ...concept, asWritten: [written] })
    }
  }
  return [...mentions.values()]
}
