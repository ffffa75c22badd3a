import type { Page } from '../model/page.ts'
import type { Raster } from '../model/raster.ts'
import type { TextLayer } from '../model/source.ts'
import { facing } from './layout/facing.ts'
import { arePages, gutterOf, isLeftOf } from './layout/gutter.ts'
import { layoutAll } from './layout/turned.ts'
import { facingPages } from './picture/facing-pages.ts'

/**
 * The page with its text layer laid out as the two pages of an open book; null where it is none. Only the picture under the layer tells for certain: a table
 * may stand so as well.
 */
export async function openBook(own: Page, shown: TextLayer, isPicture: () => Promise<boolean>, picture: () => Promise<Raster>): Promise<Page | null> {
  if (own.vertical || own.reading.rotation !== 0) return null
  const boxes = shown.runs.filter(({ angle, text }) => angle === 0 && text.trim() !== '').map(({ box }) => box)
  const gutter = gutterOf(boxes, shown)
  if (!gutter || !arePages(boxes, gutter, shown.height) || !(await isPicture()) || !facingPages(await picture())) return null
  const side = (left: boolean) => layoutAll({ ...shown, runs: shown.runs.filter(({ box }) => isLeftOf(box, gutter, shown.height) === left) })
  const found = facing(side(true), side(false))
  return { ...own, ...found, label: found.label ?? own.label }
}
