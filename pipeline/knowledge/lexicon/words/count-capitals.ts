// Finds words that stand with a capital inside sentences, for words/capitals.<language>.txt:   node count-capitals.ts <letters> <text>... > capitals.ru.txt
import { readFileSync } from 'node:fs'

const [letters, ...texts] = process.argv.slice(2) as [string, ...string[]]
/** Met so often at least, and with a capital in so many of a hundred places. */
const [OFTEN, MOSTLY] = [4, 85]
const upper = letters.toUpperCase()
// Behind a small word and a blank no sentence opens; a word in capitals tells nothing.
const inside = new RegExp(`(?<=[${letters}ё],? )[${upper}${letters}][${letters}ё]{2,}(?![${upper}${letters}ё])`, 'gu')
const met = new Map<string, { all: number; capital: number }>()
for (const text of texts)
  for (const [found] of readFileSync(text, 'utf8').matchAll(inside)) {
    const word = found.toLowerCase().replaceAll('ё', 'е')
    const one = met.get(word) ?? { all: 0, capital: 0 }
    one.all++
    if (found[0] !== found[0]!.toLowerCase()) one.capital++
    met.set(word, one)
  }
const found = [...met].filter(([, { all, capital }]) => capital >= OFTEN && 100 * capital >= MOSTLY * all).map(([word]) => word)
console.log(found.sort().join('\n'))
