import type { Line, Page, Word } from '../pipeline/model/page.ts'

/** Below it a recognised word is marked for a person to look at. */
const DOUBTFUL = 0.75

const colours: Readonly<Record<Line['role'], string>> = {
  body: '#2b6cb0',
  'running-head': '#a0aec0',
  'page-number': '#a0aec0',
  footnote: '#805ad5',
  caption: '#2f855a',
  'table-row': '#c05621',
}

/** One page as HTML that needs nothing else: its picture, every line with its role and place in reading order, doubtful words, and the decision. `picture` is WebP. */
export function pageSheet(fileName: string, page: Page, picture: Uint8Array | null): string {
  const { method, reason, badness, confidence, languages, engine } = page.reading
  const decision = `${method}, because ${reason}; badness ${badness.toFixed(2)}, confidence ${confidence.toFixed(2)}, ${languages.join(' + ') || 'no language'}${engine ? `, ${engine}` : ''}`
  const doubtful = page.words.filter((word) => word.confidence < DOUBTFUL)
  const evidence = Object.entries(page.reading.evidence).map(([name, score]) => `<tr><td>${escaped(name)}<td>${score}`)
  const rejected = page.reading.rejected.map((one) => `<li>not kept: ${escaped(one.method)} (${one.score.toFixed(2)}): ${escaped(one.reason)}`)
  const notes = page.notes.map(({ code, message }) => `<li>${escaped(code)}: ${escaped(message)}`)
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${escaped(fileName)}, page ${page.number}</title>
<style>body{font:14px/1.4 system-ui,sans-serif;margin:1rem;display:grid;grid-template-columns:minmax(0,2fr) minmax(16rem,1fr);gap:1rem}svg{width:100%;border:1px solid #ccc}td{padding-right:1em}</style>
<svg viewBox="0 0 ${page.width} ${page.height}" role="img" aria-label="page ${page.number}">
${picture ? `<image width="${page.width}" height="${page.height}" preserveAspectRatio="none" href="data:image/webp;base64,${Buffer.from(picture).toString('base64')}"/>` : ''}
${page.lines.map((line, i) => lineShape(page, line, i)).join('\n')}
${doubtful.map((word) => wordShape(page, word)).join('\n')}
</svg>
<div><h1>${escaped(fileName)}, page ${page.number}${page.label ? ` (“${escaped(page.label)}”)` : ''}</h1>
<p>${escaped(decision)}
<p>${Object.entries(colours)
    .map(([role, colour]) => `<b style="color:${colour}">${role}</b>`)
    .join(', ')}; <b style="color:#e53e3e">${doubtful.length} doubtful words</b> of ${page.words.length}
<ul>${[...rejected, ...notes].join('')}</ul>
<table>${evidence.join('')}</table></div></html>
`
}

function lineShape(page: Page, line: Line, i: number): string {
  const [x0, y0, x1, y1] = line.box
  const frame = `<rect x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}" fill="none" stroke="${colours[line.role]}" stroke-width=".6">`
  const said = `<title>${i + 1}: ${line.role}, region ${line.region + 1}: ${escaped(page.text.slice(line.start, line.end))}</title></rect>`
  return `${frame}${said}<text x="${x0 - 2}" y="${y1 - 2}" font-size="6" text-anchor="end" fill="${colours[line.role]}">${i + 1}</text>`
}

function wordShape(page: Page, { box: [x0, y0, x1, y1], start, end, confidence }: Word): string {
  const said = `${page.text.slice(start, end)} ${confidence.toFixed(2)}`
  return `<rect x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}" fill="#e53e3e" fill-opacity=".25"><title>${escaped(said)}</title></rect>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
