import { describe, expect, test } from 'vitest'
import { surelyRead } from '../../../tests/fakes/surely-read.ts'
import type { Box, Line, LineRole, Page } from '../../model/page.ts'
import { acrossPages } from './across-pages.ts'

interface Written {
  readonly text: string
  readonly y: number
  readonly x?: number
  readonly size?: number
  readonly role?: LineRole
}

/** A page 800 points high: what is given, and a body of ten full lines from 100 to 220. */
function page(number: number, edges: readonly Written[], label: string | null = null): Page {
  const word = 'abcdefgh'[number]?.repeat(7) ?? ''
  const body = Array.from({ length: 10 }, (_, i): Written => ({ text: `${word} ${word} ${word} ${word} ${word}`, y: 100 + 12 * i }))
  const lines: Line[] = []
  let text = ''
  for (const { text: written, y, x = 60, size = 10, role = 'body' } of [...edges, ...body]) {
    const box: Box = [x, y, x + 0.5 * size * written.length, y + size]
    lines.push({ start: text.length, end: text.length + written.length, box, size, bold: false, region: 0, role })
    text += `${written}\n`
  }
  const reading = surelyRead('ocr', 'no-text-layer', ['en'])
  return { number, width: 500, height: 800, text: text.trimEnd(), words: [], lines, cells: [], label, vertical: false, reading, notes: [] }
}

/** Label of each page, and what is out of its flow. */
const seen = (pages: readonly Page[]): string[] =>
  acrossPages(pages).map(({ label, lines, text }) =>
    [label, ...lines.filter(({ role }) => role !== 'body').map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`)].join(' | '),
  )

describe('running heads', () => {
  const heads = ['Journal of Lake Studies', 'Boats and Weavers', 'Jourual ot Lake Studies', 'Beats and Weavcrs', 'Journal of Lake Studies']

  test('come again on other pages, however misread, close to the text as they are', () => {
    expect(seen(heads.map((text, i) => page(i + 1, [{ text, y: 84 }])))).toEqual(heads.map((text) => ` | running-head: ${text}`))
  })

  test('are not the title in larger type, nor what says the same further down', () => {
    const pages = [page(1, [{ text: 'Boats and Weavers', y: 60, size: 16 }]), page(2, [{ text: 'Boats and Weavers', y: 60, size: 9 }]), page(3, [])]
    expect(seen(pages)[0]).toBe('')
    expect(seen([page(1, [{ text: 'Boats and Weavers', y: 88 }]), page(2, [{ text: 'Boats and Weavers', y: 40 }])])).toEqual(['', ''])
  })

  test('of a short paper need not come again: they stand off the text at one height of all its pages', () => {
    const pages = [page(1, []), page(2, [{ text: 'Lake Studies', y: 81 }]), page(3, [{ text: 'Boats and Weavers', y: 82 }])]
    expect(seen(pages)).toEqual(['', ' | running-head: Lake Studies', ' | running-head: Boats and Weavers'])
  })

  test('are no headings, captions or sentences that begin a page', () => {
    for (const [one, other] of [
      ['2.1 The lake', '3 The weavers'],
      ['Table 1. Boats by year', 'Table 2. Weavers by year'],
      ['as the survey shows.', 'which is what they said.'],
    ] as const)
      expect(seen([page(1, []), page(2, [{ text: one, y: 81 }]), page(3, [{ text: other, y: 81 }])])).toEqual(['', '', ''])
    // A page in three begins so.
    expect(seen([page(1, []), page(2, [{ text: 'The weavers', y: 81 }]), page(3, [])])).toEqual(['', '', ''])
    const slides = ['Boats', 'Weavers', 'Credit', 'Trade', 'Outlook', 'Thanks'].map((text, i) => page(i + 1, [{ text, y: 81 }]))
    expect(seen(slides)).toEqual(slides.map(() => ''))
  })
})

describe('running feet of several lines', () => {
  const foot = (number: string): Written[] => [
    { text: number, y: 730, x: 400, size: 8, role: 'footnote' },
    { text: 'Faculty of Lakes', y: 742, size: 8, role: 'footnote' },
    { text: 'Course of Boats', y: 754, size: 8, role: 'footnote' },
    { text: 'Weaver A. B.', y: 766, size: 8, role: 'footnote' },
  ]

  test('are no footnotes, and the number above them counts', () => {
    expect(seen(['4', '5', '6'].map((number, i) => page(i + 1, foot(number))))).toEqual(
      ['4', '5', '6'].map(
        (number) => `${number} | page-number: ${number} | running-head: Faculty of Lakes | running-head: Course of Boats | running-head: Weaver A. B.`,
      ),
    )
  })

  test('are none where notes say the same', () => {
    const note = (mark: string): Written => ({ text: `${mark} Ibid.`, y: 766, size: 8, role: 'footnote' })
    expect(seen(['4', '7', '9'].map((mark, i) => page(i + 1, [note(mark)])))).toEqual(['4', '7', '9'].map((mark) => ` | footnote: ${mark} Ibid.`))
    const source: Written = { text: 'Records of the guild.', y: 766, size: 8, role: 'footnote' }
    expect(seen([page(1, [source]), page(2, [source]), ...[3, 4, 5].map((number) => page(number, []))]).slice(0, 2)).toEqual(
      Array(2).fill(' | footnote: Records of the guild.'),
    )
  })
})

describe('page numbers', () => {
  const foot = (text: string): Written => ({ text, y: 760, x: 240 })
  const known = (label: string): readonly [readonly Written[], string] => [[{ ...foot(label), role: 'page-number' }], label]

  test('that a recogniser took for letters are counted', () => {
    const pages = [page(1, ...known('113')), page(2, [foot('ll4')]), page(3, ...known('115')), page(4, [foot('1I6')]), page(5, [foot('П?')])]
    expect(seen(pages)).toEqual(['113', '114', '115', '116', '117'].map((label, i) => `${label} | page-number: ${['113', 'll4', '115', '1I6', 'П?'][i]}`))
  })

  test('that lost a figure get it back, and one page is enough to tell', () => {
    expect(seen([page(1, []), page(2, ...known('10')), page(3, ...known('1'))])).toEqual(['', '10 | page-number: 10', '11 | page-number: 1'])
    expect(seen([page(1, ...known('2')), page(2, ...known('5'))])).toEqual(['2 | page-number: 2', '5 | page-number: 5'])
    expect(seen([page(1, ...known('28')), page(2, ...known('293'))])).toEqual(['28 | page-number: 28', '29 | page-number: 293'])
  })

  test('stand at either end of a running head, near its words', () => {
    const pages = [page(1, ...known('76')), page(2, [{ text: 'Boats and Weavers 77', y: 60 }]), page(3, [{ text: '78 Lake Studies', y: 60 }])]
    expect(seen(pages)).toEqual(['76 | page-number: 76', '77 | running-head: Boats and Weavers 77', '78 | running-head: 78 Lake Studies'])
  })

  test('are believed where they count with others: a plate without number may lie between', () => {
    const labels = ['10', '11', '12', '14', '15']
    expect(acrossPages(labels.map((label, i) => page(i + 1, ...known(label)))).map(({ label }) => label)).toEqual(labels)
  })

  test('are none of the figures that end a text or a table', () => {
    const pages = [page(1, ...known('4')), page(2, [{ text: 'in all 5', y: 224 }]), page(3, [])]
    expect(seen(pages)).toEqual(['4 | page-number: 4', '', ''])
  })
})

test('of an open book each page has its own head and number', () => {
  const book = (number: number, [left, right]: readonly [readonly Written[], readonly Written[]], labels: readonly [string | null, string | null]): Page => {
    const [one, other] = [page(2 * number - 1, left), page(2 * number, right)]
    const by = one.text.length + 2
    const moved = other.lines.map((line) => ({
      ...line,
      start: line.start + by,
      end: line.end + by,
      box: [line.box[0] + 500, line.box[1], line.box[2] + 500, line.box[3]] as const,
    }))
    const label = labels.filter((one) => one !== null).join('–') || null
    return { ...one, width: 1000, text: `${one.text}\n\n${other.text}`, lines: [...one.lines, ...moved], label, facing: { second: by, labels } }
  }
  const [even, odd] = [
    { text: 'Journal of Lake Studies', y: 84 },
    { text: 'Boats and Weavers', y: 84 },
  ]
  const number = (text: string): Written => ({ text, y: 760 })
  expect(
    seen([
      book(
        1,
        [
          [even, number('14')],
          [odd, number('lS')],
        ],
        ['14', null],
      ),
      book(2, [[even], [odd, number('17')]], [null, '17']),
    ]),
  ).toEqual([
    '14–15 | running-head: Journal of Lake Studies | running-head: Boats and Weavers | page-number: lS',
    '17 | running-head: Journal of Lake Studies | running-head: Boats and Weavers',
  ])
})
