import { spawn, spawnSync } from 'node:child_process'
import { Failure } from '../model/failure.ts'
import type { OcrEngine, OcrLine } from '../model/ocr.ts'
import { demandData, type OcrDataFolder, settingsFor } from './ocr-data.ts'
import { pgmHead } from './pgm.ts'

/** Version of the `tesseract` that is installed ("5.3.4"), null where there is none or it is older than its neural recogniser. */
export function installedTesseract(): string | null {
  const { status, stdout } = spawnSync('tesseract', ['--version'], { encoding: 'utf8' })
  const version = status === 0 ? (/^tesseract v?(\d[\w.-]*)/mu.exec(stdout)?.[1] ?? null) : null
  return version !== null && Number.parseInt(version, 10) >= 4 ? version : null
}

/** Names of tesseract's ways of page segmentation. */
const psm = { page: '3', block: '6', sparse: '11' } as const

/** The installed tesseract, one process a page on one core each. `lanes` pages are read at the same time. */
export function tesseractNative(version: string, data: OcrDataFolder, lanes: number): OcrEngine {
  const running = new Set<ReturnType<typeof spawn>>()
  let free = lanes
  const waiting: (() => void)[] = []
  return {
    name: `tesseract ${version}`,
    lanes,
    async recognise({ picture, languages, segmentation }) {
      demandData(data, languages)
      while (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
      free--
      const settings = { tessedit_create_tsv: '1', ...settingsFor(languages) }
      const args = [
        ...['-', '-', '--tessdata-dir', data.path, '-l', languages.join('+'), '--oem', '1'],
        ...['--psm', psm[segmentation], '--dpi', String(picture.dpi || 300)],
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ]
      // With more threads than one its OpenMP loops spin and all pages together are slower.
      const child = spawn('tesseract', args, { env: { ...process.env, OMP_THREAD_LIMIT: '1' } })
      running.add(child)
      try {
        return linesOf(await outputOf(child, pgmHead(picture), picture.grey))
      } catch (error) {
        throw new Failure('read/ocr-failed', `tesseract failed: ${(error as Error).message}`, {
          advice: 'Try `tesseract --version` and `palimpsest doctor`; PALIMPSEST_OCR=tesseract.js reads without it.',
          retry: true,
          cause: error,
        })
      } finally {
        running.delete(child)
        free++
        waiting.shift()?.()
      }
    },
    async close() {
      for (const child of running) child.kill()
    },
  }
}

function outputOf(child: ReturnType<typeof spawn>, ...input: readonly Uint8Array[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = []
    const complaints: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk))
    child.on('error', reject)
    child.stdin?.on('error', () => {}) // it ended before it had read all: its exit code says why
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(out).toString('utf8'))
      else reject(new Error(Buffer.concat(complaints).toString('utf8').trim().split('\n').at(-1) || `it ended with ${signal ?? code}`))
    })
    for (const part of input) child.stdin?.write(part)
    child.stdin?.end()
  })
}

const [LINE, WORD] = ['4', '5']

/** Rows of tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function linesOf(tsv: string): OcrLine[] {
  const lines: { box: OcrLine['box']; words: OcrLine['words'][number][] }[] = []
  for (const row of tsv.split('\n')) {
    const [level, , , , , , left, top, width, height, confidence, text] = row.split('\t')
    if (level !== LINE && level !== WORD) continue
    const [x, y] = [Number(left), Number(top)]
    const box = [x, y, x + Number(width), y + Number(height)] as const
    if (level === LINE) lines.push({ box, words: [] })
    else if (text?.trim()) lines.at(-1)?.words.push({ text, box, confidence: Math.round(Number(confidence)) / 100 })
  }
  return lines.filter((line) => line.words.length > 0)
}
