import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { helpOnRequest } from '../cli/script-help.ts'
import { loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import { mend } from '../pipeline/repair/mend.ts'
import { CACHE } from '../workers/cache.ts'
import { measureEncodings } from './difficult/encodings.ts'
import { measureFtfy, measurePairs } from './difficult/mojibake.ts'
import { measurePapers } from './difficult/papers.ts'

// Measures public data sets that are no part of the project; for the last, `palimpsest run DATA/pdf/files --out OUT` comes first.
//   node evaluation/difficult.ts --data DATA [--only mojibake|ftfy|encoding|pdf] [--out OUT]

helpOnRequest()

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string', default: 'output' }, only: { type: 'string' } } })
const { data, out, only } = values
if (!data) throw new Error('usage: node evaluation/difficult.ts --data DATA [--only mojibake|ftfy|encoding|pdf] [--out OUT]')

const knowledge = await loadKnowledge(CACHE)
const mended = (text: string) => mend({ text, repairs: [] }, knowledge)
const print = (line: string) => console.log(line)

const measures: Readonly<Record<string, () => void>> = {
  mojibake: () => measurePairs(join(data, '03_mojibake_udhr', 'pairs.jsonl'), mended, print),
  ftfy: () => measureFtfy(join(data, '03_ftfy'), mended, print),
  encoding: () => measureEncodings(join(data, '05_encoding'), print),
  pdf: () => measurePapers(join(data, 'pdf'), out, print),
}
for (const [name, measure] of Object.entries(measures)) {
  if (only !== undefined && only !== name) continue
  print(`\n${name}`)
  measure()
}
