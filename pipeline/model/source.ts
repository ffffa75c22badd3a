import type { Box, Note } from './page.ts'
import type { Raster } from './raster.ts'

// What a source file can be asked for, page by page, whatever made it. Pages count from 1; boxes are in points of the page as shown.

/** Characters that a text layer shows in one go. */
export interface TextRun {
  readonly text: string
  /** Of what is seen: a blank behind it is in `text` alone. */
  readonly box: Box
  /** Height of the type in points. */
  readonly size: number
  readonly bold: boolean
  /** Degrees clockwise that the writing is turned against the page as shown. */
  readonly angle: 0 | 90 | 180 | 270
  /** Set in vertical lines. */
  readonly vertical: boolean
}

export interface TextLayer {
  readonly width: number
  readonly height: number
  /** In the order of the file. */
  readonly runs: readonly TextRun[]
  /** Rules drawn on the page, where they were asked for: level or upright, in pieces as the file has them. */
  readonly rules?: readonly Box[]
  /** Why the reader that we prefer could not say it. */
  readonly elsewhere?: string
}

/** A picture painted on a page: where, and how many pixels it has. */
export interface Painting {
  readonly box: Box
  readonly width: number
  readonly height: number
}

export interface PdfFile {
  readonly pageCount: number
  /** Title, Author, Producer, … as the file says. */
  readonly embedded: Readonly<Record<string, string>>
  /** Page labels as the file gives them; null where it gives none. */
  readonly labels: readonly string[] | null
  textLayer(page: number): Promise<TextLayer>
  paintings(page: number): Promise<readonly Painting[]>
  /** Rules drawn on the page: level or upright, in pieces as the file has them. */
  rules(page: number): Promise<readonly Box[]>
  /** The page as a picture, at its scan's own resolution where one scan is the whole page, else rendered at `dpi`. Notes say what was capped. */
  picture(page: number, options: { dpi: number; maxPixels: number }): Promise<{ raster: Raster; notes: readonly Note[] }>
  /** What shows in a box of the page, larger than a pixel. */
  part(page: number, box: Box, dpi: number): Promise<Raster>
  close(): Promise<void>
}

/** A file of pictures: one page each. */
export interface PictureFile {
  readonly pageCount: number
  /** Pixels of each page. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  picture(page: number): Promise<Raster>
}
