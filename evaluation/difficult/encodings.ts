import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { decodeText } from '../../pipeline/garble/text-file.ts'

/** Names that neither browsers nor iconv-lite know. */
const NAMES: Readonly<Record<string, string>> = { big5hkscs: 'big5', mac_cyrillic: 'x-mac-cyrillic' }

function decoded(bytes: Uint8Array, codec: string): string {
  const name = NAMES[codec] ?? codec
  // Browsers take it for little-endian whatever its mark says.
  if (name === 'utf-16') return iconv.decode(Buffer.from(bytes), name)
  try {
    return new TextDecoder(name).decode(bytes)
  } catch {
    // None of the browsers' sets.
    return iconv.decode(Buffer.from(bytes), name)
  }
}

/** Files with the character set they are in (file, codec, lang): decoded as that set says, but for line ends and the width of signs. */
export function measureEncodings(folder: string, print: (line: string) => void): void {
  const fold = (text: string): string =>
    text
      .normalize('NFKC')
      .replaceAll('\r\n', '\n')
      .replaceAll('\u2215', '/')
      .replace(/^\ufeff/u, '')
  let [right, of] = [0, 0]
  for (const line of readFileSync(join(folder, 'manifest.jsonl'), 'utf8').split('\n').filter(Boolean)) {
    const { file, codec, encoding } = JSON.parse(line) as { file: string; codec: string | null; encoding: string }
    const bytes = readFileSync(join(folder, file))
    const found = decodeText(bytes)
    of++
    if (codec && fold(found.text) === fold(decoded(bytes, codec))) right++
    else print(`  ${file}: ${encoding} taken for ${found.encoding}`)
  }
  print(`decoded equal: ${right} of ${of}, ${((100 * right) / of).toFixed(1)} %`)
}
