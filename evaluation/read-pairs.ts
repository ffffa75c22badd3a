// Prints words, reads them with Tesseract in the wrong language and writes pairs, "printed TAB read", for learn-channel.ts:
//   node evaluation/read-pairs.ts <eng | rus> <pages> <tessdata folder or -> <engine mode> <text>... > pairs.tsv
// Texts must not be evaluation papers. Each page has its own type, size and wear, all drawn by chance from the page's number.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { helpOnRequest } from '../cli/script-help.ts'
import { chance } from '../corpus/chance.ts'
import { pgm, worn } from '../corpus/raster.ts'

helpOnRequest()

const FONTS = [
  'Liberation Serif',
  'Liberation Serif',
  'Liberation Serif',
  'Nimbus Roman',
  'Noto Serif',
  'DejaVu Serif',
  'C059',
  'P052',
  'Liberation Sans',
  'Noto Sans',
]
const STYLES = ['', '', '', '', 'bold ', 'italic ']
/** Pixels: an A5 page at 300 dots an inch. */
const [WIDTH, HEIGHT, MARGIN] = [1750, 2480, 120]

const [language, pages, tessdata, mode, ...texts] = process.argv.slice(2) as [string, string, string, string, ...string[]]
const lines = texts.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter((line) => line.length > 30)
const folder = mkdtempSync(join(tmpdir(), 'palimpsest-pairs-'))

interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly line: number
}

for (let page = 0; page < Number(pages); page++) {
  const name = `${language} ${tessdata} ${mode} ${page}`
  const random = chance(name)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const size = 36 + Math.floor(random() * 18)
  const leading = Math.round(size * 1.7)
  const canvas = createCanvas(WIDTH, HEIGHT)
  const ink = canvas.getContext('2d')
  ink.fillStyle = '#fff'
  ink.fillRect(0, 0, WIDTH, HEIGHT)
  ink.fillStyle = '#000'
  const font = pick(FONTS)
  const printed: Word[] = []
  let [x, line] = [MARGIN, 1]
  while ((line + 1) * leading < HEIGHT - MARGIN) {
    const sentence = random() < 0.08 ? pick(lines).toUpperCase() : pick(lines)
    const style = pick(STYLES)
    for (const text of sentence.split(/\s+/u)) {
      ink.font = `${style}${size}px "${font}"`
      const width = ink.measureText(text).width
      if (x + width > WIDTH - MARGIN) [x, line] = [MARGIN, line + 1]
      ink.fillText(text, x, MARGIN + line * leading)
      printed.push({ text, left: x, right: x + width, line })
      x += width + ink.measureText(' ').width * (1 + random() * 0.4)
    }
    ;[x, line] = [MARGIN, line + 1]
  }
  const { data } = ink.getImageData(0, 0, WIDTH, HEIGHT)
  const grey = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => data[i * 4]!)
  const wear = { skew: 0, blur: pick([0, 1, 1]), noise: 3 + random() * 10, ink: 20 + random() * 50, paper: 225 + random() * 25, specks: random() * 1.5 }
  const file = join(folder, 'page.pgm')
  writeFileSync(file, pgm(worn({ width: WIDTH, height: HEIGHT, dpi: 300, grey }, wear, name)))
  const options = [
    file,
    '-',
    '-l',
    language,
    '--dpi',
    '300',
    '--psm',
    '6',
    '--oem',
    mode,
    ...(tessdata === '-' ? [] : ['--tessdata-dir', tessdata]),
    '-c',
    'tessedit_create_tsv=1',
  ]
  const tsv = execFileSync('tesseract', options, { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, stdio: ['ignore', 'pipe', 'ignore'] }).toString('utf8')
  const read = tsv
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
    .filter((row) => row[0] === '5' && row[11]?.trim())
    .map((row) => {
      const [left, top, width, height] = row.slice(6, 10).map(Number) as [number, number, number, number]
      return { text: row[11]!, left, right: left + width, line: Math.round((top + height - 0.1 * size - MARGIN) / leading) }
    })
  for (const word of printed) {
    const over = read.filter((r) => r.line === word.line && r.left < word.right - 8 && r.right > word.left + 8)
    if (over.length === 0) continue
    // Words read as one with a neighbour teach nothing of letters.
    if (over.some((r) => r.left < word.left - size || r.right > word.right + size)) continue
    console.log(`${word.text}\t${over.map((r) => r.text).join(' ')}`)
  }
}
rmSync(folder, { recursive: true })
