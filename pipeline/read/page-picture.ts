import type { MediaType } from '../model/paper.ts'
import type { Raster } from '../model/raster.ts'
import type { ReadingOptions, SourceFile } from '../model/tools.ts'
import type { Tools } from '../tools/tools.ts'
import { quarterTurn } from './picture/turn.ts'

/** The picture of a page (from 1) as it was read: turned by the reading's rotation, so that boxes lie on it. Null for text, which has no look. */
export async function pagePicture(
  { bytes }: SourceFile,
  mediaType: MediaType,
  page: number,
  rotation: 0 | 90 | 180 | 270,
  tools: Pick<Tools, 'openPdf' | 'openPicture' | 'openTiff'>,
  { password }: Pick<ReadingOptions, 'password'>,
): Promise<Raster | null> {
  const open: Readonly<Record<MediaType, () => Promise<Raster> | null>> = {
    'application/pdf': async () => (await (await tools.openPdf(bytes, password)).picture(page, { dpi: 150, maxPixels: 8_000_000 })).raster,
    'image/png': () => tools.openPicture(bytes).picture(page),
    'image/jpeg': () => tools.openPicture(bytes).picture(page),
    'image/webp': () => tools.openPicture(bytes).picture(page),
    'image/tiff': () => tools.openTiff(bytes).picture(page),
    'text/plain': () => null,
  }
  const raster = await open[mediaType]()
  return raster && quarterTurn(raster, rotation)
}
