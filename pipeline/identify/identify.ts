import { createHash } from 'node:crypto'
import type { Identified } from '../model/paper.ts'
import type { ReadingOptions, SourceFile } from '../model/tools.ts'
import type { Tools } from '../tools/tools.ts'

/** What a file is: its id, media type (by content), pages and embedded metadata. Throws Failure for what cannot be read. */
export async function identify(file: SourceFile, _tools: Tools, _options: ReadingOptions): Promise<Identified> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
  return {
    id: sha256.slice(0, 16),
    sha256,
    fileName: file.name,
    bytes: file.bytes.length,
    mediaType: 'text/plain',
    pageCount: text.split('\f').length,
    encoding: 'utf-8',
    embedded: {},
    notes: [],
  }
}
