import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fg from 'fast-glob'
import { helpOnRequest } from '../cli/script-help.ts'
import { loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import { mend } from '../pipeline/repair/mend.ts'
import { CACHE } from '../workers/cache.ts'

// What repair does to texts that need none: our own papers and their truths, or the files named.
//   node evaluation/false-repairs.ts [FILE...]

helpOnRequest()

const own = fg.sync(['evaluation/papers/*/*.txt', 'corpus/truth/*/*.txt'], { cwd: join(import.meta.dirname, '..'), absolute: true }).sort()
const files = process.argv.length > 2 ? process.argv.slice(2) : own
const knowledge = await loadKnowledge(CACHE)
let [words, repaired, digits, doubted] = [0, 0, 0, 0]
for (const file of files) {
  const raw = readFileSync(file, 'utf8')
  const { text, repairs, doubts } = mend({ text: raw, repairs: [] }, knowledge)
  for (const { rule, before, at } of repairs)
    console.log(
      `${file.split('/').at(-1)}  ${rule}  ${JSON.stringify(before)} -> ${JSON.stringify(text.slice(at.start, at.end))}  in ${JSON.stringify(text.slice(Math.max(0, at.start - 25), at.end + 15))}`,
    )
  for (const { reason, at } of doubts) console.log(`${file.split('/').at(-1)}  doubt: ${reason}  ${JSON.stringify(text.slice(at.start, at.end))}`)
  // A Chinese word has two characters, more or less.
  words += (raw.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + (raw.match(/\p{Script=Han}/gu)?.length ?? 0) / 2
  repaired += repairs.length
  doubted += doubts.length
  const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/gu, '')
  if (digitsOf(raw) !== digitsOf(text)) digits++
}
console.log(
  `${files.length} texts, ${Math.round(words)} words: ${repaired} repairs (${((10_000 * repaired) / words).toFixed(2)} in 10,000 words), ${doubted} doubts, ${digits} texts with other digits`,
)
