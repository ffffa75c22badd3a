import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Baseline, baselineOf, changes } from './baseline.ts'
import { measure, type Process } from './measure.ts'
import { report } from './report.ts'

export interface EvaluateOptions {
  /** Moves the baseline and rewrites the report. */
  readonly update: boolean
  /** Lists every fact missed or found too much. */
  readonly misses: boolean
}

/** Measures, prints, and compares with the baseline. False when a figure has fallen and the baseline is not to be moved. */
export async function evaluate(
  process: Process,
  { update, misses }: EvaluateOptions,
  print: (line: string) => void,
  say: (line: string) => void,
): Promise<boolean> {
  const [baselineFile, reportFile] = [join(import.meta.dirname, 'baseline.json'), join(import.meta.dirname, 'report.md')]
  const measured = await measure(process, say)
  if (misses) for (const { paper, score } of measured.scores) for (const r of score.remarks) print(`${r.fault}\t${r.kind}\t${paper}\t${r.label}\t${r.quote}`)
  print(report(measured))
  const is = baselineOf(measured)
  const was: Baseline = existsSync(baselineFile) ? (JSON.parse(await readFile(baselineFile, 'utf8')) as Baseline) : { papers: 0, higher: {}, lower: {} }
  const moved = changes(was, is)
  for (const { figure, was, is, fell } of moved) print(`${fell ? 'FELL' : 'rose'}  ${figure}: ${was} -> ${is}`)
  if (was.papers !== is.papers) print(`The baseline was taken on ${was.papers} papers, there are ${is.papers} now.`)
  if (update) {
    await writeFile(baselineFile, `${JSON.stringify(is, null, 2)}\n`)
    await writeFile(reportFile, report(measured))
  }
  return update || !moved.some(({ fell }) => fell)
}
