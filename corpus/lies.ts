import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import type { LayerWord } from './image-pdf.ts'
import { pbm, type Raster } from './raster.ts'

/** A searchable PDF by Tesseract in `language`, whatever language the page is in: what a scanning line set to English gives for a Russian page. */
export function readAs(pages: readonly Raster[], language: string, folder: string): Uint8Array {
  const files = pages.map((page, i) => {
    const file = join(folder, `read-${String(i + 1).padStart(3, '0')}.pbm`)
    writeFileSync(file, pbm(page))
    return file
  })
  writeFileSync(join(folder, 'list.txt'), files.join('\n'))
  execFileSync('tesseract', [join(folder, 'list.txt'), join(folder, 'read'), '-l', language, '--dpi', String(pages[0]!.dpi), 'pdf'], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const pdf = readFileSync(join(folder, 'read.pdf')).toString('latin1')
  return Buffer.from(
    pdf.replace(/\(D:\d{14}[^)]*\)/gu, (date) => `(D:19700101000000${')'.padStart(date.length - 17)}`),
    'latin1',
  )
}

/** Text written in one code page and read in another. Characters the first lacks become question marks, as they do in life. */
export const misread = (text: string, written: string, read: string): string => iconv.decode(iconv.encode(text, written), read)

/** The words of a printed PDF with their boxes, by page, as poppler finds them. */
export function wordsOf(pdf: string): LayerWord[][] {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 28 }).toString('utf8')
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu)].map(([, x0, y0, x1, y1, text]) => ({
        text: text!.replace(/&\w+;/gu, (name) => entities[name] ?? name),
        box: [Number(x0), Number(y0), Number(x1), Number(y1)] as const,
      })),
    )
}

/** Takes ToUnicode away, or passes each code point it names through `change`. The page looks the same; its text does not. */
export async function withToUnicode(bytes: Uint8Array, change: ((codePoint: number) => number) | null): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const key = PDFName.of('ToUnicode')
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(key)) continue
    const at = object.get(key)
    if (change === null) object.delete(key)
    else if (at instanceof PDFRef) {
      const stream = pdf.context.lookup(at)
      if (!(stream instanceof PDFRawStream)) throw new Error('ToUnicode is no stream')
      const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
      object.set(key, pdf.context.register(pdf.context.flateStream(changedMap(map, change))))
    }
  }
  return pdf.save({ useObjectStreams: true })
}

/** Ranges are opened into single characters, because neighbours need not stay neighbours. */
function changedMap(map: string, change: (codePoint: number) => number): string {
  const hex = (n: number) => n.toString(16).toUpperCase().padStart(4, '0')
  const target = (text: string, step: number) => {
    const units = (text.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16))
    return units.map((unit, i) => hex(change(i === units.length - 1 ? unit + step : unit))).join('')
  }
  const pairs: string[] = []
  for (const [, body] of map.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/gu))
    for (const [, code, text] of body!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/giu)) pairs.push(`<${code}> <${target(text!, 0)}>`)
  for (const [, body] of map.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/gu))
    for (const [, from, to, text] of body!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/giu)) {
      const first = Number.parseInt(from!, 16)
      for (let code = first; code <= Number.parseInt(to!, 16); code++) pairs.push(`<${hex(code).padStart(from!.length, '0')}> <${target(text!, code - first)}>`)
    }
  const blocks: string[] = []
  for (let i = 0; i < pairs.length; i += 100) blocks.push(`${pairs.slice(i, i + 100).length} beginbfchar\n${pairs.slice(i, i + 100).join('\n')}\nendbfchar`)
  const start = map.search(/\d+\s+beginbf(char|range)/u)
  const end = Math.max(map.lastIndexOf('endbfchar') + 9, map.lastIndexOf('endbfrange') + 10)
  return map.slice(0, start) + blocks.join('\n') + map.slice(end)
}
