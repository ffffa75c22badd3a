import type { Repaired } from '../../pipeline/model/paper.ts'

/** A repaired text file: one page, nothing repaired. */
export function textPaper(text: string, more: Partial<Repaired> = {}): Repaired {
  return {
    id: '0'.repeat(16),
    sha256: '0'.repeat(64),
    fileName: 'example.txt',
    bytes: text.length,
    mediaType: 'text/plain',
    pageCount: 1,
    encoding: 'utf-8',
    embedded: {},
    notes: [],
    pages: [],
    text,
    repairs: [],
    furniture: [],
    doubts: [],
    refused: [],
    pageSpans: [{ start: 0, end: text.length }],
    ...more,
  }
}
