// Counts which kinds of words follow one another, for <language>.json:   node count.ts <letters> <words> <text>... > ru.json
// A kind is one of the words given (those that govern: prepositions, conjunctions, pronouns), or an ending. Texts have one paragraph a line.
import { readFileSync } from 'node:fs'

const [ENDINGS, PRUDENCE] = [260, 30]
const [letters, governing, ...texts] = process.argv.slice(2) as [string, string, ...string[]]
const tokenOf = new RegExp(`[${letters}]+|\\d+|[^\\s]`, 'gu')
const lines = texts.flatMap((file) => readFileSync(file, 'utf8').toLowerCase().replaceAll('ё', 'е').split('\n'))

const words = new Map<string, number>()
for (const line of lines) for (const [token] of line.matchAll(tokenOf)) if (isWord(token)) words.set(token, (words.get(token) ?? 0) + 1)
const frequent = governing.split(' ')
const own = new Set(frequent)
const endings = new Map<string, number>()
for (const [word, count] of words) {
  if (own.has(word)) continue
  for (const n of [1, 2, 3]) if (word.length > n) endings.set(word.slice(-n), (endings.get(word.slice(-n)) ?? 0) + count * (n === 3 ? 1 : 1.5))
}
const kinds = ['', '0', '.', ...frequent, ...ranked(new Map([...endings].map(([e, c]) => [`-${e}`, c]))).slice(0, ENDINGS)]
const indices = new Map(kinds.map((kind, i) => [kind, i]))
const kindOf = (token: string): number => {
  if (!isWord(token)) return /^\d/u.test(token) ? 1 : 2
  const whole = indices.get(token)
  if (whole !== undefined) return whole
  for (const n of [3, 2, 1]) {
    const ending = token.length > n ? indices.get(`-${token.slice(-n)}`) : undefined
    if (ending !== undefined) return ending
  }
  return 0
}

const size = kinds.length
const pairs = new Float64Array(size * size)
const [firsts, seconds] = [new Float64Array(size), new Float64Array(size)]
let whole = 0
for (const line of lines) {
  let before = 2
  for (const [token] of line.matchAll(tokenOf)) {
    const kind = kindOf(token)
    pairs[before * size + kind]!++
    firsts[before]!++
    seconds[kind]!++
    whole++
    before = kind
  }
}
let text = ''
for (let a = 0; a < size; a++)
  for (let b = 0; b < size; b++) {
    const alone = (seconds[b]! + 1) / (whole + size)
    const after = (pairs[a * size + b]! + PRUDENCE * alone) / (firsts[a]! + PRUDENCE)
    // Tenths of a nat by which b is cheaper after a than elsewhere, from -45 to 45, as a printable character.
    text += String.fromCharCode(80 + Math.max(-45, Math.min(45, Math.round(10 * Math.log(after / alone)))))
  }
console.log(JSON.stringify({ kinds: kinds.join(' '), gains: text }))

function isWord(token: string): boolean {
  return letters.includes(token[0]!)
}

function ranked(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word)
}
