// Learns how letters are misread from pairs of read-pairs.ts, "printed TAB read":   node evaluation/learn-channel.ts <pairs>... > channel.json
// Expectation-maximisation over all ways to cut a word into letters read as one to four glyphs, or two letters read as one
// (Jiampojamarn, Kondrak and Sherif, "Applying many-to-many alignments", 2007). Each file of pairs counts the same, however long it is.
import { readFileSync } from 'node:fs'
import { helpOnRequest } from '../cli/script-help.ts'

helpOnRequest()

const ROUNDS = 12
const [UNIT, GLYPHS] = [2, 4]
/** At first two letters in one glyph are thought rare. */
const MELTING = 0.02
/** Seen less often (in pairs, counted over all ways to cut), it is chance. */
const LEAST = 1.5
/** Letters of a word that is also learned as a whole, and how often it must be met. */
const [SHORT, OFTEN] = [3, 15]

interface Pair {
  readonly printed: string
  readonly read: string
  readonly weight: number
}

const files = process.argv.slice(2).map((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
    .filter(([printed, read]) => printed && read)
    .map(([printed, read]) => trimmed(printed, read.replaceAll(' ', '')))
    .filter(({ printed, read }) => /^[\p{L}]+$/u.test(printed) && read.length >= printed.length / 2 && read.length <= 2.5 * printed.length + 2),
)
const most = Math.max(...files.map((pairs) => pairs.length))
const pairs: Pair[] = files.flatMap((file) => file.map((pair) => ({ ...pair, weight: Math.sqrt(most / file.length) })))

let shares = new Map<string, number>()
let counts = new Map<string, number>()
for (let round = 0; round < ROUNDS; round++) {
  counts = new Map()
  for (const pair of pairs) addExpected(pair)
  const whole = [...counts.values()].reduce((a, b) => a + b, 0)
  // Joint shares cut best; what is written down at the end is by unit.
  shares = new Map([...counts].map(([key, count]) => [key, count / whole]))
}

// How often each unit is printed, as a unit or not.
const printedUnits = new Map<string, number>()
for (const { printed, weight } of pairs)
  for (let i = 0; i < printed.length; i++)
    for (let n = 1; n <= UNIT && i + n <= printed.length; n++) {
      const unit = printed.slice(i, i + n)
      printedUnits.set(unit, (printedUnits.get(unit) ?? 0) + weight)
    }
const units: Record<string, string[]> = {}
for (const [key, count] of [...counts].sort(([, a], [, b]) => b - a)) {
  if (count < LEAST) continue
  const unit = unitOf(key)
  const cost = Math.max(0, Math.round(-10 * Math.log(count / (printedUnits.get(unit)! + 2))))
  units[unit] = [...(units[unit] ?? []), `${key.slice(key.indexOf('\t') + 1)} ${cost}`]
}
const sorted = (lists: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(
    Object.keys(lists)
      .sort()
      .map((key) => [key, lists[key]!.join(' ')]),
  )
console.log(JSON.stringify({ units: sorted(units), words: sorted(shortWords()) }, null, 1))

/** Short words are misread as a whole: an engine that knows a language makes «по» a number more often than its letters say. */
function shortWords(): Record<string, string[]> {
  const met = new Map<string, { whole: number; reads: Map<string, number> }>()
  for (const { printed, read, weight } of pairs) {
    if (printed.length > SHORT) continue
    const word = met.get(printed) ?? { whole: 0, reads: new Map<string, number>() }
    word.whole += weight
    word.reads.set(read, (word.reads.get(read) ?? 0) + weight)
    met.set(printed, word)
  }
  const words: Record<string, string[]> = {}
  for (const [word, { whole, reads }] of met)
    if (whole >= OFTEN) {
      const often = [...reads].filter(([, count]) => count >= LEAST).sort(([, m], [, n]) => n - m)
      words[word] = often.map(([read, count]) => `${read} ${Math.max(0, Math.round(-10 * Math.log(count / (whole + 2))))}`)
    }
  return words
}

function unitOf(key: string): string {
  return key.slice(0, key.indexOf('\t'))
}

/** Without the punctuation around the word. What was read keeps its signs where none was printed: there they are parts of letters. */
function trimmed(printed: string, read: string): { printed: string; read: string } {
  const lead = /^[«"“„”'‘([]*/u.exec(printed)![0].length
  const trail = /[.,:;!?»"”“'’)\]]*$/u.exec(printed)![0].length
  let [from, to] = [0, read.length]
  for (let i = 0; i < lead && /[«"“„”'‘([<]/u.test(read[from] ?? ''); i++) from++
  for (let i = 0; i < trail && /[.,:;!?»"”“'’)\]>*]/u.test(read[to - 1] ?? ''); i++) to--
  return { printed: printed.slice(lead, printed.length - trail), read: read.slice(from, to) }
}

function shareOf(unit: string, glyphs: string): number {
  const learned = shares.get(`${unit}\t${glyphs}`)
  if (shares.size > 0) return learned ?? 0
  return (unit.length > 1 ? MELTING : 1) * 0.1 ** Math.abs(glyphs.length - 1.3 * unit.length)
}

function addExpected({ printed, read, weight }: Pair): void {
  const [n, m] = [printed.length, read.length]
  const width = m + 1
  const forward = new Float64Array((n + 1) * width)
  const backward = new Float64Array((n + 1) * width)
  forward[0] = 1
  backward[n * width + m] = 1
  const steps: { from: number; to: number; share: number; key: string }[] = []
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      if (forward[i * width + j] === 0) continue
      for (let a = 1; a <= UNIT && i + a <= n; a++)
        for (let b = 1; b <= (a > 1 ? 1 : GLYPHS) && j + b <= m; b++) {
          const [unit, glyphs] = [printed.slice(i, i + a), read.slice(j, j + b)]
          const share = shareOf(unit, glyphs)
          if (share === 0) continue
          const step = { from: i * width + j, to: (i + a) * width + j + b, share, key: `${unit}\t${glyphs}` }
          forward[step.to]! += forward[step.from]! * share
          steps.push(step)
        }
    }
  const whole = forward[n * width + m]!
  if (whole === 0) return
  for (const { from, to, share } of steps.reverse()) backward[from]! += backward[to]! * share
  for (const { from, to, share, key } of steps) {
    const expected = (forward[from]! * share * backward[to]!) / whole
    if (expected > 1e-4) counts.set(key, (counts.get(key) ?? 0) + weight * expected)
  }
}
