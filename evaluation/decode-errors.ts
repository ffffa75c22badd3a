// What decoding still gets wrong:   node evaluation/decode-errors.ts [--all] [<garbled> <truth>]...
// Without files: the evaluation papers that were read by the wrong eye. Prints rates for each paper and the words that differ, most frequent first.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { helpOnRequest } from '../cli/script-help.ts'
import { loadLexicon } from '../pipeline/knowledge/lexicon/load.ts'
import { applyEdits } from '../pipeline/model/text-map.ts'
import { decoders } from '../pipeline/repair/decode/decode.ts'
import { CACHE } from '../workers/cache.ts'
import { comparable, distance } from './distance.ts'

helpOnRequest()

const args = process.argv.slice(2).filter((arg) => arg !== '--all')
const shown = process.argv.includes('--all') ? Number.POSITIVE_INFINITY : 60
const folder = join(import.meta.dirname, 'garbled')
const papers: [string, string][] =
  args.length > 0
    ? Array.from({ length: args.length / 2 }, (_, i) => [args[2 * i]!, args[2 * i + 1]!])
    : readdirSync(folder).map((file) => {
        const name = file.split('.')[0]!
        return [join(folder, file), join(import.meta.dirname, 'papers', name.slice(0, 2), `${name}.txt`)]
      })

/** Words that stand farther apart in the two texts are no fellows. */
const BAND = 60

const knowledge = { lexicons: { ru: loadLexicon('ru', CACHE), en: loadLexicon('en', CACHE) } }
const flat = (text: string) => comparable(text.replace(/(?<=\p{L})[-‐‑]\n(?=\p{Ll})/gu, ''))
const wrong = new Map<string, number>()
const sums = new Map<string, { errors: number; characters: number; wrong: number; words: number }>()
for (const [garbled, truth] of papers) {
  const text = readFileSync(garbled, 'utf8')
  const found = decoders.map((decode) => decode(text, knowledge)).find(({ edits }) => edits.length > 0) ?? { edits: [] }
  const [printed, decoded] = [flat(readFileSync(truth, 'utf8')), flat(applyEdits({ text, repairs: [] }, found.edits).text)]
  const [a, b] = [printed.split(' '), decoded.split(' ')]
  const pairs = aligned(a, b)
  for (const [x, y] of pairs) if (x !== y) wrong.set(`${x}\t${y}`, (wrong.get(`${x}\t${y}`) ?? 0) + 1)
  const one = { errors: distance(printed, decoded), characters: [...printed].length, wrong: pairs.filter(([x, y]) => x !== y).length, words: a.length }
  const kind = basename(garbled).split('.').at(-2)!
  for (const name of [basename(garbled), `all ${kind}`]) {
    const sum = sums.get(name) ?? { errors: 0, characters: 0, wrong: 0, words: 0 }
    for (const key of ['errors', 'characters', 'wrong', 'words'] as const) sum[key] += one[key]
    sums.set(name, sum)
  }
}
const weight = (pair: string) => distance(...(pair.split('\t') as [string, string]))
for (const [pair, count] of [...wrong].sort(([p, a], [q, b]) => b * weight(q) - a * weight(p)).slice(0, shown))
  console.log(count * weight(pair), pair.replace('\t', ' → '))
for (const [name, { errors, characters, wrong, words }] of sums)
  console.log(
    `${name}: CER ${((100 * errors) / characters).toFixed(2)} % (${errors}/${characters}), WER ${((100 * wrong) / words).toFixed(2)} % (${wrong}/${words})`,
  )

/** Words side by side at least distance; runs of words that have no fellow stand together. */
function aligned(a: readonly string[], b: readonly string[]): [string, string][] {
  const width = b.length + 1
  const table = new Float64Array((a.length + 1) * width)
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 && j === 0) continue
      const [up, left, both] = [
        i > 0 ? table[(i - 1) * width + j]! + 1 : Number.POSITIVE_INFINITY,
        j > 0 ? table[i * width + j - 1]! + 1 : Number.POSITIVE_INFINITY,
        i > 0 && j > 0 && Math.abs(i - j) < BAND ? table[(i - 1) * width + j - 1]! + unlike(a[i - 1]!, b[j - 1]!) : Number.POSITIVE_INFINITY,
      ]
      table[i * width + j] = Math.min(up, left, both)
    }
  const pairs: [string, string][] = []
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const here = table[i * width + j]!
    if (i > 0 && j > 0 && Math.abs(i - j) < BAND && here === table[(i - 1) * width + j - 1]! + unlike(a[i - 1]!, b[j - 1]!)) pairs.push([a[--i]!, b[--j]!])
    else if (i > 0 && here === table[(i - 1) * width + j]! + 1) pairs.push([a[--i]!, ''])
    else pairs.push(['', b[--j]!])
  }
  return pairs.reverse()
}

function unlike(a: string, b: string): number {
  return a === b ? 0 : 0.5 + distance(a, b) / (a.length + b.length)
}
