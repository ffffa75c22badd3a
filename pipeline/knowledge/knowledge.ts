import { loadChinese, type SegmentChinese } from './chinese.ts'

/** What the pure stages know of the world: loaded once by the entry point and handed in. */
export interface Knowledge {
  readonly segmentChinese: SegmentChinese
}

/** Loads everything; dictionaries are kept compiled in `cacheDir`. */
export async function loadKnowledge(_cacheDir: string): Promise<Knowledge> {
  return { segmentChinese: loadChinese() }
}
