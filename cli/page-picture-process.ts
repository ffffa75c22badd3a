import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pagePicture } from '../pipeline/read/page-picture.ts'
import { openSource } from '../pipeline/store/sources.ts'
import { openPdf } from '../pipeline/tools/pdf.ts'
import { openPicture, openTiff } from '../pipeline/tools/pictures.ts'
import { toWebp } from '../pipeline/tools/webp.ts'
import type { PictureRequest } from './page-image.ts'

// Renders pages in a process of its own: a hostile file may crash or hang this one, never the server.

const WIDEST = 1400

process.on('disconnect', () => process.exit())
process.on('message', (request: PictureRequest) => {
  picture(request).then(
    (made) => process.send?.({ made }),
    (error: Error) => process.send?.({ error: error.message }),
  )
})

async function picture({ sources, sha256, mediaType, page, rotation, path }: PictureRequest): Promise<boolean> {
  const { file, options } = await openSource(sources, sha256)
  const raster = await pagePicture(file, mediaType, page, rotation, { openPdf, openPicture, openTiff }, options)
  if (!raster) return false
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.tmp`, await toWebp(raster, WIDEST))
  await rename(`${path}.tmp`, path)
  return true
}
