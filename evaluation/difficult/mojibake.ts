import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mended } from '../../pipeline/repair/mend.ts'
import { distance } from '../distance.ts'

type Mend = (text: string) => Mended
type Print = (line: string) => void

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

/** Pairs of a text and its misreading (garbled, correct, written_as, read_as, lossy), by kind; the lossy ones lack bytes, and are not all to be had. */
export function measurePairs(file: string, mend: Mend, print: Print): void {
  const kinds = new Map<string, { exact: number; of: number; errors: number; characters: number }>()
  for (const { garbled, correct, ...pair } of lines<Record<'garbled' | 'correct' | 'lang' | 'written_as' | 'read_as', string> & { lossy: boolean }>(file)) {
    const name = `${pair.lossy ? 'lossy' : 'exact'}  ${pair.lang} ${pair.written_as} read as ${pair.read_as}`
    const kind = kinds.get(name) ?? { exact: 0, of: 0, errors: 0, characters: 0 }
    const { text } = mend(garbled)
    kind.of++
    if (text === correct) kind.exact++
    kind.errors += distance(text, correct)
    kind.characters += correct.length
    kinds.set(name, kind)
  }
  for (const [name, { exact, of, errors, characters }] of kinds)
    print(`${name.padEnd(40)} ${String(exact).padStart(3)}/${of}  character errors ${(errors / characters).toFixed(4)}`)
  const whole = [...kinds].filter(([name]) => name.startsWith('exact')).map(([, kind]) => kind)
  print(`without loss: ${whole.reduce((n, { exact }) => n + exact, 0)} of ${whole.reduce((n, { of }) => n + of, 0)} exact`)
}

interface Case {
  readonly label: string
  readonly original: string
  readonly fixed: string
  /** Without the choices of that library that are no repair (straight quotes for curly ones). */
  readonly 'fixed-encoding'?: string
}

const OURS = /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The cases of ftfy: healthy text must stay; of the broken, those with Cyrillic or Han are ours. A letter given back where that library leaves U+FFFD is right. */
export function measureFtfy(folder: string, mend: Mend, print: Print): void {
  for (const name of ['negative', 'in-the-wild', 'synthetic', 'language-names', 'known-failures']) {
    const tallies = { ours: [0, 0], others: [0, 0] }
    for (const one of JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Case[]) {
      const wanted = one['fixed-encoding'] ?? one.fixed
      const ours = name === 'negative' || OURS.test(wanted)
      const { text } = mend(one.original)
      const right = [...text].length === [...wanted].length && [...wanted].every((char, i) => char === '\ufffd' || char === [...text][i])
      const tally = ours ? tallies.ours : tallies.others
      tally[1]!++
      if (right) tally[0]!++
      else if (ours) print(`  ${name}: ${JSON.stringify(one.original)} became ${JSON.stringify(text)}, not ${JSON.stringify(wanted)}`)
    }
    print(
      `${name.padEnd(16)} ${name === 'negative' ? 'unchanged' : 'Cyrillic, Han'} ${tallies.ours.join('/')}${tallies.others[1] ? `, others ${tallies.others.join('/')}` : ''}`,
    )
  }
}
