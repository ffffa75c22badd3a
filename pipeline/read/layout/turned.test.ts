import { expect, it } from 'vitest'
import type { Box } from '../../model/page.ts'
import type { TextRun } from '../../model/source.ts'
import { upright } from './runs.ts'
import { layoutAll, turnedBack } from './turned.ts'

const run = (text: string, box: Box, angle: TextRun['angle'] = 0): TextRun => ({ text, box, size: 10, bold: false, angle, vertical: false })
const page = { width: 600, height: 800 }

it('writing on its side in the margin is kept, behind the text and out of its flow', () => {
  const { text, lines, words } = layoutAll({
    ...page,
    runs: [
      run('Подпись и дата', [20, 300, 30, 400], 270),
      run('The text of the page goes on', [100, 100, 400, 110]),
      run('over two lines', [100, 112, 300, 122]),
    ],
  })
  expect(text).toBe('The text of the page goes on\nover two lines\n\nПодпись и дата')
  expect(lines.map(({ role }) => role)).toEqual(['body', 'body', 'running-head'])
  const last = words.at(-1)
  expect(last && text.slice(last.start, last.end)).toBe('дата')
  // Read from bottom to top: the last word stands highest.
  expect(last?.box[0]).toBe(20)
  expect(last?.box[1]).toBe(300)
})

it('a turn and what undoes it bring a box back', () => {
  for (const angle of [90, 180, 270] as const) {
    const layer = { ...page, runs: [run('x', [10, 20, 110, 30], angle)] }
    const turned = upright(layer, angle)
    expect(upright(turned, turnedBack[angle]).runs[0]?.box).toEqual([10, 20, 110, 30])
  }
})
