import type { OcrLine } from '../model/ocr.ts'

const [LINE, WORD] = ['4', '5']

/** Lines with words of tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function linesOfTsv(tsv: string): OcrLine[] {
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
