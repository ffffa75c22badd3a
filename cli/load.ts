import { Command } from 'commander'
import { layoutOf } from '../pipeline/store/layout.ts'
import { loadDatabase } from '../query/database/load.ts'
import { exitCode } from './exit-codes.ts'
import { jsonOption, outOption } from './options.ts'
import { progressView } from './progress.ts'

export function loadCommand(): Command {
  return new Command('load')
    .description('Builds <out>/facts.sqlite anew from <out>/papers and swaps it in whole.')
    .addOption(outOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  palimpsest load --out output')
    .action(load)
}

async function load({ out, json }: { out: string; json: boolean }): Promise<void> {
  const layout = layoutOf(out)
  const view = progressView()
  const report = await loadDatabase(layout.papers, layout.facts)
  view.end()
  if (json) console.log(JSON.stringify(report))
  else {
    console.log(`${layout.facts}: ${report.facts.toLocaleString('en')} facts of ${report.papers.toLocaleString('en')} papers`)
    for (const { file, reason } of report.rejected) console.error(`left out ${file}: ${reason}`)
  }
  process.exitCode = report.rejected.length > 0 ? exitCode.someFailed : exitCode.done
}
