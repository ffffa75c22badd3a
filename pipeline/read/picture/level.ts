import type { Box } from '../../model/page.ts'
import type { Raster } from '../../model/raster.ts'
import type { Derived } from './turn.ts'

/** Boxes of a derived picture in pixels of its original with the writing level, and from there to where they lie on the original. */
export interface Level {
  readonly place: (box: Box) => Box
  readonly back: (box: Box) => Box
}

/**
 * Columns and rows are found by what stands above or beside what: half a degree moves the foot of a page by the width of a gutter.
 * `degrees`: the skew of the original's writing.
 */
export function levelOf({ back }: Derived, degrees: number, { width, height }: Pick<Raster, 'width' | 'height'>): Level {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const turned = ([x, y]: readonly [number, number], by: number): readonly [number, number] => {
    const [dx, dy] = [x - width / 2, y - height / 2]
    return [width / 2 + cos * dx - by * sin * dy, height / 2 + by * sin * dx + cos * dy]
  }
  const [from, to] = [back(0, 0), back(1, 0)]
  const scale = Math.hypot(to[0] - from[0], to[1] - from[1])
  return {
    place: ([x0, y0, x1, y1]) => {
      const [x, y] = turned(back((x0 + x1) / 2, (y0 + y1) / 2), -1)
      const [w, h] = [(scale * (x1 - x0)) / 2, (scale * (y1 - y0)) / 2]
      return [x - w, y - h, x + w, y + h]
    },
    back: ([x0, y0, x1, y1]) => {
      const corners = [turned([x0, y0], 1), turned([x1, y0], 1), turned([x0, y1], 1), turned([x1, y1], 1)]
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
    },
  }
}
