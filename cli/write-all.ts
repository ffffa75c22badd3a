import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Writes chunk after chunk, no faster than the reader takes them. A reader that goes away (`| head`) ends it quietly. */
export async function writeAll(stream: Writable, chunks: Iterable<string | Uint8Array>): Promise<void> {
  let gone = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    gone = true
  })
  for (const chunk of chunks) {
    if (gone) return
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), once(stream, 'close'), once(stream, 'error')])
  }
}
