import { expect, it } from 'vitest'
import type { TextRun } from '../../model/source.ts'
import { isVertical } from './runs.ts'
import { layoutVertical } from './vertical.ts'

const page = { width: 595, height: 842 }
/** A column as a vertical font prints it, and as browsers do: each sign by itself, what is Latin on its side. */
const byFont = (text: string, x: number): TextRun[] => [{ text, box: [x, 80, x + 12, 80 + 12 * text.length], size: 12, bold: false, angle: 0, vertical: true }]
const bySign = (text: string, x: number): TextRun[] =>
  (text.match(/[A-Z0-9]+|./gu) ?? []).map((part, i, all) => {
    const y = 80 + 12 * all.slice(0, i).join('').length
    const isHan = /\P{ASCII}/u.test(part)
    return { text: part, box: [x, y, x + 12, y + 12 * part.length], size: 12, bold: false, angle: isHan ? 0 : 90, vertical: false }
  })

it.each([
  ['a font made for it', byFont],
  ['sign below sign', bySign],
])('vertical Chinese in %s is read column by column from the right', (_, column) => {
  const runs = [...column('產業集群是指在特定區域中，', 500), ...column('由OECD等機構界定的企業群', 476), ...column('體。', 452)]
  expect(isVertical({ ...page, runs })).toBe(true)
  const { text, lines } = layoutVertical({ ...page, runs })
  expect(text).toBe('產業集群是指在特定區域中，\n由OECD等機構界定的企業群\n體。')
  expect(lines[0]?.box).toEqual([500, 80, 512, 80 + 12 * 13])
})

it('a column of a table, or Chinese set sign by sign along the line, is not vertical', () => {
  const cells = [...'甲乙丙丁戊'].map(
    (text, i): TextRun => ({ text, box: [100, 80 + 24 * i, 112, 92 + 24 * i], size: 12, bold: false, angle: 0, vertical: false }),
  )
  expect(isVertical({ ...page, runs: cells })).toBe(false)
  const line = [...'产业集群是指'].map(
    (text, i): TextRun => ({ text, box: [100 + 12 * i, 80, 112 + 12 * i, 92], size: 12, bold: false, angle: 0, vertical: false }),
  )
  expect(isVertical({ ...page, runs: line })).toBe(false)
})
