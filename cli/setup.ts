import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Command } from 'commander'
import glob from 'fast-glob'
import { languages } from '../pipeline/languages/languages.ts'
import { Failure } from '../pipeline/model/failure.ts'
import { checksum, fetchedOcrData, findOcrData } from '../pipeline/tools/ocr-data.ts'
import { CACHE } from '../workers/cache.ts'

const run = promisify(execFile)

export function setupCommand(): Command {
  return new Command('setup')
    .description('Makes sure that there is OCR data for every language: what the system has, else Debian’s package unpacked without root, else a download.')
    .addHelpText('after', '\nExample:\n  palimpsest setup')
    .action(setup)
}

async function setup(): Promise<void> {
  for (const name of new Set(Object.values(languages).flatMap((language) => language.ocr.slice(0, 1)))) {
    const found = findOcrData(name, CACHE)
    console.log(`${name}: ${found ? found.path : await fetchOcrData(name)}`)
  }
}

/** tessdata_fast 4.1.0 (Apache 2.0), the data in Debian's packages: pinned, for a download is only as good as its checksum. */
const pinned: Readonly<Record<string, string>> = {
  rus: 'e16e5e036cce1d9ec2b00063cf8b54472625b9e14d893a169e2b0dedeb4df225',
}

/** Fetches `<name>.traineddata` into the cache and returns its path. Throws Failure `setup/no-ocr-data` with every way that was tried. */
async function fetchOcrData(name: string): Promise<string> {
  const target = join(fetchedOcrData(CACHE), `${name}.traineddata`)
  await mkdir(fetchedOcrData(CACHE), { recursive: true })
  const work = await mkdtemp(join(tmpdir(), 'palimpsest-setup-'))
  const tried: string[] = []
  try {
    for (const [way, fetchTo] of [
      ['Debian package', fromDebian],
      ['download', fromRelease],
    ] as const) {
      try {
        const file = await fetchTo(name, work)
        await copyFile(file, `${target}.tmp`)
        await rename(`${target}.tmp`, target)
        return target
      } catch (error) {
        tried.push(`${way}: ${(error as Error).message.trim().split('\n').at(-1)}`)
      }
    }
  } finally {
    await rm(work, { recursive: true })
  }
  throw new Failure('setup/no-ocr-data', `there is no OCR data for ${name}\n  ${tried.join('\n  ')}`, {
    advice: `Install tesseract's data for ${name} (Debian: apt install ${debianPackage(name)}), or put ${name}.traineddata into ${fetchedOcrData(CACHE)}. Papers whose text layer is sound are read without it.`,
    retry: true,
  })
}

const debianPackage = (name: string): string => `tesseract-ocr-${name.replace('_', '-')}`

/** Unpacks the package here; nothing is installed and root is not needed. */
async function fromDebian(name: string, work: string): Promise<string> {
  const download = () => run('apt-get', ['download', debianPackage(name)], { cwd: work })
  try {
    await download()
  } catch (error) {
    // A fresh machine has no package lists yet, and only root may fetch them.
    if (process.getuid?.() !== 0) throw error
    await run('apt-get', ['update'])
    await download()
  }
  const [deb] = await glob('*.deb', { cwd: work, absolute: true })
  await run('dpkg-deb', ['-x', deb as string, join(work, 'unpacked')])
  const [file] = await glob(`**/${name}.traineddata`, { cwd: join(work, 'unpacked'), absolute: true })
  if (!file) throw new Error(`${debianPackage(name)} holds no ${name}.traineddata`)
  return file
}

async function fromRelease(name: string, work: string): Promise<string> {
  const expected = pinned[name]
  if (!expected) throw new Error(`no checksum is pinned for ${name}`)
  const url = `https://github.com/tesseract-ocr/tessdata_fast/raw/4.1.0/${name}.traineddata`
  const answer = await fetch(url, { signal: AbortSignal.timeout(120_000) })
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  const file = join(work, `${name}.traineddata`)
  await writeFile(file, Buffer.from(await answer.arrayBuffer()))
  const found = await checksum(file)
  if (found !== expected) throw new Error(`${url} has checksum ${found}, not ${expected}`)
  return file
}
