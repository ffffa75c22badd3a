import iconv from 'iconv-lite'
import { surprise } from './surprise.ts'

/** The text of a file and the character set it was written in (its name in the IANA registry); line ends are "\n". */
export function decodeText(bytes: Uint8Array): { encoding: string; text: string } {
  const encoding = encodingOf(bytes)
  return { encoding, text: decode(bytes, encoding).replaceAll('\r\n', '\n') }
}

/** Character sets of old, the likelier first: of two that explain a text equally well the first is taken. */
const OLD = ['windows-1251', 'koi8-r', 'ibm866', 'gb18030', 'big5', 'windows-1252', 'x-mac-cyrillic', 'iso-8859-5', 'ibm855'] as const

/** Bytes that are looked at where a set has to be guessed: lines with others than ASCII, from the start of the file. */
const SAMPLE = 12_000

/** By content alone: what a file says of itself (a meta tag, an XML head) is often older than its last conversion. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = wideEncodingOf(bytes)
  if (wide) return wide
  if (isUtf8(bytes)) return 'utf-8'
  const sample = telling(bytes)
  const guesses = ['utf-8', ...OLD].map((encoding) => ({ encoding, nats: surprise(decode(sample, encoding)) }))
  return guesses.reduce((best, next) => (next.nats < best.nats ? next : best)).encoding
}

/** UTF-16 without its mark: the NULs of its blanks and Latin letters all stand at even places, or all at odd ones. */
function wideEncodingOf(bytes: Uint8Array): string | null {
  const nuls = [0, 0]
  for (const [i, byte] of bytes.subarray(0, SAMPLE).entries()) if (byte === 0) nuls[i % 2]!++
  const [even, odd] = nuls as [number, number]
  if (Math.max(even, odd) < 0.02 * Math.min(bytes.length, SAMPLE) || Math.min(even, odd) > 0.1 * Math.max(even, odd)) return null
  return even > odd ? 'utf-16be' : 'utf-16le'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // No UTF-8: an answer, not a failure.
    return false
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  // Browsers do not know it.
  if (encoding === 'ibm855') return iconv.decode(Buffer.from(bytes), 'cp855')
  const text = new TextDecoder(encoding).decode(bytes)
  // Two signs that browsers take for rarer ones than Big5 meant: its slash, and the comma of lists.
  return encoding === 'big5' ? text.replaceAll('\u2215', '／').replaceAll('\ufe51', '､') : text
}

/** The lines that have bytes beyond ASCII. */
function telling(bytes: Uint8Array): Uint8Array {
  const lines: number[] = []
  let start = 0
  let beyond = false
  for (let i = 0; i <= bytes.length && lines.length < SAMPLE; i++) {
    const byte = bytes[i] ?? 10
    if (byte >= 0x80) beyond = true
    if (byte !== 10 && byte !== 13 && i - start < SAMPLE) continue
    if (beyond) lines.push(...bytes.subarray(start, i), 10)
    start = i + 1
    beyond = false
  }
  return Uint8Array.from(lines)
}
