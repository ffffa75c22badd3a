// Prints the evaluation papers and reads them with Tesseract in the wrong language, for garbled/:   node evaluation/read-wrongly.ts
// Kept, because a test of repair must not need an OCR engine; made by a real one, because no letter table breaks words as it does.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { helpOnRequest } from '../cli/script-help.ts'
import { withPress } from '../corpus/print.ts'
import { pgm, rasterise } from '../corpus/raster.ts'
import { parseSource } from '../corpus/source.ts'
import { scanned } from '../corpus/variants.ts'
import { type GoldPaper, readGold } from './gold.ts'

helpOnRequest()

const WRONG: Readonly<Record<string, { fault: string; tesseract: string }>> = {
  ru: { fault: 'latin-read', tesseract: 'eng' },
  en: { fault: 'cyrillic-read', tesseract: 'rus' },
}

/** Set as a plain book page without running heads, hyphenated. */
const asSource = ({ name, language, text }: GoldPaper) =>
  parseSource(
    name,
    `---\nlanguage: ${language}\npage: B5\ncolumns: 1\nfont: "Liberation Serif"\nsize: 11\nleading: 1.25\nhead-even:\nhead-odd:\nfirst-page: 1\nnumber: head\nhyphens: yes\n---\n${text}`,
  )

await withPress(async (print) => {
  for (const paper of readGold()) {
    const wrong = WRONG[paper.language]
    if (!wrong) continue
    const folder = mkdtempSync(join(tmpdir(), 'palimpsest-wrong-'))
    try {
      const pdf = join(folder, 'printed.pdf')
      writeFileSync(pdf, (await print(asSource(paper))).pdf)
      const pages = rasterise(pdf, 300, folder).map((page, i) => {
        const file = join(folder, `scan-${i}.pgm`)
        writeFileSync(file, pgm(scanned(page, `${paper.name} ${i}`)))
        return execFileSync('tesseract', [file, '-', '-l', wrong.tesseract, '--dpi', '300'], {
          env: { ...process.env, OMP_THREAD_LIMIT: '1' },
          stdio: ['ignore', 'pipe', 'ignore'],
        }).toString('utf8')
      })
      writeFileSync(
        join(import.meta.dirname, 'garbled', `${paper.name}.${wrong.fault}.txt`),
        `${pages.map((page) => page.replace(/\f/gu, '').trim()).join('\n\n')}\n`,
      )
      console.error(paper.name, readFileSync(pdf).length)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
})
