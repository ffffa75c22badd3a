/** A format people take for a paper, and how to make one of it. */
export interface OtherFormat {
  readonly name: string
  readonly advice: string
}

const saveAsPdf = 'Open it where it was made and save it as PDF.'

const signatures: readonly (readonly [bytes: string, at: number, OtherFormat])[] = [
  ['PK\x03\x04', 0, { name: 'a ZIP archive or an office document', advice: 'Unpack the archive, or save the document as PDF, and read what is in it.' }],
  ['\xd0\xcf\x11\xe0', 0, { name: 'an old Office document', advice: saveAsPdf }],
  ['{\\rtf', 0, { name: 'an RTF document', advice: saveAsPdf }],
  ['AT&TFORM', 0, { name: 'a DjVu document', advice: 'Convert it first: ddjvu -format=pdf FILE.djvu FILE.pdf' }],
  ['Rar!', 0, { name: 'a RAR archive', advice: 'Unpack it and read what is in it.' }],
  ['7z\xbc\xaf\x27\x1c', 0, { name: 'a 7z archive', advice: 'Unpack it and read what is in it.' }],
  ['\x1f\x8b', 0, { name: 'a gzip archive', advice: 'Unpack it and read what is in it.' }],
  ['BOOKMOBI', 60, { name: 'a Mobipocket book', advice: 'Convert it to PDF first.' }],
]

/** The known format the bytes begin as, for a message that helps; null for all we read and all we do not know. */
export function otherFormatOf(bytes: Uint8Array): OtherFormat | null {
  return signatures.find(([signature, at]) => [...signature].every((character, i) => bytes[at + i] === character.charCodeAt(0)))?.[2] ?? null
}
