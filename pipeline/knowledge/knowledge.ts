import { loadChinese, type SegmentChinese } from './chinese.ts'
import { loadGazetteer } from './gazetteer/load.ts'
import type { FindPlaces } from './gazetteer/place.ts'
import { type FindIndustries, industryFinder } from './industries/industries.ts'
import { readIndustries } from './industries/table.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { loadLexicon } from './lexicon/load.ts'

/** What the pure stages know of the world: loaded once by the entry point and handed in. */
export interface Knowledge {
  readonly segmentChinese: SegmentChinese
  /** Inflected words with their costs; Chinese has none to inflect. */
  readonly lexicons: { readonly ru: Lexicon; readonly en: Lexicon }
  /** Places a text names, in any of our languages. */
  readonly findPlaces: FindPlaces
  readonly findIndustries: FindIndustries
}

/** Loads everything; dictionaries are kept compiled in `cacheDir`. */
export async function loadKnowledge(cacheDir: string): Promise<Knowledge> {
  const segmentChinese = loadChinese()
  const lexicons = { ru: loadLexicon('ru', cacheDir), en: loadLexicon('en', cacheDir) }
  return { segmentChinese, lexicons, findPlaces: loadGazetteer(segmentChinese, lexicons, cacheDir), findIndustries: industryFinder(readIndustries()) }
}
