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

/**
 * The numbers of a table, each with the heads of its column and row: one of them is what is measured, the other whose it is. The quote is the whole row.
 * A number whose heads and caption name neither unit nor anything counted is left alone. `placeOf` gives the place a head names, or the one spoken of.
 */
export function findInTable(text: string, { cells }: Block, caption: string, language: LanguageCode, placeOf: (heads: string) => string | null): Statistic[] {
  const headRows = cells.filter(({ head, row }) => head && row <= 1)
  return cells
    .filter(({ head }) => !head)
    .flatMap((cell): Statistic[] => {
      const column = headRows
        .filter((head) => head.column <= cell.column && cell.column < head.column + head.columnSpan && head.row < cell.row)
        .map((head) => textAt(text, head))
        .join(' ')
      const row = cells
        .filter((head) => head.head && head.row === cell.row && head.column < cell.column)
        .map((head) => textAt(text, head))
        .join(' ')
      if (column.trim() === '' || row.trim() === '' || noMeasure.test(column.trim())) return []
      const q = onlyQuantity(textAt(text, cell), language)
      const measured = q && inUnitOf(q, [column, row, caption], language)
      return measured ? [statistic(cells, cell, measured, { column, row, caption }, language, placeOf)] : []
    })
}

/** The number that is all there is in the cell; null for words, dates and several numbers. */
function onlyQuantity(written: string, language: LanguageCode): Quantity | null {
  const [q, another] = parseQuantities(written, language)
  if (!q || another || !q.numeral.digits) return null
  const rest = written.slice(0, q.hull.start) + written.slice(q.hull.end)
  const year = q.numeral.plain && q.unit === 'count' && q.value >= 1800 && q.value <= 2100
  return /\p{L}/u.test(rest) || year ? null : q
}

/** The quantity in the unit that the cell itself, else the nearest head names; null where none does and nothing is counted. */
function inUnitOf(q: Quantity, heads: readonly string[], language: LanguageCode): Quantity | null {
  if (q.unit !== 'count' || q.end > q.numeral.end) return q
  for (const head of heads) {
    const written = /%/u.test(head) ? '%' : unitInHead.exec(head)?.groups?.unit
    const [one] = written ? parseQuantities(`1 ${written}`, language) : []
    // "(thousand)" is a scale, "(2010)" a time.
    if (one && one.start === 0 && one.end > 1) return { ...q, value: Number((q.value * one.value).toPrecision(15)), unit: one.unit }
  }
  return Number.isInteger(q.value) && testsByLanguage[language].within('realNoun', heads.slice(0, 2).join(' ')) ? q : null
}

function statistic(
  cells: readonly Cell[],
  cell: Cell,
  q: Quantity,
  { column, row, caption }: { readonly column: string; readonly row: string; readonly caption: string },
  language: LanguageCode,
  placeOf: (heads: string) => string | null,
): Statistic {
  const bare = (head: string): string | null =>
    head
      .replace(unitInHead, '')
      .replace(/[%,，\s]+$/u, '')
      .trim() || null
  // A head may be a bare year, which in a sentence needs a word beside it.
  const times = [column, row, caption].flatMap((head) => [
    ...findMoments(head, language).map(({ time }) => time),
    ...(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/u.exec(head) ?? []),
  ])
  const columnIsTime = /^[\d\s–—-]+(?:г\.?|год|年)?$/u.test(column.trim())
  const { kind, unit, direction } = kindOf(q, columnIsTime ? row : column, '', `${caption} ${column} ${row}`, testsByLanguage[language])
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
    measure: columnIsTime ? bare(row) : bare(column),
    subject: columnIsTime ? null : bare(row),
    place: placeOf(`${row} ${column} ${caption}`),
    time: times[0] ?? null,
    language,
    rule: `${language}: cell of a table`,
    confidence: 0.75,
  }
}
