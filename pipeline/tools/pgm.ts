import type { Raster } from '../model/raster.ts'

/** What stands before the grey bytes in a binary PGM. */
export const pgmHead = ({ width, height }: Pick<Raster, 'width' | 'height'>): Buffer => Buffer.from(`P5\n${width} ${height}\n255\n`)

/** The picture as binary PGM: read by every recogniser, and written in no time (PNG of a noisy scan costs as much as recognising it). */
export const toPgm = (picture: Raster): Buffer => Buffer.concat([pgmHead(picture), picture.grey])
