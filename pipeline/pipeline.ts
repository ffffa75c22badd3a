import { describe } from './describe/describe.ts'
import { extract } from './extract/extract.ts'
import { identify } from './identify/identify.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { link } from './link/link.ts'
import type { Linked, Read } from './model/paper.ts'
import type { ReadingOptions, SourceFile } from './model/tools.ts'
import { readPages } from './read/read.ts'
import { repair } from './repair/repair.ts'
import { segment } from './segment/segment.ts'
import { structure } from './structure/structure.ts'
import type { Tools } from './tools/tools.ts'

// The whole of Palimpsest, in the order it happens. A wrong character: repair. A wrong page image or word box: read.
// A heading taken for a paragraph: structure. A sentence cut in two: segment. A fact missed or invented: extract.

/** One paper from its bytes to its facts. Throws Failure when the paper cannot be read. */
export async function processPaper(file: SourceFile, options: ReadingOptions, tools: Tools, knowledge: Knowledge): Promise<Linked> {
  const identified = await identify(file, tools, options)
  return understand(await readPages(identified, file, tools, options), knowledge)
}

/** From the pages as read to linked facts: pure, synchronous, about a second a paper. Nothing here touches the world. */
export function understand(read: Read, knowledge: Knowledge): Linked {
  const segmented = segment(structure(repair(read, knowledge)), knowledge)
  return link(extract(describe(segmented, knowledge), knowledge))
}
