// Counts which words follow one another, for <language>.pairs.json:   node count-pairs.ts <letters> <words table> <text>[=<weight>]... > ru.pairs.json
// Absolute discounting (Ney, Essen and Kneser 1994) over what agreement and the words' own shares say; the pairs are kept that say most beyond that
// (Seymore and Rosenfeld 1996). Texts have one paragraph a line.
import { readFileSync } from 'node:fs'
import { EDGE, englishAgreement, NUMBER, russianAgreement } from './agreement.ts'
import { EDGE_WORD, NUMBER_WORD } from './pairs.ts'

const [PAIRS, DISCOUNT] = [300_000, 0.6]
/** How much of a gain of agreement is believed: as in decoding. */
const BELIEVED = 0.8
const [letters, table, ...sources] = process.argv.slice(2) as [string, string, ...string[]]
const agreement = letters.includes('я') ? russianAgreement : englishAgreement

const costs = new Map<string, number>()
for (const line of readFileSync(table, 'utf8').split('\n')) {
  const [cost, ...words] = line.split(' ')
  for (const word of words) costs.set(word, Number(cost))
}

const names: string[] = []
const numbers = new Map<string, number>()
const numberOf = (word: string): number => {
  let number = numbers.get(word)
  if (number === undefined) {
    number = names.push(word) - 1
    numbers.set(word, number)
  }
  return number
}
numberOf('.')
numberOf('0')

const MANY = 2 ** 20
const counts = new Map<number, number>()
const tokenOf = new RegExp(`[${letters}]+|\\d+|\\S`, 'gu')
const add = (first: number, second: number, weight: number) => counts.set(first * MANY + second, (counts.get(first * MANY + second) ?? 0) + weight)
for (const source of sources) {
  const [file, weight] = source.split('=') as [string, string?]
  for (const line of readFileSync(file, 'utf8').toLowerCase().replaceAll('ё', 'е').split('\n')) {
    let before = EDGE_WORD
    for (const [token] of line.matchAll(tokenOf)) {
      const word = letters.includes(token[0]!)
      // A word too rare for the table is in no pair, and no edge either.
      const here = word ? (costs.has(token) ? numberOf(token) : -1) : /^\d/u.test(token) ? NUMBER_WORD : EDGE_WORD
      if (before >= 0 && here >= 0) add(before, here, Number(weight ?? 1))
      before = here
    }
    if (before >= 0) add(before, EDGE_WORD, Number(weight ?? 1))
  }
}

const [firsts, seconds, discounted] = [new Float64Array(names.length), new Float64Array(names.length), new Float64Array(names.length)]
for (const [pair, count] of counts) {
  const [first, second] = [Math.floor(pair / MANY), pair % MANY]
  firsts[first]! += count
  seconds[second]! += count
  discounted[first]! += Math.min(count, DISCOUNT)
}
const whole = firsts.reduce((a, b) => a + b, 0)
const alone = names.map((name, i) => (i <= NUMBER_WORD ? seconds[i]! / whole : Math.exp(-costs.get(name)! / 10)))
const kinds = names.map((name, i) => (i === EDGE_WORD ? EDGE : i === NUMBER_WORD ? NUMBER : agreement.kindOf(name)))

interface Pair {
  readonly second: number
  /** Tenths of a nat. */
  readonly gain: number
  /** The share of what follows the first word. */
  readonly share: number
  /** Nats that the texts cost less with this pair. */
  readonly saved: number
}
const all: (Pair & { readonly first: number })[] = []
for (const [pair, count] of counts) {
  const [first, second] = [Math.floor(pair / MANY), pair % MANY]
  if (count <= DISCOUNT * 1.01 || (first <= NUMBER_WORD && second <= NUMBER_WORD)) continue
  const expected = Math.min(0.5, alone[second]! * Math.exp((BELIEVED * agreement.gain(kinds[first]!, kinds[second]!)) / 10))
  const left = (discounted[first]! / firsts[first]!) * expected
  const share = (count - DISCOUNT) / firsts[first]! + left
  const gain = Math.max(-60, Math.min(120, Math.round(10 * Math.log(share / alone[second]!))))
  all.push({ first, second, gain, share, saved: count * Math.log(share / left) })
}
const pairs = Map.groupBy(all.sort((a, b) => b.saved - a.saved).slice(0, PAIRS), ({ first }) => first)

const used = new Set<number>()
for (const [first, followers] of pairs) for (const { second } of followers) used.add(first).add(second)
const order = [EDGE_WORD, NUMBER_WORD, ...[...used].filter((i) => i > NUMBER_WORD).sort((a, b) => (names[a]! < names[b]! ? -1 : 1))]
const places = new Map(order.map((number, place) => [number, place]))
const bytes: number[] = []
for (const first of order) {
  const followers = (pairs.get(first) ?? []).map((pair) => ({ ...pair, place: places.get(pair.second)! })).sort((a, b) => a.place - b.place)
  write(followers.length)
  if (followers.length === 0) continue
  const rest = 1 - followers.reduce((sum, { share }) => sum + share, 0)
  bytes.push(128 + Math.max(-25, Math.round(10 * Math.log(Math.max(1e-3, rest)))))
  let last = 0
  for (const { place, gain } of followers) {
    write(place - last)
    bytes.push(128 + gain)
    last = place
  }
}
console.log(JSON.stringify({ words: order.map((i) => names[i]).join(' '), pairs: Buffer.from(bytes).toString('base64') }))

/** Seven bits a byte, low ones first. */
function write(number: number): void {
  for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128)
  bytes.push(number)
}
