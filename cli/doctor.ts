import { existsSync } from 'node:fs'
import { readFile, statfs } from 'node:fs/promises'
import { availableParallelism, freemem, totalmem } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { languages } from '../pipeline/languages/languages.ts'
import { Failure } from '../pipeline/model/failure.ts'
import { layoutOf } from '../pipeline/store/layout.ts'
import { checksum, findOcrData } from '../pipeline/tools/ocr-data.ts'
import { createTools } from '../pipeline/tools/tools.ts'
import { stageVersions, VERSION } from '../pipeline/versions.ts'
import { NoDatabase } from '../query/database/open.ts'
import { compareDatabase } from '../query/database/update.ts'
import { CACHE } from '../workers/cache.ts'
import { openBackend, queueExists } from '../workers/connection.ts'
import { exitCode } from './exit-codes.ts'
import { jsonOption, outOption } from './options.ts'

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Looks at versions, recogniser, OCR data, queue, facts database and disk. What is not well has its cure below it.')
    .addOption(outOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  palimpsest doctor --json')
    .action(doctor)
}

/** One thing looked at. `advice` is null when it is well. */
interface Finding {
  readonly what: string
  readonly is: string
  readonly advice: string | null
}

async function doctor({ out, json }: { out: string; json: boolean }): Promise<void> {
  const findings = [...(await versions()), await recogniser(), ...(await ocrData()), await backend(out), await factsDatabase(out), await space(out)]
  if (json) console.log(JSON.stringify({ version: VERSION, stages: stageVersions, findings }, null, 1))
  else for (const { what, is, advice } of findings) console.log(`${advice ? '✗' : '✓'} ${what.padEnd(20)} ${is}${advice ? `\n  → ${advice}` : ''}`)
  process.exitCode = findings.some(({ advice }) => advice) ? exitCode.missing : exitCode.done
}

const well = (what: string, is: string): Finding => ({ what, is, advice: null })

async function factsDatabase(out: string): Promise<Finding> {
  const what = 'facts database'
  const { papers, facts } = layoutOf(out)
  try {
    const { missing, changed, gone } = await compareDatabase(papers, facts)
    const astray = missing.length + changed.length + gone.length
    if (astray === 0) return well(what, `${facts}, up to date with the records`)
    return { what, is: `${facts}: ${missing.length} records missing, ${changed.length} changed, ${gone.length} gone`, advice: 'palimpsest load' }
  } catch (error) {
    if (error instanceof NoDatabase) return well(what, 'none yet; a run makes it')
    throw error
  }
}

async function versions(): Promise<Finding[]> {
  const packages = ['@embedpdf/pdfium', 'pdfjs-dist', '@napi-rs/canvas', 'tesseract.js', 'bullmq', '@electric-sql/pglite', 'ioredis', 'pg']
  return [
    well(
      'palimpsest',
      `${VERSION}, stages ${Object.entries(stageVersions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')}`,
    ),
    well(
      'node',
      `${process.version} on ${process.platform} ${process.arch}, ${availableParallelism()} cores, ${gigabytes(freemem())} of ${gigabytes(totalmem())} free`,
    ),
    ...(await Promise.all(packages.map(async (name) => well(name, await versionOf(name))))),
  ]
}

async function versionOf(name: string): Promise<string> {
  const manifest = join(import.meta.dirname, '..', 'node_modules', name, 'package.json')
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version
}

/** Which program a scan would be read with, as PALIMPSEST_OCR and what is installed have it. */
async function recogniser(): Promise<Finding> {
  try {
    const tools = await createTools({ store: { once: (_, work) => work() }, cache: CACHE, lanes: 1 })
    await tools.close()
    const { name, lines } = tools.ocr
    return well('recogniser', lines ? `${name}, networks on ${lines.name}` : `${name} alone, which takes longer: there is no ONNX Runtime for this machine`)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { what: 'recogniser', is: error.message, advice: error.advice }
  }
}

async function ocrData(): Promise<Finding[]> {
  return Promise.all(
    Object.values(languages).flatMap(({ code, ocr }) =>
      ocr.slice(0, 1).map(async (name): Promise<Finding> => {
        const found = findOcrData(name, CACHE)
        if (!found) return { what: `OCR data ${name}`, is: `missing: scans in ${code} cannot be read`, advice: 'palimpsest setup' }
        return well(`OCR data ${name}`, `${found.path}  sha256 ${(await checksum(found.path)).slice(0, 16)}…`)
      }),
    ),
  )
}

async function backend(out: string): Promise<Finding> {
  const { queue } = layoutOf(out)
  if (!queueExists(queue)) return well('queue', `embedded, in ${queue} once a run makes it`)
  try {
    const opened = await openBackend(queue)
    await opened.close()
    return well('queue', `${opened.kind}, ${opened.place}`)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { what: 'queue', is: error.message, advice: error.advice }
  }
}

async function space(out: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(existsSync(out) ? out : '.')
  const free = bavail * bsize
  return free > 1e9
    ? well('disk', `${gigabytes(free)} free`)
    : { what: 'disk', is: `${gigabytes(free)} free`, advice: 'Kept readings take some 100 kB a page: make room.' }
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`
