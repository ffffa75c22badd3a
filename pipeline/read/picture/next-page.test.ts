import { expect, it } from 'vitest'
import type { Raster } from '../../model/raster.ts'
import { withoutNextPage } from './next-page.ts'

const [width, height, dpi] = [850, 1100, 100]

function drawn(boxes: readonly (readonly [left: number, top: number, right: number, bottom: number])[]): Raster {
  const grey = new Uint8Array(width * height).fill(255)
  for (const [left, top, right, bottom] of boxes) for (let y = top; y < bottom; y++) grey.fill(0, y * width + left, y * width + right)
  return { width, height, dpi, grey }
}

/** Letters from one x to another, line below line. */
const letters = (from: number, to: number) =>
  Array.from({ length: 30 }, (_, line) =>
    Array.from(
      { length: Math.ceil((to - from) / 12) },
      (_, i) => [from + 12 * i, 120 + 28 * line, Math.min(width, from + 12 * i + 9), 132 + 28 * line] as const,
    ),
  ).flat()

const page = letters(120, 720)

it('takes away the beginnings of lines of the next page', () => {
  expect(withoutNextPage(drawn([...page, ...letters(770, width)])).grey).toEqual(drawn(page).grey)
})

it('leaves what no side of the picture cuts: notes beside the text, numbers of lines', () => {
  const notes = drawn([...page, ...letters(770, 820)])
  expect(withoutNextPage(notes) === notes).toBe(true)
})

it('leaves a page whose own lines are cut', () => {
  const cut = drawn(letters(120, width))
  expect(withoutNextPage(cut) === cut).toBe(true)
})

it('takes no column of the page for one of the next', () => {
  const specks = Array.from({ length: 8 }, (_, i) => [0, 100 + 60 * i, 6, 110 + 60 * i] as const)
  const page = [...letters(60, 130), ...letters(190, 720)]
  expect(withoutNextPage(drawn([...page, ...specks])).grey).toEqual(drawn(page).grey)
})
