import type { Raster } from '../model/raster.ts'

/** The picture as binary PGM: read by every recogniser, and written in no time (PNG of a noisy scan costs as much as recognising it). */
export const toPgm = ({ width, height, grey }: Raster): Buffer => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey])
