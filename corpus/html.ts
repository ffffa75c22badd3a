import { readFileSync } from 'node:fs'
import english from 'hyphen/en-us/index.js'
import russian from 'hyphen/ru/index.js'
import { cellsOf, type Source, type SourceBlock } from './source.ts'

const paginate = readFileSync(new URL('./paginate.js', import.meta.url), 'utf8')
const hyphenate: Record<Source['language'], (text: string) => string> = {
  ru: (text) => russian.hyphenateSync(text, { minWordLength: 6 }),
  en: (text) => english.hyphenateSync(text, { minWordLength: 6 }),
  zh: (text) => text,
}
/** Point sizes of the pages journals are set on, [width, height] in millimetres. */
const PAGES: Record<string, readonly [number, number]> = { A4: [210, 297], A5: [148, 210], B5: [176, 250] }

/** The paper as one HTML page which, once loaded, sets itself into `section.page` elements (see paginate.js). */
export function toHtml(source: Source): string {
  const size = PAGES[source.page]
  if (!size) throw new Error(`${source.name}: unknown page ${source.page}`)
  const settings = { headEven: source.headEven, headOdd: source.headOdd, firstPage: source.firstPage, number: source.number }
  return `<!doctype html><html lang="${source.language}"><meta charset="utf-8"><title></title><style>${css(source, size)}</style>
<body><main>${source.blocks.map((block) => blockHtml(block, source)).join('\n')}</main>
<script>${paginate}\nglobalThis.truth = paginate(${JSON.stringify(settings)})</script></body></html>`
}

function blockHtml(block: SourceBlock, source: Source): string {
  const inline = (text: string) => inlineHtml(text, source)
  const text = inline(block.lines[0] ?? '')
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? `<h1>${inlineHtml(block.lines[0]!, { ...source, hyphens: false })}</h1>` : `<h${block.level}>${text}</h${block.level}>`
    case 'note':
      return `<p class="note" data-mark="${block.name}"><sup>${block.name}</sup> ${text}</p>`
    case 'styled':
      return `<p class="${block.name}">${text}</p>`
    case 'list':
      return block.lines.map((line) => `<p class="item">${inline(line)}</p>`).join('\n')
    case 'table': {
      const rows = block.lines.map(cellsOf).filter((cells) => cells.length > 0)
      const row = (cells: string[], tag: string) =>
        `<tr>${cells.map((cell) => `<${tag}>${inlineHtml(cell, { ...source, hyphens: false })}</${tag}>`).join('')}</tr>`
      return `<table>${rows.map((cells, i) => row(cells, i === 0 ? 'th' : 'td')).join('')}</table>`
    }
    case 'paragraph':
      return `<p>${text}</p>`
  }
}

function inlineHtml(text: string, { language, hyphens }: Pick<Source, 'language' | 'hyphens'>): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return (hyphens ? hyphenate[language](escaped) : escaped)
    .replace(/\*\*(.+?)\*\*/gu, '<b>$1</b>')
    .replace(/\*(.+?)\*/gu, '<i>$1</i>')
    .replace(/\[\^(.+?)\]/gu, '<sup class="mark">$1</sup>')
}

const css = (s: Source, [width, height]: readonly [number, number]) => `
@page { size: ${width}mm ${height}mm; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; font: ${s.size}pt/${s.leading} ${s.font}; text-align: justify; ${s.language === 'zh' ? 'line-break: strict;' : ''} }
.page { width: ${width}mm; height: ${height}mm; padding: ${height * 0.055}mm ${width * 0.1}mm ${height * 0.05}mm; display: flex; flex-direction: column; break-after: page; overflow: hidden }
.page:last-child { break-after: auto }
header { flex: none; height: ${2.4 * s.size}pt; font-size: ${0.85 * s.size}pt; text-align: center }
header.ruled { border-bottom: .5pt solid; margin-bottom: ${0.6 * s.size}pt }
header .label { float: right } .even header .label { float: left }
.body { flex: 1 1 0; min-height: 0; columns: ${s.columns}; column-gap: 7mm; column-fill: auto; overflow: hidden; orphans: 1; widows: 1 }
.notes { flex: none; font-size: ${0.82 * s.size}pt } .notes:not(:empty) { border-top: .5pt solid; margin-top: 4pt; padding-top: 3pt }
footer { flex: none; height: ${2 * s.size}pt; padding-top: ${0.8 * s.size}pt; text-align: center; line-height: 1 }
p, h1, h2, h3 { margin: 0 }
p { text-indent: ${s.language === 'zh' ? '2em' : '1.25em'} }
.cont, .note, .udc, .journal, .author, .place, .caption, .keywords, .source { text-indent: 0 }
.split { text-align-last: justify }
h1 { font-size: ${1.35 * s.size}pt; text-align: center; line-height: 1.25; padding: .6em 0; column-span: all }
h2 { font-size: ${1.08 * s.size}pt; text-align: ${s.language === 'zh' ? 'left' : 'center'}; padding: .8em 0 .4em; line-height: 1.25 }
h3 { font-size: ${s.size}pt; font-style: ${s.language === 'zh' ? 'normal' : 'italic'}; text-align: left; padding: .5em 0 .2em }
.journal, .udc, .author, .place { column-span: all } .journal { font-size: .8em; text-align: right } .author { text-align: center; font-weight: bold }
.place { text-align: center; font-size: .88em; font-style: ${s.language === 'zh' ? 'normal' : 'italic'}; padding-bottom: .5em }
.abstract, .keywords { font-size: .9em; padding: .2em 4%; column-span: all } .keywords { padding-bottom: .7em }
.item { padding-left: 1.4em; text-indent: 0 } .caption { padding: .6em 0 .2em; font-size: .92em; text-align: left }
.reference { text-indent: 0; padding-left: 1.5em; font-size: .92em; text-indent: -1.5em } .source { font-size: .85em; padding: .2em 0 .7em }
table { border-collapse: collapse; width: 100%; font-size: .88em; line-height: 1.2; break-inside: avoid; text-align: left }
th, td { border: .5pt solid; padding: 2pt 4pt; font-weight: normal } th { text-align: center }
sup { font-size: .65em; line-height: 0 }`
