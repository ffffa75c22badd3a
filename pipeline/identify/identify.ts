import { createHash } from 'node:crypto'
import { decodeText } from '../garble/text-file.ts'
import { Failure } from '../model/failure.ts'
import type { Identified, MediaType } from '../model/paper.ts'
import type { PictureFile } from '../model/source.ts'
import type { Limits, ReadingOptions, SourceFile } from '../model/tools.ts'
import type { Tools } from '../tools/tools.ts'
import { defaultLimits } from './limits.ts'
import { mediaTypeOf } from './media-type.ts'
import { otherFormatOf } from './other-formats.ts'

/** What a file is: its id, media type (by content), pages and embedded metadata. Throws Failure (`identify/…`) for what cannot be read. */
export async function identify(file: SourceFile, tools: Tools, options: ReadingOptions): Promise<Identified> {
  const limits: Limits = { ...defaultLimits, ...options.limits }
  const { bytes } = file
  if (bytes.length === 0) throw new Failure('identify/empty', 'the file is empty', { advice: 'Fetch or scan the file again.' })
  if (bytes.length > limits.bytes)
    throw new Failure('identify/too-many-bytes', `the file has ${bytes.length} bytes, more than ${limits.bytes}`, {
      advice: 'Split the file, or raise the limit.',
    })
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) {
    const other = otherFormatOf(bytes)
    throw new Failure('identify/not-a-document', other ? `the file is ${other.name}` : 'the file is no PDF, PNG, JPEG, TIFF, WebP or text', {
      advice: other?.advice ?? 'Save it as PDF, or as pictures of its pages, and read that.',
    })
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = await openers[mediaType](bytes, tools, options, limits)
  if (known.pageCount > limits.pages)
    throw new Failure('identify/too-many-pages', `the file has ${known.pageCount} pages, more than ${limits.pages}`, {
      advice: 'Split the file, or raise the limit.',
    })
  return { id: sha256.slice(0, 16), sha256, fileName: file.name, bytes: bytes.length, mediaType, encoding: null, embedded: {}, notes: [], ...known }
}

type Opener = (
  bytes: Uint8Array,
  tools: Tools,
  options: ReadingOptions,
  limits: Limits,
) => Promise<Pick<Identified, 'pageCount'> & Partial<Pick<Identified, 'encoding' | 'embedded'>>>

const picture: Opener = async (bytes, tools, _options, limits) => checked(tools.openPicture(bytes), limits)

const openers: Readonly<Record<MediaType, Opener>> = {
  'application/pdf': async (bytes, tools, { password }) => {
    const { pageCount, embedded } = await tools.openPdf(bytes, password)
    return { pageCount, embedded }
  },
  'image/png': picture,
  'image/jpeg': picture,
  'image/webp': picture,
  'image/tiff': async (bytes, tools, _options, limits) => checked(tools.openTiff(bytes), limits),
  'text/plain': async (bytes) => {
    const { encoding, text } = decodeText(bytes)
    return { pageCount: text.split('\f').length, encoding }
  },
}

function checked({ pageCount, sizes }: PictureFile, limits: Limits): { pageCount: number } {
  for (const [i, { width, height }] of sizes.entries())
    if (width * height > limits.pixels)
      throw new Failure('identify/too-many-pixels', `page ${i + 1} has ${width} × ${height} pixels, more than ${limits.pixels}`, {
        advice: 'Scan it at a lower resolution, or raise the limit.',
      })
  return { pageCount }
}
