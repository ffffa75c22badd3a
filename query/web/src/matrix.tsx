import { type MatrixCell, useAsked } from './api.ts'
import { nameOf } from './say.ts'
import { useWords } from './words/chosen.ts'
import type { Words } from './words/words.ts'

const COLUMNS_SHOWN = 8

/** Case studies by country and industry; a cluster that several papers speak of stands once, with their number. */
export function Matrix() {
  const words = useWords()
  const { data } = useAsked<MatrixCell[]>('/api/matrix')
  if (!data || data.length === 0) return null
  const industries = industriesOf(data, words)
  const columnOf = ({ industry }: MatrixCell) =>
    industry === null ? words.pictures.noIndustry : industries.includes(industry) ? industry : words.pictures.other
  const placeOf = ({ country, place }: MatrixCell) =>
    country ? nameOf('region', country, words, document.documentElement.lang) : (place ?? words.pictures.noPlace)
  const places = [...new Set(data.map(placeOf))].sort(new Intl.Collator(document.documentElement.lang).compare)
  return (
    <section>
      <h2>{words.pictures.matrix}</h2>
      <section class="table" aria-label={words.pictures.matrix} tabIndex={0}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{words.column.place}</th>
              {industries.map((industry) => (
                <th key={industry} scope="col">
                  {industry}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                {industries.map((industry) => (
                  <td key={industry} data-label={industry}>
                    <Cases cells={data.filter((cell) => placeOf(cell) === place && columnOf(cell) === industry)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

/** The industries met most, then the others, then the unknown. */
function industriesOf(cells: readonly MatrixCell[], { pictures }: Words): string[] {
  const counts = new Map<string, number>()
  for (const { industry, cases } of cells) if (industry) counts.set(industry, (counts.get(industry) ?? 0) + cases.length)
  const known = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return [
    ...known.slice(0, COLUMNS_SHOWN),
    ...(known.length > COLUMNS_SHOWN ? [pictures.other] : []),
    ...(cells.some(({ industry }) => industry === null) ? [pictures.noIndustry] : []),
  ]
}

function Cases({ cells }: { cells: readonly MatrixCell[] }) {
  const names = new Map<string, { papers: number; depth: string }>()
  for (const { name, depth } of cells.flatMap((cell) => cell.cases)) {
    const before = names.get(name)
    names.set(name, { papers: (before?.papers ?? 0) + 1, depth: before?.depth === 'described' ? before.depth : depth })
  }
  return (
    <>
      {[...names].map(([name, { papers, depth }]) => (
        <a key={name} class={depth} href={`/facts?${new URLSearchParams({ q: `"${name}"`, kind: 'case-study' })}`}>
          {name}
          {papers > 1 && ` × ${papers}`}
        </a>
      ))}
    </>
  )
}
