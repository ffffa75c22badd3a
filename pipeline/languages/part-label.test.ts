import { setFlagsFromString } from 'node:v8'
import { expect, it } from 'vitest'
import { listFollows, paragraphFollows, partLabel } from './part-label.ts'

it.each([
  ['as a process begins', '--regexp-optimization'],
  ['as it does once it has compiled many patterns', '--no-regexp-optimization'],
])('meets a label in any case, alone or with its text, and not as a word of a sentence, %s', (_, flag) => {
  setFlagsFromString(flag)
  const label = partLabel('abstract|key\\s?words', paragraphFollows)
  for (const line of [
    'Abstract',
    'ABSTRACT',
    'Key words: x',
    '[KEYWORDS] x',
    `Abstract The paper ${'asks why firms settle near others of their trade. '.repeat(2)}`,
  ])
    expect(label.test(line)).toBe(true)
  for (const line of ['Abstract ideas are rarely copied', 'abstracts', 'In abstract: x']) expect(label.test(line)).toBe(false)
  expect(partLabel('ключевые\\s+слова', listFollows).exec('КЛЮЧЕВЫЕ СЛОВА: кластер, район')?.[0]).toBe('КЛЮЧЕВЫЕ СЛОВА: ')
})
