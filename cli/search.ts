import { Command, Option } from 'commander'
import { defaultExportOptions } from '../export/format.ts'
import { formatNamed, formats } from '../export/formats.ts'
import { Failure } from '../pipeline/model/failure.ts'
import { layoutOf } from '../pipeline/store/layout.ts'
import { NoDatabase, openDatabase } from '../query/database/open.ts'
import { type SearchParameters, searchFor, sorts } from '../query/search/parameters.ts'
import { type Hit, search, searchAll } from '../query/search/search.ts'
import { jsonOption, outOption } from './options.ts'
import { writeAll } from './write-all.ts'

// The filters are those of the API, word for word (query/search/parameters.ts).
const filters = () => [
  new Option('--kind <kinds>', 'definition, statistic, case-study'),
  new Option('--lang <codes>', 'e.g. ru,zh'),
  new Option('--place <names>', 'a place or a part of its name; several parted by ";"'),
  new Option('--country <codes>', 'e.g. CN,RU'),
  new Option('--concept <names>', 'a concept in any language; several parted by ";"'),
  new Option('--unit <units>', 'percent, count, CNY, …'),
  new Option('--paper <ids>', 'paper ids'),
  new Option('--year <range>', '2011, 2011..2017, 2011.. or ..2017'),
  new Option('--min <value>', 'least value'),
  new Option('--max <value>', 'greatest value'),
  new Option('--duplicates', 'also facts said again in the same paper'),
  new Option('--sort <order>', 'order of the results').choices(sorts),
  new Option('--descending', 'greatest first'),
]

interface Flags {
  readonly out: string
  readonly json?: boolean
}

export function searchCommand(): Command {
  const command = new Command('search')
    .description('Finds facts by words, facets and concepts. A concept asked for in one language is found in all three.')
    .argument('[query]', 'words; "in quotes" as a phrase', '')
    .addOption(outOption())
    .option('--limit <n>', 'how many to show', '10')
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  palimpsest search "доля МСП в экспорте" --kind statistic --lang ru,zh --year 2011..2017 --min 50')
    .action((q: string, { out, json, ...asked }: Flags) => {
      const result = withDatabase(out, (db) => search(db, parameters({ q, ...asked })))
      if (json) return console.log(JSON.stringify(result, null, 1))
      for (const hit of result.hits) console.log(`${shown(hit)}\n`)
      console.log(`${result.hits.length} of ${result.total} facts`)
    })
  for (const option of filters()) command.addOption(option)
  return command
}

export function exportCommand(): Command {
  const command = new Command('export')
    .description(`Writes the facts a search finds to standard output.\n\nFormats:\n${formats.map((f) => `  ${f.name.padEnd(15)} ${f.title}`).join('\n')}`)
    .argument('<format>')
    .argument('[query]', 'words; "in quotes" as a phrase', '')
    .addOption(outOption())
    .option('--bom', 'CSV with a byte order mark, for Excel', false)
    .option('--base <url>', 'where records are served, for the identifiers in annotations', defaultExportOptions.base)
    .addHelpText('after', '\nExample:\n  palimpsest export csv --kind statistic --place Zhejiang > zhejiang.csv')
    .action(async (name: string, q: string, { out, bom, base, ...asked }: Flags & { bom: boolean; base: string }) => {
      const format = formatNamed(name)
      if (!format) throw new Failure('cli/format', `there is no format ${name}`, { advice: `Take one of ${formats.map((f) => f.name).join(', ')}.` })
      await withDatabase(out, (db) => writeAll(process.stdout, format.write(searchAll(db, parameters({ q, ...asked })), { bom, base })))
    })
  for (const option of filters()) command.addOption(option)
  return command
}

function parameters(asked: object): SearchParameters {
  try {
    return searchFor(asked)
  } catch (error) {
    const issues = (error as { issues?: { path: string[]; message: string }[] }).issues
    if (!issues) throw error
    throw new Failure('cli/search', issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'), {
      advice: 'See palimpsest search --help.',
    })
  }
}

/** Turns a missing database into a Failure that says how to build it. */
export function withDatabase<T>(out: string, work: (db: ReturnType<typeof openDatabase>) => T): T {
  try {
    return work(openDatabase(layoutOf(out).facts))
  } catch (error) {
    if (error instanceof NoDatabase) throw new Failure('query/no-database', error.message, { advice: 'Run papers first, then palimpsest load.' })
    throw error
  }
}

const bold = (text: string): string => (process.stdout.isTTY ? `\x1b[1m${text}\x1b[22m` : `[${text}]`)

function shown({ fact, marks }: Hit): string {
  let quote = ''
  let from = 0
  for (const { start, end } of marks) {
    quote += fact.quote.slice(from, start) + bold(fact.quote.slice(start, end))
    from = end
  }
  quote += fact.quote.slice(from)
  const value = fact.kind === 'statistic' ? ` = ${fact.valueText}` : ''
  const page = fact.pageLabel ? `p. ${fact.pageLabel}` : `page ${fact.page ?? '?'}`
  return `${fact.kind}: ${fact.label}${value}\n  ${quote.replaceAll(/\s+/gu, ' ')}\n  ${fact.paper.title ?? fact.paper.fileName}, ${page}, confidence ${fact.confidence.toFixed(2)}, ${fact.id}`
}
