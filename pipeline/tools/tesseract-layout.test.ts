import { expect, it } from 'vitest'
import { type LayoutResults, type PixelBox, rowsOf } from './tesseract-layout.ts'

interface Ink {
  readonly type?: number
  readonly turned?: boolean
  readonly row?: boolean
  readonly word?: boolean
  readonly blob: PixelBox | null
}

function results(...inks: readonly Ink[]): LayoutResults {
  let at = 0
  const here = (): Ink => inks[at] as Ink
  return {
    blockType: () => here().type ?? 1,
    isUpright: () => !here().turned,
    startsAt: (level) => (level === 2 ? (here().row ?? false) : (here().word ?? here().row ?? false)),
    box: (level) => (level === 4 ? here().blob : [0, 0, 100, 100]),
    baseline: () => [0, 20, 100, 20],
    row: () => ({ height: 20, descenders: -5 }),
    next: () => ++at < inks.length,
  }
}

it('gathers ink to words and words to rows', () => {
  const rows = rowsOf(
    results({ row: true, blob: [1, 1, 2, 2] }, { blob: [3, 1, 4, 2] }, { word: true, blob: [8, 1, 9, 2] }, { row: true, blob: [1, 9, 2, 10] }),
  )
  expect(rows?.map(({ words }) => words.map(({ blobs }) => blobs.length))).toEqual([[2, 1], [1]])
})

it('leaves out pictures, and words without ink, which have the whole page for their box', () => {
  expect(rowsOf(results({ type: 9, row: true, blob: [1, 1, 9, 9] }))).toEqual([])
  const rows = rowsOf(results({ row: true, blob: [1, 1, 2, 2] }, { word: true, blob: null }))
  expect(rows?.[0]?.words).toHaveLength(1)
})

it('leaves rows on their side to tesseract', () => {
  expect(rowsOf(results({ row: true, blob: [1, 1, 2, 2] }, { row: true, turned: true, blob: [1, 1, 2, 2] }))).toBeNull()
})
