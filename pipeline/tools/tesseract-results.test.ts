import { expect, it } from 'vitest'
import { level, linesOf } from './tesseract-results.ts'

it('words go to their lines; blocks without words, blank words and lines without any do not count', () => {
  const box = (x: number) => [x, 0, x + 9, 9] as const
  const words = [
    { starts: true, text: 'one', confidence: 96.4 },
    { starts: false, text: 'trade', confidence: 95.6 },
    null,
    { starts: true, text: ' ', confidence: 95 },
    { starts: true, text: 'settle', confidence: 20 },
    { starts: false, text: ' ', confidence: 95 },
  ]
  let at = 0
  const lines = linesOf({
    startsLine: () => words[at]?.starts ?? false,
    box: (of) => (words[at] ? box(of === level.line ? 500 : 10 * at) : null),
    text: () => words[at]?.text ?? '',
    confidence: () => words[at]?.confidence ?? 0,
    next: () => ++at < words.length,
  })
  expect(lines).toEqual([
    {
      box: box(500),
      words: [
        { text: 'one', box: box(0), confidence: 0.96 },
        { text: 'trade', box: box(10), confidence: 0.96 },
      ],
    },
    { box: box(500), words: [{ text: 'settle', box: box(40), confidence: 0.2 }] },
  ])
})

it('an empty page has no lines', () => {
  expect(linesOf({ startsLine: () => true, box: () => null, text: () => '', confidence: () => 0, next: () => false })).toEqual([])
})
