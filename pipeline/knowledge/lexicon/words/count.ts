// Counts words for words/<language>.txt:   node count.ts <letters> <ranked list or -> <text or table>[=<part>]... > ru.txt
// A line of the result is a cost, ten times the natural logarithm of one over the share of all words, and the words that cost so much.
// A ranked list counts by Zipf's law; each text counts the same, however long it is, or as much as its part says. A table that this wrote counts as a text does.
import { readFileSync } from 'node:fs'

const [letters, ranked, ...sources] = process.argv.slice(2) as [string, string, ...string[]]
const texts = sources.map((source) => source.split('=') as [file: string, part?: string])
const shares = new Map<string, number>()
const wordOf = new RegExp(`[${letters}]+`, 'gu')
const wordsOf = (text: string): string[] => text.toLowerCase().replaceAll('ё', 'е').match(wordOf) ?? []
const give = (word: string, share: number) => shares.set(word, (shares.get(word) ?? 0) + share)

const parts = texts.reduce((sum, [, part]) => sum + Number(part ?? 1), ranked === '-' ? 0 : 1)
if (ranked !== '-') {
  const list = [...new Set(wordsOf(readFileSync(ranked, 'utf8')))]
  const whole = list.reduce((sum, _, rank) => sum + 1 / (rank + 3), 0)
  for (const [rank, word] of list.entries()) give(word, 1 / (rank + 3) / whole / parts)
}
for (const [file, part] of texts) {
  const text = readFileSync(file, 'utf8')
  const weight = Number(part ?? 1) / parts
  if (/^\d+ /u.test(text)) {
    for (const line of text.split('\n')) {
      const [cost, ...words] = line.split(' ')
      for (const word of words) give(word, weight * Math.exp(-Number(cost) / 10))
    }
  } else {
    const words = wordsOf(text)
    for (const word of words) give(word, weight / words.length)
  }
}

const levels = new Map<number, string[]>()
for (const [word, share] of shares) {
  const level = Math.round(-10 * Math.log(share))
  if (level < 135) levels.set(level, [...(levels.get(level) ?? []), word])
}
for (const [level, words] of [...levels].sort(([a], [b]) => a - b)) console.log(level, words.sort().join(' '))
