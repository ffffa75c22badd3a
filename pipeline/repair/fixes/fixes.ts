import type { Finder } from '../found.ts'

/** Small faults of healthy text, in the order they are mended: characters first, then what stands between them, then words. */
export const fixes: readonly Finder[] = []
