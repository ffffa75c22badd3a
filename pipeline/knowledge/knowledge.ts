import { loadChinese, type SegmentChinese } from './chinese.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { loadLexicon } from './lexicon/load.ts'

/** What the pure stages know of the world: loaded once by the entry point and handed in. */
export interface Knowledge {
  readonly segmentChinese: SegmentChinese
  /** Inflected words with their costs; Chinese has none to inflect. */
  readonly lexicons: { readonly ru: Lexicon; readonly en: Lexicon }
}

/** Loads everything; dictionaries are kept compiled in `cacheDir`. */
export async function loadKnowledge(cacheDir: string): Promise<Knowledge> {
  return { segmentChinese: loadChinese(), lexicons: { ru: loadLexicon('ru', cacheDir), en: loadLexicon('en', cacheDir) } }
}
