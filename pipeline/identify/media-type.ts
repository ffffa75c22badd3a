import type { MediaType } from '../model/paper.ts'
import { otherFormatOf } from './other-formats.ts'

/** What the bytes are, whatever the file is called; null for what is no document we read. Text is what has no control characters. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const starts = (signature: string, at = 0) => [...signature].every((character, i) => bytes[at + i] === character.charCodeAt(0))
  if (starts('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (starts('\xff\xd8\xff')) return 'image/jpeg'
  if (starts('II*\0') || starts('MM\0*') || starts('II+\0') || starts('MM\0+')) return 'image/tiff'
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp'
  // An archive may have a PDF in it, and RTF is text for a machine.
  if (otherFormatOf(bytes)) return null
  // The head of a PDF may stand behind other bytes (PDF 1.7, annex H.3.4.1).
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-', 0, 'latin1')) return 'application/pdf'
  return isText(bytes) ? 'text/plain' : null
}

/** Without a NUL (or in UTF-16 with its mark, or with NULs at every other place) and nearly without control characters. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65536)
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return true
  const nuls = [0, 0]
  let controls = 0
  sample.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2]!++
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++
  })
  const [even, odd] = nuls as [number, number]
  if (even + odd > 0 && !(Math.min(even, odd) === 0 && even + odd > 0.05 * sample.length)) return false
  // ESC opens the Chinese and Japanese sets of ISO 2022; more than a few others are no text.
  return controls <= 0.01 * sample.length
}
