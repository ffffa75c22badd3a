import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { helpOnRequest } from '../cli/script-help.ts'
import { loadLexicon } from '../pipeline/knowledge/lexicon/load.ts'
import { decodeCyrillicRead, decodeLatinRead } from '../pipeline/repair/decode/decode.ts'
import { CACHE } from '../workers/cache.ts'

// How fast misread passages are decoded, on one core: words of garble a second of processor time after warm-up, what the lexicons take to load, and memory.
// Usage: node --max-semi-space-size=4 bench/repair.ts [garbled text]..., as work processes are started; without one, the evaluation papers read by the wrong eye.

helpOnRequest()

/** The first rounds are compiled while they run; a worker decodes for hours. */
const [WARM_UP, ROUNDS] = [4, 5]

const folder = join(import.meta.dirname, '..', 'evaluation', 'garbled')
const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(folder).map((file) => join(folder, file))
const texts = files.map((file) => readFileSync(file, 'utf8'))

const kept = existsSync(CACHE) && readdirSync(CACHE).some((file) => file.startsWith('lexicon-ru'))
const [begun, before] = [performance.now(), process.memoryUsage().rss]
const ru = loadLexicon('ru', CACHE)
console.log(`lexicon of Russian, ${kept ? 'from the cache' : 'built'}: ${ru.costs.length.toLocaleString('en')} forms in ${seconds(performance.now() - begun)}`)
const en = loadLexicon('en', CACHE)
console.log(
  `lexicons of Russian and English: ${Math.round((process.memoryUsage().rss - before) / 2 ** 20)} MB, ${en.costs.length.toLocaleString('en')} English forms`,
)
const knowledge = { lexicons: { ru, en } }

for (const [name, decode] of [
  ['Cyrillic read as Latin', decodeLatinRead],
  ['Latin read as Cyrillic', decodeCyrillicRead],
] as const) {
  const own = texts.filter((text) => decode(text, knowledge).edits.length > 0)
  const words = ROUNDS * own.reduce((sum, text) => sum + text.trim().split(/\s+/u).length, 0)
  for (let round = 0; round < WARM_UP; round++) for (const text of own) decode(text, knowledge)
  const start = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) for (const text of own) decode(text, knowledge)
  const { user, system } = process.cpuUsage(start)
  console.log(
    `${name}: ${words.toLocaleString('en')} words in ${seconds((user + system) / 1000)} of processor, ${Math.round(words / ((user + system) / 1e6)).toLocaleString('en')} words/s`,
  )
}
console.log(`memory of the process: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`)

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
