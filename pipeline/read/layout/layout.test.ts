import { describe, expect, it } from 'vitest'
import { layout } from './layout.ts'
import type { Piece } from './piece.ts'
import { typed as piece } from './typed.ts'

/** A column of full lines. */
const column = (name: string, x: number, y: number, lines: number, wide: number, leading = 12): Piece[] =>
  Array.from({ length: lines }, (_, i) => piece(`${name} line ${String(i + 1).padStart(2, '0')} of it`, x, y + i * leading, { wide }))

const linesOf = (pieces: readonly Piece[]): string[] => layout(pieces, 800).text.split('\n').filter(Boolean)

describe('columns', () => {
  it('are read one after the other, also where their lines stand on the same heights', () => {
    const lines = linesOf([...column('left', 50, 100, 8, 230), ...column('right', 310, 100, 8, 230)])
    expect(lines.map((line) => line.split(' ')[0])).toEqual([...Array(8).fill('left'), ...Array(8).fill('right')])
  })

  it('may be three, and their lines may stand between each other', () => {
    const lines = linesOf([...column('one', 40, 100, 9, 150), ...column('two', 215, 105, 9, 150), ...column('three', 390, 103, 9, 150)])
    expect(lines.map((line) => line.split(' ')[0])).toEqual([...Array(9).fill('one'), ...Array(9).fill('two'), ...Array(9).fill('three')])
  })

  it('begin anew under a title or figure that crosses them', () => {
    const pieces = [
      piece('A title over both of the columns of the page', 80, 60, { size: 16, wide: 420 }),
      ...column('a', 50, 100, 5, 230),
      ...column('b', 310, 100, 5, 230),
      piece('Figure 1. A caption that runs over the whole width of the page', 60, 300, { wide: 470 }),
      ...column('c', 50, 330, 5, 230),
      ...column('d', 310, 330, 5, 230),
    ]
    expect(linesOf(pieces).map((line) => line.split(' ')[0])).toEqual(['A', ...'aaaaabbbbb', 'Figure', ...'cccccddddd'])
  })

  it('may end with a line or two of the last one', () => {
    const before = column('left', 50, 100, 12, 230)
    const end = [piece('right line 01 of it', 310, 100, { wide: 230 }), piece('right end.', 310, 112)]
    expect(linesOf([...before, ...end]).map((line) => line.split(' ')[0])).toEqual([...Array(12).fill('left'), 'right', 'right'])
    expect(linesOf([...before, piece('right end.', 310, 100)]).at(-1)).toBe('right end.')
    // No column: it stands too far off, or beside lines of all lengths.
    expect(linesOf([...before, piece('1890', 480, 100)])[0]).toContain('1890')
    const short = Array.from({ length: 12 }, (_, i) => piece(`item ${i}`, 50, 100 + 12 * i, { wide: 130 + 9 * i }))
    expect(linesOf([...short, piece('note', 310, 100)])[0]).toContain('note')
  })

  it('are none in a list with hanging numbers', () => {
    const pieces = [1, 2, 3, 4, 5].flatMap((n) => [
      piece(`${n}.`, 50, 90 + 14 * n),
      piece(`the item with number ${n} and some words`, 80, 90 + 14 * n, { wide: 400 }),
    ])
    expect(linesOf(pieces)[2]).toBe('3. the item with number 3 and some words')
  })
})

describe('tables', () => {
  const rows = [
    ['Region', '2019', '2023'],
    ['Perm', '12.5', '14.0'],
    ['Ural north', '3', '7'],
    ['Tomsk', '120', '95'],
  ]
  const pieces = rows.flatMap((cells, row) => cells.map((cell, i) => piece(cell, 60 + 180 * i, 200 + 16 * row)))
  const page = layout([...column('text', 50, 60, 8, 450), ...pieces, ...column('below', 50, 290, 6, 450)], 800)

  it('are rows of cells with heads', () => {
    expect(page.text).toContain('Region\t2019\t2023\nPerm\t12.5\t14.0\nUral north\t3\t7\nTomsk\t120\t95')
    expect(page.cells).toHaveLength(12)
    const tomsk = page.cells.find(({ row, column: at }) => row === 3 && at === 2)
    expect(tomsk && page.text.slice(tomsk.start, tomsk.end)).toBe('95')
    expect(page.cells.filter(({ head }) => head)).toHaveLength(6)
  })

  it('end with the last line of their last cell, where cells have several', () => {
    const wrapped = (top: number, head: string, more: string, value: string) => [
      piece(head, 60, top),
      piece(more, 60, top + 13),
      piece(value, 240, top),
      piece('1', 420, top),
    ]
    const cells = [...wrapped(200, 'Firms and', 'plants', '120'), ...wrapped(240, 'Workers,', 'thousand', '7'), ...wrapped(280, 'Share of', 'exports, %', '35')]
    expect(layout([...column('text', 50, 60, 8, 450), ...cells, ...column('below', 50, 330, 6, 450)], 800).text).toContain(
      'Share of exports, %\t35\t1\n\nbelow',
    )
  })

  it('stand in the text where they stand on the page', () => {
    expect(page.text.indexOf('text line 08')).toBeLessThan(page.text.indexOf('Region'))
    expect(page.text.indexOf('Tomsk')).toBeLessThan(page.text.indexOf('below line 01'))
  })

  it('hold the heads above several of their columns that stand on a line of their own, and no caption', () => {
    const storeys = [
      piece('Table 2. Jobs', 60, 140),
      piece('Thousand jobs', 297, 178),
      ...rows.flat().map((cell, i) => piece(cell, 60 + 180 * (i % 3), 200 + 16 * Math.floor(i / 3))),
    ]
    const found = layout([...column('text', 50, 20, 8, 450), ...storeys, ...column('below', 50, 290, 6, 450)], 800)
    expect(found.text).toContain('Table 2. Jobs\n\nRegion\tThousand jobs\n2019\t2023\nPerm')
    expect(found.cells.slice(0, 2)).toMatchObject([
      { row: 0, rowSpan: 2, column: 0, head: true },
      { row: 0, column: 1, columnSpan: 2, head: true },
    ])
  })

  it('are parted by a caption between them', () => {
    const next = rows.flat().map((cell, i) => piece(cell, 60 + 180 * (i % 3), 300 + 16 * Math.floor(i / 3)))
    const found = layout([...column('text', 50, 60, 8, 450), ...pieces, piece('Table 2. Towns', 60, 280), ...next], 800)
    expect(new Set(found.cells.map(({ table }) => table)).size).toBe(2)
    expect(found.text).toContain('95\n\nTable 2. Towns\n\nRegion')
  })

  it('leave out a line of text above them that a gap happens to part where their cells are parted', () => {
    const text = [piece('The share of the regions in the output was', 50, 156, { wide: 340 }), piece('as follows:', 410, 156, { wide: 90 })]
    const found = layout([...column('text', 50, 60, 8, 450), ...text, ...pieces], 800)
    expect(found.cells).toHaveLength(12)
    expect(found.text).toContain('in the output was as follows:')
  })
})

it('every word and line points to its text', () => {
  const { text, words, lines } = layout([...column('left', 50, 100, 8, 230), ...column('right', 310, 100, 8, 230)], 800)
  expect(words.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text.split(/\s+/u).join(' '))
  expect(lines.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text.replaceAll('\n\n', '\n'))
})

it('Chinese has no space between characters, whatever the recogniser took for a word', () => {
  const han = (text: string, x: number): Piece['words'][number] => ({ text, box: [x, 100, x + 10 * text.length, 110], confidence: 1 })
  const words = [han('产业', 50), han('集群', 71), han('是', 92), han('Porter', 106), han('所说', 168)]
  expect(layout([{ words, box: [50, 100, 192, 110], size: 10, bold: false }], 800).text).toBe('产业集群是Porter所说')
})

it('a Chinese mark fills its square: there is no blank behind it, however it was read', () => {
  const at = (text: string, x: number, wide: number): Piece['words'][number] => ({ text, box: [x, 100, x + wide, 110], confidence: 1 })
  const read = (mark: string) =>
    layout(
      [{ words: [at('图书分类号', 50, 50), at(mark, 101, 2), at('F427', 110, 20), at('文献', 146, 20)], box: [50, 100, 166, 110], size: 10, bold: false }],
      800,
    ).text
  expect(read('：')).toBe('图书分类号：F427 文献')
  expect(read(':')).toBe('图书分类号:F427 文献')
})

it('the number at the foot is the label of the page', () => {
  const { label, lines } = layout([...column('text', 50, 100, 20, 450), piece('– 214 –', 280, 770)], 800)
  expect(label).toBe('214')
  expect(lines.at(-1)?.role).toBe('page-number')
  expect(layout([...column('text', 50, 100, 20, 450), piece('一 33 一.', 280, 770)], 800).label).toBe('33')
})

describe('the running head of a page by itself', () => {
  const roleOf = (pieces: readonly Piece[]): string | undefined => layout(pieces, 800).lines[0]?.role

  it('stands off the text by two lines, or is smaller, also where a figure beside it seems large', () => {
    expect(roleOf([piece('Studies of the Lake', 200, 70), ...column('text', 50, 100, 20, 450)])).toBe('running-head')
    const small = [piece('Studies of the Lake', 200, 82, { size: 8 }), piece('214', 60, 80, { size: 13 })]
    expect(layout([...small, ...column('text', 50, 106, 20, 450)], 800).label).toBe('214')
  })

  it('is no code of a library, and no line a little above the text', () => {
    expect(roleOf([piece('УДК 332.1', 50, 70), ...column('text', 50, 100, 20, 450)])).toBe('body')
    expect(roleOf([piece('The weavers of the lake', 50, 82), ...column('text', 50, 100, 20, 450)])).toBe('body')
  })
})

it('a figure that touches the text above it is no page number', () => {
  expect(layout([...column('text', 50, 500, 20, 450), piece('1', 50, 740)], 800).label).toBeNull()
})

describe('footnotes that lost their marks', () => {
  const note = (y: number): Piece => piece('This was said of other towns before.', 50, y, { size: 8 })
  const rolesOf = (pieces: readonly Piece[]): string[] =>
    layout(pieces, 800)
      .lines.slice(-2)
      .map(({ role }) => role)

  it('are the small type below the text', () => {
    expect(rolesOf([...column('text', 50, 100, 48, 450), note(710), note(720)])).toEqual(['footnote', 'footnote'])
  })

  it('are no references, no text in the middle of a page and no table of small type', () => {
    expect(rolesOf([...column('text', 50, 100, 46, 450), piece('References', 50, 680), note(710), note(720)])).toEqual(['body', 'body'])
    expect(rolesOf([...column('text', 50, 100, 10, 450), note(250), note(260)])).toEqual(['body', 'body'])
  })
})

it('a table of correlations is whole where the name of one measure nearly touches its figure', () => {
  const names = ['vol', 'tr', 'return', 'capital of a company', 'assets', 'cash']
  const rows = names.flatMap((name, r) => {
    const figures = names.slice(0, r + 1).map((_, c) => piece(c === r ? '1' : `0.${r}${c}`, 170 + 60 * c, 120 + 14 * r))
    // Less than an em and a half off: the text layer has the two as one piece.
    const first = figures[0] as Piece
    const stub = piece(name, 60, 120 + 14 * r)
    if (name.length < 15) return [stub, ...figures]
    return [{ ...stub, words: [...stub.words, ...first.words], box: [60, stub.box[1], first.box[2], stub.box[3]] as const }, ...figures.slice(1)]
  })
  const heads = names.map((name, c) => piece(name.slice(0, 7), 170 + 60 * c, 100))
  const lines = linesOf([...heads, ...rows])
  expect(lines.slice(1)).toEqual(names.map((name, r) => [name, ...names.slice(0, r + 1).map((_, c) => (c === r ? '1' : `0.${r}${c}`))].join('\t')))
})

it('heads that stand close are heads of the columns below all the same', () => {
  const words = 'Labelled lines Share of all Errors found'.split(' ')
  const starts = [60, 102, 138, 166, 178, 202, 232]
  const placed = words.map((text, i) => ({ text, box: [starts[i] as number, 100, (starts[i] as number) + 4.3 * text.length, 110] as const, confidence: 1 }))
  const head: Piece = { words: placed, box: [60, 100, 254, 110], size: 10, bold: true }
  const rows = [
    ['2,415', '2.4', '2.95'],
    ['5,889', '5.9', '1.85'],
    ['9,600', '9.7', '1.19'],
    ['82,797', '83.5', '0.32'],
  ].flatMap((row, r) => row.map((text, c) => piece(text, [80, 150, 210][c] as number, 116 + 14 * r)))
  const { cells, text } = layout([head, ...rows], 800)
  expect(cells.filter((cell) => cell.head).map(({ start, end }) => text.slice(start, end))).toContain('Labelled lines')
})

describe('a table of a head and one row', () => {
  const row = (texts: readonly string[], y: number): Piece[] => texts.map((text, i) => piece(text, 60 + 160 * i, y))
  const below = [piece('The figures are those of the last year that was counted.', 50, 140, { wide: 480 })]

  it('is one where figures stand below each of its columns', () => {
    const lines = linesOf([...row(['Head office', 'Road stations', 'Bridge stations'], 100), ...row(['1.7333', '0.8667', '0.5333'], 114), ...below])
    expect(lines).toEqual(['Head office\tRoad stations\tBridge stations', '1.7333\t0.8667\t0.5333', 'The figures are those of the last year that was counted.'])
  })

  it('is none where words do', () => {
    const lines = linesOf([...row(['Head office', 'Road stations', 'Bridge stations'], 100), ...row(['and its', 'stations', '0.5333'], 114), ...below])
    expect(lines.join('\n')).not.toContain('\t')
  })
})

describe('a caption', () => {
  const rolesOf = (...written: Piece[]) => layout(written, 800).lines.map(({ role }) => role)
  const body = (y: number) => piece('The towns that lie along the river have made such goods for long,', 60, y, { wide: 460 })

  it('ends with its last line: the text below is text', () => {
    expect(rolesOf(piece('Figure 3. Towns of the valley', 200, 300, { wide: 180 }), body(316), body(332))).toEqual(['caption', 'body', 'body'])
    expect(
      rolesOf(piece('Table 2. Firms of the valley by trade, size and year of founding,', 60, 300, { wide: 460 }), piece('1950–2010', 60, 316), body(332)),
    ).toEqual(['caption', 'caption', 'body'])
  })

  it('may have lines in the middle one below the other', () => {
    expect(rolesOf(piece('Table 2', 260, 300, { wide: 60 }), piece('Firms of the valley', 210, 316, { wide: 160 }), body(350), body(366))).toEqual([
      'caption',
      'caption',
      'body',
      'body',
    ])
  })
})
