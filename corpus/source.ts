// A paper as it is written: front matter, then blocks parted by blank lines. Everything else (print, scans, lying layers, clean text) is made from it.

export type SourceBlockKind = 'heading' | 'paragraph' | 'list' | 'table' | 'note' | 'styled'

export interface SourceBlock {
  readonly kind: SourceBlockKind
  /** Heading level, 1 is the title; 0 for other kinds. */
  readonly level: number
  /** Class of a styled block (`.abstract …`), mark of a note (`[^1]: …`). */
  readonly name: string
  /** One entry a list item or table row, else one entry. Inline marks are kept: *italic*, **bold**, [^1]. */
  readonly lines: readonly string[]
}

export interface Source {
  readonly name: string
  readonly language: 'ru' | 'zh' | 'en'
  readonly page: string
  readonly columns: number
  readonly font: string
  /** Points. */
  readonly size: number
  readonly leading: number
  /** Running heads of even and odd pages; the first page has none. */
  readonly headEven: string
  readonly headOdd: string
  readonly firstPage: number
  /** Where the page number stands. */
  readonly number: 'foot' | 'head'
  readonly hyphens: boolean
  readonly blocks: readonly SourceBlock[]
}

/** Throws on a missing field: a source is ours, so a fault in it is a bug. */
export function parseSource(name: string, text: string): Source {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text) ?? []
  if (front === undefined || body === undefined) throw new Error(`${name}: no front matter`)
  const fields = new Map(front.split('\n').map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]))
  const field = (key: string): string => {
    const value = fields.get(key)
    if (value === undefined) throw new Error(`${name}: front matter has no ${key}`)
    return value
  }
  const language = field('language') as Source['language']
  return {
    name,
    language,
    page: field('page'),
    columns: Number(field('columns')),
    font: field('font'),
    size: Number(field('size')),
    leading: Number(field('leading')),
    headEven: field('head-even'),
    headOdd: field('head-odd'),
    firstPage: Number(field('first-page')),
    number: field('number') as Source['number'],
    hyphens: field('hyphens') === 'yes',
    blocks: body
      .split(/\n\s*\n/u)
      .map((block) => block.trim())
      .filter(Boolean)
      .map((block) => parseBlock(block, language === 'zh' ? '' : ' ')),
  }
}

function parseBlock(block: string, join: string): SourceBlock {
  const lines = block.split('\n').map((line) => line.trim())
  const whole = lines.join(join)
  const heading = /^(#+)\s+(.*)$/u.exec(whole)
  if (heading) return { kind: 'heading', level: heading[1]!.length, name: '', lines: [heading[2]!] }
  const note = /^\[\^(.+?)\]:\s*(.*)$/u.exec(whole)
  if (note) return { kind: 'note', level: 0, name: note[1]!, lines: [note[2]!] }
  const styled = /^\.([a-z-]+)\s+(.*)$/u.exec(whole)
  if (styled) return { kind: 'styled', level: 0, name: styled[1]!, lines: [styled[2]!] }
  if (lines.every((line) => line.startsWith('|'))) return { kind: 'table', level: 0, name: '', lines }
  if (lines.every((line) => line.startsWith('- '))) return { kind: 'list', level: 0, name: '', lines: lines.map((line) => line.slice(2)) }
  return { kind: 'paragraph', level: 0, name: '', lines: [whole] }
}

/** Cells of a table row; the row of dashes under the heads has none. */
export const cellsOf = (row: string): string[] =>
  /^[|\s:-]+$/u.test(row)
    ? []
    : row
        .replace(/^\||\|$/gu, '')
        .split('|')
        .map((cell) => cell.trim())

/** Without inline marks: a note's mark stays as the figure a reader sees. */
export const plain = (text: string): string => text.replace(/\[\^(.+?)\]/gu, '$1').replace(/\*\*?(.+?)\*\*?/gu, '$1')
