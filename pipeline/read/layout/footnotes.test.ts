import { describe, expect, it } from 'vitest'
import { layout } from './layout.ts'
import type { Piece } from './piece.ts'
import { typed as piece } from './typed.ts'

const column = (lines: number): Piece[] =>
  Array.from({ length: lines }, (_, i) => piece(`line ${i} of the text, which is set with room`, 50, 100 + 20 * i, { wide: 450 }))
const small = (text: string, y: number): Piece => piece(text, 50, y, { size: 8, wide: 440 })
const rolesOf = (pieces: readonly Piece[]): string[] => layout(pieces, 800).lines.map(({ role, region }) => `${role} ${region}`)

describe('footnotes that stand no further from the text than its lines from one another', () => {
  it('begin with a mark in smaller type', () => {
    const roles = rolesOf([
      ...column(25),
      small('2Weavers moved to the lake in the year of the flood and', 600),
      small('stayed there.', 610),
      small('3Spinners did not.', 620),
    ])
    expect(roles).toEqual([...Array(25).fill('body 0'), ...Array(3).fill('footnote 1')])
  })

  it('may go on from the page before', () => {
    const roles = rolesOf([...column(25), small('there, as the records of the town have it.', 600), small('3Spinners did not.', 610)])
    expect(roles.slice(-3)).toEqual(['body 0', 'footnote 1', 'footnote 1'])
  })

  it('are neither a list in small type nor a quotation', () => {
    const list = [...column(24), piece('References', 50, 580), small('1 Weaver A. The towns by the lake. Riga, 1901', 600)]
    expect(rolesOf(list).at(-1)).toBe('body 0')
    expect(rolesOf([...column(25), small('We moved to the lake in the year of the flood.', 600)]).at(-1)).toBe('body 0')
  })
})

it('a note to a table in smaller type is none of the text', () => {
  const roles = rolesOf([
    small('Note: towns of more than a thousand weavers. Source: records', 80),
    small('of the guild.', 90),
    ...column(25).map((line) => ({ ...line, box: [line.box[0], line.box[1] + 30, line.box[2], line.box[3] + 30] as const })),
  ])
  expect(roles.slice(0, 3)).toEqual(['footnote 0', 'footnote 0', 'body 1'])
})
