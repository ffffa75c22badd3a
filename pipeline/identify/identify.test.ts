import { expect, test } from 'vitest'
import { mediaTypeOf } from './media-type.ts'
import { otherFormatOf } from './other-formats.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

test.each([
  ['a PDF behind a mail’s head', 'Content-Type: application/pdf\n\n%PDF-1.4\n', 'application/pdf', null],
  ['an archive with a PDF in it', 'PK\x03\x04\x14\0\0\0\0\0paper.pdf%PDF-1.4\n', null, 'a ZIP archive or an office document'],
  ['RTF, which is text for a machine', '{\\rtf1\\ansi Clusters}', null, 'an RTF document'],
  ['DjVu', 'AT&TFORM\0\0\0\x10DJVM', null, 'a DjVu document'],
  ['text', 'A cluster is a group of firms.\n', 'text/plain', null],
  ['noise', '\x01\x02\x03\x04\x00\x05\x06', null, null],
])('%s', (_, content, mediaType, other) => {
  expect(mediaTypeOf(bytes(content))).toBe(mediaType)
  expect(otherFormatOf(bytes(content))?.name ?? null).toBe(other)
})
