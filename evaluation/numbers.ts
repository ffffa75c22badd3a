import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { helpOnRequest } from '../cli/script-help.ts'
import { parseQuantities } from '../pipeline/extract/statistics/quantities.ts'
import type { Quantity } from '../pipeline/extract/statistics/quantity.ts'
import { isLanguageCode, type LanguageCode } from '../pipeline/languages/languages.ts'
import { reasonOf } from './number-misses.ts'

// How many numbers of public test data parseQuantities reads right:
//
//   node evaluation/numbers.ts DATA_DIR [--misses] [--only NAME]
//
// DATA_DIR holds 02_recognizers_text (Microsoft Recognizers-Text, MIT), 02_duckling (BSD-3-Clause), 02_itn_nemo and
// 02_itn_wetext (Apache-2.0) as JSON Lines. A value counts as right when a quantity that overlaps its place has it. Cents,
// grams and the like are compared in one base unit. Each miss has a reason (number-misses.ts). Pairs of spoken and written numbers are read both ways and compared.

helpOnRequest()

interface Expected {
  readonly value: number
  readonly max?: number
  readonly at?: { readonly start: number; readonly end: number }
}
interface Case {
  readonly text: string
  readonly expected: readonly Expected[]
  /** Set where the data itself says its own JavaScript does not do it. */
  readonly aside?: boolean
  /** What the value is a multiple of (a cent in dollars); every one is tried. */
  readonly factors: readonly number[]
}

/** What the data's units are worth in ours. */
const factors: Readonly<Record<string, readonly number[]>> = {
  Cent: [1, 0.01],
  Pence: [1, 0.01],
  Penny: [1, 0.01],
  Gram: [1, 0.001, 1000],
  Jin: [1, 0.5],
  Liang: [1, 0.05],
  Kilobit: [1],
}

const near = (a: number, b: number): boolean => Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-9 + 1e-9 * Math.abs(a) && a < 0 === b < 0

function found({ expected, factors: worth }: Case, expect: Expected, quantities: readonly Quantity[]): boolean {
  return quantities.some((q) => {
    if (expect.at && !(q.start < expect.at.end && expect.at.start < q.end) && expected.length > 1) return false
    const scaled = worth.some(
      (factor) => near(expect.value * factor, q.value) && (expect.max === undefined || near(expect.max * factor, q.valueMax ?? Number.NaN)),
    )
    return scaled || near(expect.value, q.numeral.negative ? -q.numeral.value : q.numeral.value)
  })
}

// Rows come as four projects wrote them.
// biome-ignore lint/suspicious/noExplicitAny: foreign data of four shapes
type Row = any
const lines = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

function recognizers(file: string): Case[] {
  return lines(file).map((row: Row) => ({
    text: row.text,
    aside: /javascript/iu.test(`${row.notSupported ?? ''} ${row.notSupportedByDesign ?? ''}`),
    factors: factors[row.expected[0]?.unit ?? ''] ?? [1],
    expected: row.expected
      .filter((e: { value?: string }) => e.value != null && e.value !== 'null' && e.value !== 'undefined')
      .map((e: { value: string; start: number; end: number }) => ({
        value: Number.parseFloat(String(e.value).replace('%', '')),
        at: { start: e.start, end: e.end + 1 },
      })),
  }))
}

function duckling(file: string): Case[] {
  return lines(file).flatMap((row: Row) => {
    const e = row.expected
    if (!e || e === 'NONE') return []
    const [value, max] = Array.isArray(e.value) ? e.value : [e.value]
    return [{ text: row.text, factors: factors[e.unit ?? ''] ?? [1], expected: [{ value, ...(max === undefined ? {} : { max }) }] }]
  })
}

/** WeText writes 四十五六 as "45-6" and 一万六七 as "16000-7000": the second end without the digits it shares with the first. */
const spelledOut = (written: string): string =>
  written.replace(/(?<![\d.-])(\d+)-(\d+)(?![\d-])/gu, (whole, a: string, b: string) => (b.length < a.length ? `${a}-${a.slice(0, -b.length)}${b}` : whole))

/** Spoken and written of one number; right when both are read and agree. */
function pairs(file: string, language: LanguageCode): { text: string; agree: boolean; detail: string }[] {
  return lines(file).flatMap((row: Row) => {
    const written: string = row.written ?? row.output
    const spoken: string[] = row.spoken_variants ?? [row.spoken ?? row.input]
    const values = (text: string): number[] => parseQuantities(text, language).flatMap((q) => (q.valueMax === null ? [q.value] : [q.value, q.valueMax]))
    const target = values(spelledOut(written))
    return spoken.slice(0, 1).map((text) => {
      const read = values(text)
      const agree = target.length > 0 && read.length === target.length && target.every((value, i) => near(value, read[i] as number))
      return {
        text: `${text}  |  ${written}`,
        agree: agree || (target.length === 0 && read.length === 0),
        detail: `${read.join(' ')} against ${target.join(' ')}`,
      }
    })
  })
}

const args = process.argv.slice(2)
const data = args.find((arg) => !arg.startsWith('--'))
if (!data || !existsSync(data)) {
  console.error('usage: node evaluation/numbers.ts DATA_DIR [--misses] [--only NAME]')
  process.exit(2)
}
const showMisses = args.includes('--misses')
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined

const report = (name: string, right: number, of: number, aside: number, misses: readonly string[]): void => {
  if (of === 0) return
  const total = `${name.split('/')[0]?.replace(/_nemo|_wetext/u, '')} ${kinds.find((kind) => name.includes(kind))}`
  const { right: r, of: n } = totals.get(total) ?? { right: 0, of: 0 }
  totals.set(total, { right: r + right, of: n + of })
  console.log(
    `${name.padEnd(58)} ${String(right).padStart(5)} of ${String(of).padEnd(5)} ${(right / of).toFixed(3)}${aside > 0 ? `   (${aside} cases aside: not in its own JavaScript)` : ''}`,
  )
  for (const miss of misses) {
    const reason = reasonOf(miss)
    missesBy.set(reason, (missesBy.get(reason) ?? 0) + 1)
    if (showMisses) console.log(`    ${miss}\n        ${reason}`)
  }
}

const missesBy = new Map<string, number>()
/** Right and all, by data set and kind of number, over its files. */
const totals = new Map<string, { right: number; of: number }>()
const kinds = [
  'NumberModel',
  'PercentModel',
  'CurrencyModel',
  'DimensionModel',
  'Numeral',
  'AmountOfMoney',
  'Quantity',
  'cardinal',
  'decimal',
  'fraction',
  'money',
]

const wanted =
  /Number\.(?:NumberModel|PercentModel)\.|NumberWithUnit\.(?:CurrencyModel|DimensionModel)\.|^(?:Numeral|AmountOfMoney|Quantity)\.|cardinal|decimal|fraction|money/u
for (const set of ['02_recognizers_text', '02_duckling', '02_itn_nemo', '02_itn_wetext']) {
  const root = join(data, set)
  if (!existsSync(root)) continue
  for (const folder of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const language = folder.name.endsWith('chinese') ? 'zh' : folder.name.endsWith('english') ? 'en' : folder.name
    if (!isLanguageCode(language)) continue
    for (const name of readdirSync(join(root, folder.name)).sort()) {
      const label = `${set.slice(3)}/${folder.name}/${name.replace('.jsonl', '')}`
      if (!name.endsWith('.jsonl') || !wanted.test(name) || (only && !label.includes(only))) continue
      const file = join(root, folder.name, name)
      const misses: string[] = []
      let right = 0
      let of = 0
      let aside = 0
      if (set.startsWith('02_itn')) {
        for (const { text, agree, detail } of pairs(file, language)) {
          of++
          if (agree) right++
          else misses.push(`${text}   read ${detail}`)
        }
      } else {
        for (const item of set === '02_duckling' ? duckling(file) : recognizers(file)) {
          if (item.aside) {
            aside++
            continue
          }
          const quantities = parseQuantities(item.text, language)
          for (const expect of item.expected) {
            of++
            if (found(item, expect, quantities)) right++
            else
              misses.push(
                `${item.text.slice(0, 120)}   wanted ${expect.value}${expect.max === undefined ? '' : `..${expect.max}`}, read ${quantities.map((q) => `${q.value}${q.valueMax === null ? '' : `..${q.valueMax}`} ${q.unit}`).join('; ') || 'nothing'}`,
              )
          }
        }
      }
      report(label, right, of, aside, misses)
    }
  }
}

console.log('\nall files of a kind together')
for (const [name, { right, of }] of totals) console.log(`${name.padEnd(58)} ${String(right).padStart(5)} of ${String(of).padEnd(5)} ${(right / of).toFixed(3)}`)

console.log('\nwhy the others are read otherwise')
for (const [reason, count] of [...missesBy].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(5)}  ${reason}`)
