import type { LanguageCode } from '../../languages/languages.ts'
import type { Block, Cell } from '../../model/block.ts'
import { hull, shifted, textAt } from '../../model/span.ts'
import type { Statistic } from '../../model/statistic.ts'
import { testsByLanguage } from './compiled.ts'
import { kindOf } from './kind.ts'
import { findMoments } from './moments.ts'
import { parseQuantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'

/** What stands over a column, before a row or in the caption that says what its numbers are in: "Revenue, mln roubles", 产值（亿元）. */
const unitInHead = /[(（,，]\s*(?<unit>[^()（）,，]{1,24}?)\s*[)）]?\s*$/u
/** Columns that number, rank or date the rows. */
const noMeasure = /^(?:№|n[o°º]?\.?|#|rank|code|year|page|id|место|ранг|код|год|п\/п|№\s?п\/п|序号|排名|名次|编号|代码|年份|年度)$/iu

/** Heads of a number from the outermost to its own. */
interface Heads {
  readonly column: readonly string[]
  readonly row: readonly string[]
  readonly caption: string
}

/**
 * The numbers of a table, each with all heads of its column and row, those of several columns or rows included: one path is what is measured, the other
 * whose it is. The quote is the whole row. A number whose heads and caption name neither unit nor anything counted is left alone. `placeOf` gives the place a
 * head names, or the one spoken of.
 */
export function findInTable(text: string, { cells }: Block, caption: string, language: LanguageCode, placeOf: (heads: string) => string | null): Statistic[] {
  const figures = cells.filter(({ head }) => !head)
  const body = Math.min(...figures.map(({ row }) => row))
  const written = (heads: readonly Cell[]): string[] => heads.map((head) => textAt(text, head).trim()).filter(Boolean)
  const heads = cells.filter(({ head }) => head)
  const parting = heads.filter(partsRows(cells))
  const headsOf = (cell: Cell): Heads => {
    const column = heads.filter(
      (head) => head.row < body && covers(head.column, head.columnSpan, cell.column) && !isCount(text, head) && !parting.includes(head),
    )
    const row = heads.filter((head) => head.row >= body && head.column < cell.column && covers(head.row, head.rowSpan, cell.row))
    return { column: written(column), row: written([...parting.filter((head) => head.row < cell.row).slice(-1), ...row]), caption }
  }
  return figures.flatMap((cell): Statistic[] => {
    const own = headsOf(cell)
    if (own.column.length === 0 || own.row.length === 0 || noMeasure.test(own.column.at(-1) ?? '')) return []
    const q = onlyQuantity(textAt(text, cell), language)
    const measured = q && inUnitOf(q, own, language)
    return measured ? [statistic(cells, cell, measured, own, language, placeOf)] : []
  })
}

const covers = (from: number, span: number, at: number): boolean => from <= at && at < from + span

/** A head of all rows below, up to the next such: it stands over all columns, but below the heads of those. */
function partsRows(cells: readonly Cell[]): (head: Cell) => boolean {
  const columns = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan))
  return ({ row, column, columnSpan }) => row > 0 && column === 0 && columnSpan === columns
}

/** A head that counts the columns. */
const isCount = (text: string, head: Cell): boolean => textAt(text, head).trim() === String(head.column + 1)

const isTime = /^[\d\s–—-]+(?:г\.?|год|年)?$/u

/** A head without its unit. */
const bare = (head: string): string =>
  head
    .replace(unitInHead, '')
    .replace(/[%,，\s]+$/u, '')
    .trim()

/** The number that is all there is in the cell; null for words, dates and several numbers. */
function onlyQuantity(written: string, language: LanguageCode): Quantity | null {
  const [q, another] = parseQuantities(written, language)
  if (!q || another || !q.numeral.digits) return null
  const rest = written.slice(0, q.hull.start) + written.slice(q.hull.end)
  const year = q.numeral.plain && q.unit === 'count' && q.value >= 1800 && q.value <= 2100
  return /\p{L}/u.test(rest) || year ? null : q
}

/** The quantity in the unit that the cell itself, else the nearest head names; null where none does and nothing is counted. */
function inUnitOf(q: Quantity, { column, row, caption }: Heads, language: LanguageCode): Quantity | null {
  if (q.unit !== 'count' || q.end > q.numeral.end) return q
  for (const head of [...column.toReversed(), ...row.toReversed(), caption]) {
    const one = unitOf(head, language)
    if (one) return { ...q, value: Number((q.value * one.value).toPrecision(15)), unit: one.unit }
  }
  return Number.isInteger(q.value) && testsByLanguage[language].within('realNoun', [...column, ...row].join(' ')) ? q : null
}

/** One of the unit that a head ends with, or that is all of it; "(thousand)" is a scale, "(2010)" a time. */
function unitOf(head: string, language: LanguageCode): Quantity | null {
  if (isUnit(head, language)) return parseQuantities(`1 ${head}`, language)[0] ?? null
  const written = /%/u.test(head) ? '%' : unitInHead.exec(head)?.groups?.unit
  const [one] = written ? parseQuantities(`1 ${written}`, language) : []
  return one && one.start === 0 && one.end > 1 ? one : null
}

/** True for what stands in a row or column of units: "%", "млн руб.", 万元. */
function isUnit(head: string, language: LanguageCode): boolean {
  const [one] = parseQuantities(`1 ${head}`, language)
  return one !== undefined && one.start === 0 && one.end >= `1 ${head}`.length && !/\d/u.test(head)
}

function statistic(
  cells: readonly Cell[],
  cell: Cell,
  q: Quantity,
  { column, row, caption }: Heads,
  language: LanguageCode,
  placeOf: (heads: string) => string | null,
): Statistic {
  // A head may be a bare year, which in a sentence needs a word beside it.
  const times = [...column, ...row, caption].flatMap((head) => [
    ...findMoments(head, language).map(({ time }) => time),
    ...(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/u.exec(head) ?? []),
  ])
  const told = (heads: readonly string[]): string =>
    heads
      .filter((head) => !isTime.test(head) && !noMeasure.test(head) && !isUnit(head, language))
      .map(bare)
      .filter(Boolean)
      .join(' ')
  const [above, beside] = [told(column), told(row)]
  const all = [caption, ...column, ...row].join(' ')
  const { kind, unit, direction } = kindOf(q, (above === '' ? row : column).join(' '), '', all, testsByLanguage[language])
  return {
    at: cells
      .filter((other) => other.row === cell.row)
      .map(({ start, end }) => ({ start, end }))
      .reduce(hull),
    number: shifted({ start: q.start, end: q.end }, cell.start),
    value: Math.abs(q.value),
    valueMax: q.valueMax,
    unit,
    qualifier: q.qualifier,
    kind,
    direction,
    measure: above || beside || null,
    subject: above === '' ? null : beside || null,
    place: placeOf([...row, ...column, caption].join(' ')),
    time: times[0] ?? null,
    language,
    rule: `${language}: cell of a table`,
    confidence: 0.75,
  }
}
