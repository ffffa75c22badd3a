// Counts words for words/<language>.txt:   node count.ts <letters> <ranked list or -> <text>... > ru.txt
// A line of the result is a cost, ten times the natural logarithm of one over the share of all words, and the words that cost so much.
// A ranked list counts by Zipf's law; each text counts the same, however long it is.
import { readFileSync } from 'node:fs'

const [letters, ranked, ...texts] = process.argv.slice(2) as [string, string, ...string[]]
const shares = new Map<string, number>()
const wordOf = new RegExp(`[${letters}]+`, 'gu')
const wordsOf = (file: string): string[] => readFileSync(file, 'utf8').toLowerCase().replaceAll('ё', 'е').match(wordOf) ?? []
const give = (word: string, share: number) => shares.set(word, (shares.get(word) ?? 0) + share)

const parts = texts.length + (ranked === '-' ? 0 : 1)
if (ranked !== '-') {
  const list = [...new Set(wordsOf(ranked))]
  const whole = list.reduce((sum, _, rank) => sum + 1 / (rank + 3), 0)
  for (const [rank, word] of list.entries()) give(word, 1 / (rank + 3) / whole / parts)
}
for (const text of texts) {
  const words = wordsOf(text)
  for (const word of words) give(word, 1 / words.length / parts)
}

const levels = new Map<number, string[]>()
for (const [word, share] of shares) {
  const level = Math.round(-10 * Math.log(share))
  if (level < 130) levels.set(level, [...(levels.get(level) ?? []), word])
}
for (const [level, words] of [...levels].sort(([a], [b]) => a - b)) console.log(level, words.sort().join(' '))
