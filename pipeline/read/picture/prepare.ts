import type { Raster } from '../../model/raster.ts'
import { bleached } from './bleach.ts'
import { evened } from './even.ts'
import { withoutFrame } from './frame.ts'
import { withoutNextPage } from './next-page.ts'
import { reduced } from './reduce.ts'
import { withoutRules } from './rules.ts'
import { softened } from './soften.ts'
import { withoutSpecks } from './specks.ts'
import { asItIs, type Derived, straightened } from './turn.ts'

/**
 * Recognisers bring each line to 36 or 48 pixels, so more than 200 an inch is work for nothing: at 200, errors on pages scanned at 300 fell from .0023
 * to .0010 (Russian) and .029 to .021 (Chinese), and a page took a fifth less.
 */
const ENOUGH_DPI = 200
/** Above it a picture is reduced: between, little is saved. */
const TOO_MUCH_DPI = 250
/** Below 200 dpi: enlarged by half and a little. Twice as large costs a quarter more, and once grain is softened finds no more. */
const ENLARGED = 1.6
/** A picture is not enlarged beyond it: an A0 poster at 100 dpi. */
const MOST_PIXELS = 40_000_000
/** Pixels of the longer side below which it is no page: the ground of a sign, or of a piece of a screen, is no shade, and its sides are no other page's. */
const SMALLEST = 700
/** Degrees of skew that cost nothing and are left. */
const SLIGHT = 0.6

/** The picture no larger than recognisers need it, without the dark round the page, in one light: what is found out about a page is found out on this. */
export function sized(picture: Raster): Derived {
  const { raster, back } = picture.dpi >= TOO_MUCH_DPI ? reduced(picture, ENOUGH_DPI / picture.dpi) : asItIs(picture)
  const isPage = Math.max(raster.width, raster.height) >= SMALLEST
  return { raster: isPage ? withoutNextPage(withoutFrame(evened(raster))) : raster, back }
}

/** What `sized` gave, in the form recognisers like: straight, clean, of their resolution. `skew`: degrees clockwise that its writing is turned by. */
export function prepared({ raster: picture, back }: Derived, skew: number): Derived {
  const straight = isCoarse(picture) ? enlarged(picture, skew) : straightened(picture, Math.abs(skew) < SLIGHT ? 0 : skew, 1)
  const unruled = withoutRules(straight.raster, straight.raster === picture ? 'theirs' : 'ours')
  return { raster: withoutSpecks(unruled, unruled === picture ? 'theirs' : 'ours'), back: (x, y) => back(...straight.back(x, y)) }
}

const isCoarse = ({ dpi, grey }: Raster): boolean => dpi < ENOUGH_DPI && ENLARGED ** 2 * grey.length <= MOST_PIXELS

/** Straightening and enlarging together bring errors from .051 to .002; enlarging alone makes it worse. */
const enlarged = (picture: Raster, skew: number): Derived => straightened(bleached(softened(picture), 'ours'), skew, ENLARGED)
