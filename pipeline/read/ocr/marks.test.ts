import type { SKRSContext2D } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { whiteSheet } from '../../../tests/typed-page.ts'
import type { OcrLine } from '../../model/ocr.ts'
import { asItIs } from '../picture/turn.ts'
import { confidenceOf, textOf } from './attempt.ts'
import { withMarksAsPrinted } from './marks.ts'

const [WIDTH, HEIGHT, BASE] = [1600, 120, 70]

/** What is left of a line of words `as printed` when a recogniser reads them so; `draw` adds to the picture, told where words begin and end. */
function seen(words: readonly (readonly [printed: string, read: string])[], draw?: (context: SKRSContext2D, ends: readonly number[]) => void): string {
  const { context, grey } = whiteSheet(WIDTH, HEIGHT, 40)
  let x = 40
  const placed = words.map(([printed, text]) => {
    context.fillText(printed, x, BASE)
    const wide = context.measureText(printed).width
    const box = [x, BASE - 32, x + wide + (printed === text ? 0 : 6), BASE + 10] as const
    x += wide + 24
    return { text, box, confidence: 0.9 }
  })
  draw?.(
    context,
    placed.map(({ box }) => box[2] - 6),
  )
  const lines: OcrLine[] = [{ words: placed, box: [40, BASE - 32, x, BASE + 10] }]
  const raster = { width: WIDTH, height: HEIGHT, dpi: 240, grey: grey() }
  const read = { lines, picture: asItIs(raster), names: ['eng'], text: textOf(lines), confidence: confidenceOf(lines), uncovered: 0, method: 'page' }
  return withMarksAsPrinted(read).text
}

describe('a mark behind a word', () => {
  it('is a stop where it stands on the line, a comma where it reaches below', () => {
    expect(
      seen([
        ['of', 'of'],
        ['linkage.', 'linkage,'],
        ['Weavers,', 'Weavers,'],
        ['dyers.', 'dyers.'],
      ]),
    ).toBe('of linkage. Weavers, dyers.')
    expect(
      seen([
        ['the', 'the'],
        ['mills.', 'mills:'],
        ['namely:', 'namely:'],
        ['yarn;', 'yarn;'],
      ]),
    ).toBe('the mills. namely: yarn;')
  })

  it('is none where a speck stands half as high as a letter, or below the line', () => {
    const speck = (above: number) => (context: SKRSContext2D, ends: readonly number[]) => context.fillRect((ends[1] as number) + 2, BASE - above, 4, 4)
    expect(
      seen(
        [
          ['work', 'work'],
          ['has', 'has:'],
          ['seldom', 'seldom'],
        ],
        speck(13),
      ),
    ).toBe('work has seldom')
    expect(
      seen(
        [
          ['work', 'work'],
          ['has', 'has,'],
          ['seldom', 'seldom'],
        ],
        speck(-5),
      ),
    ).toBe('work has seldom')
  })

  it('stays where nothing stands apart: it may touch its letter', () => {
    expect(
      seen([
        ['work', 'work'],
        ['has', 'has,'],
        ['seldom', 'seldom'],
      ]),
    ).toBe('work has, seldom')
  })
})

it('an apostrophe is higher than a speck, a hyphen wider', () => {
  const speck = (context: SKRSContext2D, ends: readonly number[]) => context.fillRect((ends[1] as number) + 2, BASE - 22, 5, 4)
  expect(
    seen(
      [
        ['their', 'their'],
        ['mills', 'mills-'],
        ['too', 'too'],
      ],
      speck,
    ),
  ).toBe('their mills too')
  expect(
    seen(
      [
        ['their', 'their'],
        ['mills', 'mills’'],
        ['too', 'too'],
      ],
      speck,
    ),
  ).toBe('their mills too')
  expect(
    seen([
      ['the', 'the'],
      ['mills’', 'mills’'],
      ['long-', 'long-'],
    ]),
  ).toBe('the mills’ long-')
})

it('a speck between two words parts them, a hyphen and a stop do not', () => {
  const one = [
    ['The', 'The'],
    ['same  period', 'same-period'],
    ['ended', 'ended'],
  ] as const
  const between = (context: SKRSContext2D) => context.fillRect(40 + context.measureText('The').width + 24 + context.measureText('same ').width, BASE - 12, 5, 5)
  expect(seen(one, between)).toBe('The same period ended')
  expect(
    seen([
      ['a', 'a'],
      ['well-kept', 'well-kept'],
      ['site.org', 'site.org'],
    ]),
  ).toBe('a well-kept site.org')
})

it('behind the hyphen of a line’s end nothing is set', () => {
  expect(
    seen([
      ['the', 'the'],
      ['neigh-', 'neigh-.'],
    ]),
  ).toBe('the neigh-')
})

describe('a number', () => {
  it('has the marks that stand between its figures', () => {
    expect(
      seen([
        ['from', 'from'],
        ['4.8', '48'],
        ['7,9', '79'],
        ['48,2', '48.2'],
        ['0.006', '0:006'],
        ['12:30', '12:30'],
      ]),
    ).toBe('from 4.8 7,9 48,2 0.006 12:30')
    expect(
      seen([
        ['year', 'year'],
        ['1948,', '1948,'],
        ['page', 'page'],
        ['77', '77'],
      ]),
    ).toBe('year 1948, page 77')
  })

  it('is parted in groups of three where it was set so', () => {
    expect(
      seen([
        ['tons', 'tons'],
        ['2\u2009140', '2140'],
        ['in', 'in'],
        ['2140', '2140'],
      ]),
    ).toBe('tons 2 140 in 2140')
  })
})
