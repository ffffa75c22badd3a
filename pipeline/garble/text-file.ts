/** The text of a file and the character set it was written in (WHATWG name); line ends are "\n". */
export function decodeText(bytes: Uint8Array): { encoding: string; text: string } {
  const encoding = encodingOf(bytes)
  return { encoding, text: new TextDecoder(encoding).decode(bytes).replaceAll('\r\n', '\n') }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    // Not UTF-8: an eight-bit set of old.
    return 'windows-1251'
  }
}
