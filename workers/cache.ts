import { join } from 'node:path'

/** Compiled dictionaries, OCR data, the queue's template: made once on this machine, safe to delete. PALIMPSEST_CACHE moves it. */
export const CACHE = process.env.PALIMPSEST_CACHE ?? join(import.meta.dirname, '..', '.cache')
