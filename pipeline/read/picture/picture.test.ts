import { describe, expect, it } from 'vitest'
import type { Raster } from '../../model/raster.ts'
import { bleached } from './bleach.ts'
import { inkOf, uncovered } from './ink.ts'
import { lineShapeOf } from './line-shape.ts'
import { reduced } from './reduce.ts'
import { withoutRules } from './rules.ts'
import { skewOf } from './skew.ts'
import { withoutSpecks } from './specks.ts'
import { linesOf, look, stripOf } from './strip.ts'
import { cropped, quarterTurn, straightened } from './turn.ts'

/** Lines of dashes on white: writing as far as ink goes. */
function writing(width = 850, height = 1100, dpi = 100): Raster {
  const grey = new Uint8Array(width * height).fill(255)
  for (let y = 100; y < height - 100; y += 20)
    for (let x = 80; x < width - 80; x++) if ((x * 7 + y) % 23 < 15) for (let v = 0; v < 8; v++) grey[(y + v) * width + x] = 20
  return { width, height, dpi, grey }
}

it('pale ink on grey paper becomes black on white', () => {
  const { grey } = writing()
  const pale = { ...writing(), grey: grey.map((level, i) => (level < 128 ? 90 : 200 + (i % 9))) }
  const tones = new Set(bleached(pale).grey)
  expect([Math.min(...tones), Math.max(...tones), tones.size]).toEqual([0, 255, 2])
  const plain = { ...pale, grey: grey.fill(210) }
  expect(bleached(plain) === plain).toBe(true)
})

it('lines look like the language they are set in', () => {
  expect(lineShapeOf(inkOf(writing()), 0)).toMatchObject({ middle: 1, above: 0, below: 0 })
  const blank = { ...writing(), grey: writing().grey.fill(255) }
  expect(lineShapeOf(inkOf(blank), 0)).toBeNull()
})

describe('skew', () => {
  it.each([-3.2, -1, 0, 0.75, 2.5])('of %d degrees is found and undone', (degrees) => {
    const { raster } = straightened(writing(), -degrees, 1)
    expect(skewOf(inkOf(raster))).toBeCloseTo(degrees, 0.5)
    expect(Math.abs(skewOf(inkOf(straightened(raster, degrees, 1).raster)))).toBeLessThanOrEqual(0.3)
  })

  it('of an empty page is none', () => {
    expect(skewOf(inkOf({ width: 400, height: 400, dpi: 100, grey: new Uint8Array(160000).fill(240) }))).toBe(0)
  })
})

it('places lead back through turning and scaling', () => {
  const { back, raster } = straightened(writing(), 2, 2)
  expect([raster.width, raster.height, raster.dpi]).toEqual([1700, 2200, 200])
  const [x, y] = back(850, 1100)
  expect([Math.round(x), Math.round(y)]).toEqual([425, 550])
  expect(cropped(writing(), [10.4, 20.6, 100, 90]).back(0, 0)).toEqual([10, 20])
  expect(reduced(writing(), 0.5).back(5, 7)).toEqual([10, 14])
})

it('four quarter turns are none', () => {
  const raster = writing(120, 330, 30)
  const round = [90, 90, 90, 90].reduce((one, degrees) => quarterTurn(one, degrees as 90), raster)
  expect(round).toEqual(raster)
  expect(quarterTurn(quarterTurn(raster, 180), 180)).toEqual(raster)
  expect(quarterTurn(quarterTurn(raster, 90), 270)).toEqual(raster)
  // The top left corner goes to the top right.
  const marked = { width: 3, height: 2, dpi: 0, grey: Uint8Array.from([1, 2, 3, 4, 5, 6]) }
  expect([...quarterTurn(marked, 90).grey]).toEqual([4, 1, 5, 2, 6, 3])
})

it('ink without a box over it is told', () => {
  const ink = inkOf(writing())
  expect(uncovered(ink, [[70, 90, 780, 1010]])).toBe(0)
  expect(uncovered(ink, [[70, 90, 780, 550]])).toBeCloseTo(0.5, 1)
  expect(uncovered(ink, [])).toBe(1)
})

it('a strip shows writing from all over the page; a blank page has none', () => {
  const strip = stripOf(writing(), inkOf(writing()), look)
  expect(strip && inkOf(strip).dark).toBeGreaterThan(1000)
  expect(strip && new Set(linesOf(strip).map(({ height }) => height))).toEqual(new Set([12]))
  const blank = { ...writing(), grey: new Uint8Array(850 * 1100).fill(255) }
  expect(stripOf(blank, inkOf(blank), look)).toBeNull()
})

it('a reduced picture has the mean of what each pixel covers', () => {
  const { raster } = reduced({ width: 3, height: 3, dpi: 300, grey: Uint8Array.from([0, 90, 180, 0, 90, 180, 0, 90, 180]) }, 2 / 3)
  expect([raster.width, raster.height, raster.dpi, ...raster.grey]).toEqual([2, 2, 200, 30, 150, 30, 150])
})

describe('rules', () => {
  const ruled = (y: number, height: number) => {
    const page = writing()
    for (let row = y; row < y + height; row++) page.grey.fill(20, row * page.width + 80, row * page.width + 300)
    return page
  }

  it('go where they stand free', () => {
    expect(withoutRules(ruled(1020, 2)).grey).toEqual(writing().grey)
  })

  it('stay in a table', () => {
    const table = ruled(1020, 2)
    for (const y of [1050, 1080]) table.grey.fill(20, y * table.width + 80, y * table.width + 300)
    expect(withoutRules(table) === table).toBe(true)
  })

  it('stay where they underline letters, or are no rules but bars', () => {
    const underlined = ruled(908, 2)
    expect(withoutRules(underlined) === underlined).toBe(true)
    const bar = ruled(1020, 12)
    expect(withoutRules(bar) === bar).toBe(true)
  })
})

describe('specks', () => {
  const dotted = (...at: readonly (readonly [x: number, y: number])[]) => {
    const page = writing()
    for (const [x, y] of at) for (const row of [y, y + 1]) page.grey.fill(20, row * page.width + x, row * page.width + x + 2)
    return page
  }

  it('go where no writing is near', () => {
    expect(withoutSpecks(dotted([40, 40], [700, 1050])).grey).toEqual(writing().grey)
  })

  it('stay near letters, and in a row of dots', () => {
    const full = dotted([775, 106])
    expect(withoutSpecks(full) === full).toBe(true)
    const leaders = dotted(...Array.from({ length: 20 }, (_, i) => [200 + 10 * i, 1050] as const))
    expect(withoutSpecks(leaders).grey[1050 * 850 + 290]).toBe(20)
  })

  /** Words of small letters 7 cells high, some with a stem above; a dot of two cells at each place. */
  const lettered = (...at: readonly (readonly [x: number, y: number])[]) => {
    const page = { ...writing(), grey: writing().grey.fill(255) }
    const block = (x: number, y: number, width: number, height: number) => {
      for (let row = y; row < y + height; row++) page.grey.fill(20, row * page.width + x, row * page.width + x + width)
    }
    for (let y = 100; y < 1000; y += 25)
      for (let x = 80, letter = 0; x < 770; x += 8, letter++) {
        if (letter % 7 === 6) continue
        const stem = letter % 7 === 2
        block(x, stem ? y - 4 : y, stem ? 2 : 5, stem ? 11 : 7)
      }
    for (const [x, y] of at) block(x, y, 2, 2)
    return page
  }
  const left = ([x, y]: readonly [number, number]): boolean => withoutSpecks(lettered([x, y])).grey[y * 850 + x] === 20

  it('go between words and between lines where no mark stands', () => {
    const inGap: readonly [number, number] = [80 + 6 * 8 + 1, 100 + 8 * 25 + 1]
    const betweenLines: readonly [number, number] = [82, 100 + 8 * 25 + 10]
    expect([inGap, betweenLines].map(left)).toEqual([false, false])
  })

  it('stay as the stop behind a word and the dot over a letter', () => {
    const stop: readonly [number, number] = [80 + 6 * 8, 100 + 8 * 25 + 5]
    const dot: readonly [number, number] = [82, 100 + 8 * 25 - 5]
    expect([stop, dot].map(left)).toEqual([true, true])
  })
})

describe('the ink of a grainy page', () => {
  /** Grey 220, give or take 25: the mean of four throws of a linear congruential generator. */
  function grainy(ink: number): Raster {
    const grey = new Uint8Array(600 * 800)
    let throws = 1
    const thrown = (): number => (throws = (1664525 * throws + 1013904223) % 2 ** 32) / 2 ** 32
    for (let i = 0; i < grey.length; i++) grey[i] = 195 + Math.round((50 * (thrown() + thrown() + thrown() + thrown())) / 4)
    for (let i = 0; i < ink; i++) grey[600 * (100 + 2 * Math.floor(i / 100)) + 100 + (i % 100)] = 120
    return { width: 600, height: 800, dpi: 100, grey }
  }

  it('is seen where it is little: the last three lines of a paper', () => {
    expect(inkOf(grainy(1200)).dark).toBe(1200)
  })

  it('is none where there is grain alone', () => {
    expect(inkOf(grainy(0)).dark).toBe(0)
  })
})
