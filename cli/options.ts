import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option } from 'commander'
import { languages } from '../pipeline/languages/languages.ts'
import type { ReadingOptions } from '../pipeline/model/tools.ts'

// Options that several commands share.

export const outOption = () => new Option('--out <dir>', 'where records, failures and kept work go').default('output')
export const jsonOption = () => new Option('--json', 'machine-readable output').default(false)
export const jobsOption = () =>
  new Option('--jobs <n>', 'processes that read pages at the same time').default(availableParallelism()).argParser((text) => {
    const n = Number(text)
    if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('a whole number from 1 is needed')
    return n
  })

export const readingOptions = () => [
  new Option('--lang <codes>', 'languages of the papers, most used first, e.g. ru,en (default: found page by page)').argParser((text) => {
    const codes = text.split(',')
    const unknown = codes.filter((code) => !(code in languages))
    if (unknown.length > 0) throw new InvalidArgumentError(`unknown language ${unknown.join(', ')}; known: ${Object.keys(languages).join(', ')}`)
    return codes
  }),
  new Option('--password <word>', 'opens encrypted PDF files'),
  new Option('--force-ocr', 'recognise every page, whatever its text layer says').conflicts('trustTextLayer'),
  new Option('--trust-text-layer', 'never doubt a text layer'),
]

export interface ReadingFlags {
  readonly lang?: string[]
  readonly password?: string
  readonly forceOcr?: boolean
  readonly trustTextLayer?: boolean
}

export const toReadingOptions = ({ lang, password, forceOcr, trustTextLayer }: ReadingFlags): ReadingOptions => ({
  languages: lang ?? null,
  textLayer: forceOcr ? 'ignore' : trustTextLayer ? 'trust' : 'judge',
  password: password ?? null,
})
