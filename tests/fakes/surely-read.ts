import type { Reading } from '../../pipeline/model/page.ts'

/** How a page was read that nobody doubts. */
export const surelyRead = (method: Reading['method'], reason: string, languages: Reading['languages']): Reading => ({
  method,
  reason,
  badness: 0,
  languages,
  confidence: 1,
  engine: null,
  evidence: {},
  rejected: [],
  rotation: 0,
})
