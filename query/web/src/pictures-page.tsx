import { useEffect } from 'preact/hooks'
import { addressWith, go } from './address.ts'
import { type Concept, type Count, type Overview, type Point, type SearchResult, type Series, useAsked } from './api.ts'
import { Marked } from './marked.tsx'
import { Matrix } from './matrix.tsx'
import { Plot } from './plot.tsx'
import { methodOf, nameOf, reasonOf, roomOf, titleOf, unitOf } from './say.ts'
import { useWords } from './words/chosen.ts'

export function PicturesPage({ query }: { query: URLSearchParams }) {
  const words = useWords()
  useEffect(() => {
    document.title = `${words.nav.pictures} · Palimpsest`
  }, [words])
  return (
    <>
      <h1>{words.nav.pictures}</h1>
      <Glance />
      <Years query={query} />
      <SideBySide query={query} />
      <Matrix />
    </>
  )
}

function Glance() {
  const words = useWords()
  const { pictures } = words
  const { data } = useAsked<Overview>('/api/overview')
  if (!data) return null
  const language = document.documentElement.lang
  const byYear = new Map<number, number>()
  for (const { year, papers } of data.years) byYear.set(year, (byYear.get(year) ?? 0) + papers)
  return (
    <section>
      <h2>{pictures.glance}</h2>
      <p>
        {words.paper.count(data.papers)} · {words.search.found(data.facts.reduce((sum, { count }) => sum + count, 0))}
      </p>
      <div class="glance">
        <Bars title={pictures.papersByLanguage} counts={data.languages.map((c) => ({ ...c, value: nameOf('language', c.value, words, language) }))} />
        <ByYear title={pictures.papersByYear} counts={byYear} />
        <Bars
          title={pictures.readings}
          counts={data.readings.map((r) => ({ value: `${methodOf(r.method, words)}: ${reasonOf(r.reason, words)}`, count: r.pages }))}
        />
        {data.doubt.length > 0 && (
          <div>
            <h3>{pictures.doubtful}</h3>
            <ol>
              {data.doubt.map((paper) => (
                <li key={paper.paper}>
                  <a href={`/papers/${paper.paper}`} dir="auto">
                    {paper.title}
                  </a>{' '}
                  <small>
                    {paper.doubts > 0 && `${words.paper.doubts}: ${paper.doubts}, `}
                    {words.paper.confidence}: {paper.confidence?.toFixed(2)}
                  </small>
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </section>
  )
}

function Bars({ title, counts }: { title: string; counts: readonly Count[] }) {
  const most = Math.max(1, ...counts.map((c) => c.count))
  return (
    <div>
      <h3>{title}</h3>
      <table class="bars">
        <tbody>
          {counts.map(({ value, count }) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              <td>
                <meter min={0} max={most} value={count} aria-label={value} /> {count.toLocaleString()}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A bar a year, the empty years too; the numbers are in the titles and, for those who do not see it, in a list. */
function ByYear({ title, counts }: { title: string; counts: ReadonlyMap<number, number> }) {
  if (counts.size === 0) return null
  const first = Math.min(...counts.keys())
  const last = Math.max(...counts.keys())
  const most = Math.max(...counts.values())
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return (
    <div>
      <h3>{title}</h3>
      <svg
        class="by-year"
        style={{ maxWidth: `${years.length * 2}rem` }}
        viewBox={`0 0 ${years.length * 10} 110`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {years.map((year, i) => {
          const height = (100 * (counts.get(year) ?? 0)) / most
          return (
            <rect key={year} x={i * 10 + 1} y={105 - height} width={8} height={height}>
              <title>
                {year}: {counts.get(year) ?? 0}
              </title>
            </rect>
          )
        })}
      </svg>
      <p class="ends" style={{ maxWidth: `${years.length * 2}rem` }} aria-hidden="true">
        <span>{first}</span>
        {last > first && <span>{last}</span>}
      </p>
      <ul class="unseen">
        {[...counts].map(([year, count]) => (
          <li key={year}>
            {year}: {count}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Years({ query }: { query: URLSearchParams }) {
  const words = useWords()
  const measure = query.get('measure') ?? ''
  const unit = query.get('unit') ?? 'percent'
  const { data: units } = useAsked<SearchResult>('/api/search?kind=statistic&limit=1')
  const { data } = useAsked<Series>(`/api/series?${new URLSearchParams({ ...(measure ? { q: measure } : {}), unit })}`)
  return (
    <section>
      <h2>{words.pictures.plot}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          go(addressWith('/pictures', query, { measure: String(form.get('measure') ?? '').trim(), unit: String(form.get('unit') ?? '') }))
        }}
      >
        <label>
          {words.pictures.measure} <input name="measure" type="search" maxLength={400} key={measure} defaultValue={measure} />
        </label>{' '}
        <label>
          {words.pictures.unit}{' '}
          <select name="unit" key={`${unit}${units?.facets.unit.length}`} defaultValue={unit}>
            {[...new Set([unit, ...(units?.facets.unit.map((c) => c.value) ?? [])])].map((value) => (
              <option key={value} value={value}>
                {unitOf(value, words, document.documentElement.lang)}
              </option>
            ))}
          </select>
        </label>{' '}
        <button type="submit">{words.pictures.draw}</button>
      </form>
      {data && <SeriesFound points={data.points} chosen={measure} query={query} />}
      {data && (data.points.length > 0 ? <Plot points={data.points} unit={unit} joined={measure !== ''} /> : <p>{words.pictures.noPoints}</p>)}
    </section>
  )
}

const SERIES_SHOWN = 8
const YEARS_OF_A_SERIES = 3

/** Measures that are there for several years: what is worth drawing. */
function SeriesFound({ points, chosen, query }: { points: readonly Point[]; chosen: string; query: URLSearchParams }) {
  const { pictures } = useWords()
  const years = new Map<string, Set<number>>()
  for (const { label, year } of points) years.set(label, (years.get(label) ?? new Set()).add(year))
  const long = [...years].filter(([label, { size }]) => size >= YEARS_OF_A_SERIES && `"${label}"` !== chosen).sort((a, b) => b[1].size - a[1].size)
  if (long.length === 0) return null
  return (
    <p class="series">
      {pictures.series}{' '}
      {long.slice(0, SERIES_SHOWN).map(([label, { size }]) => (
        <a key={label} class="chip" href={addressWith('/pictures', query, { measure: `"${label}"` })} dir="auto">
          {label} <small>{size}</small>
        </a>
      ))}
    </p>
  )
}

function SideBySide({ query }: { query: URLSearchParams }) {
  const words = useWords()
  const { data: concepts } = useAsked<Concept[]>('/api/concepts')
  const concept = query.get('concept') ?? concepts?.[0]?.name ?? null
  const { data } = useAsked<SearchResult>(
    concept === null ? null : `/api/search?${new URLSearchParams({ kind: 'definition', concept, limit: '200', sort: 'confidence', descending: 'true' })}`,
  )
  if (!concepts || concept === null) return null
  // Not those of other terms that only speak of the concept.
  const definitions = oneFileEach(data?.hits.filter((hit) => hit.fact.concept === concept) ?? [])
  const languages = [...new Set(definitions.map((hit) => hit.fact.language))].sort()
  return (
    <section>
      <h2>{words.pictures.definitions}</h2>
      <label>
        {words.pictures.concept}{' '}
        <select value={concept} onChange={(event) => go(addressWith('/pictures', query, { concept: event.currentTarget.value }))}>
          {concepts.map(({ name, forms }) => (
            <option key={name} value={name}>
              {[name, ...forms.filter((form) => form !== name).slice(0, 3)].join(' · ')}
            </option>
          ))}
        </select>
      </label>
      <div class="side-by-side">
        {languages.map((code) => (
          <div key={code}>
            <h3>{nameOf('language', code, words, document.documentElement.lang)}</h3>
            <ul>
              {definitions
                .filter((hit) => hit.fact.language === code)
                .map(({ fact, marks }) => (
                  <li key={fact.id}>
                    <a class="quote" href={roomOf(fact)}>
                      <Marked text={fact.quote} marks={marks} lang={fact.language} />
                    </a>{' '}
                    <small dir="auto">{[fact.attributedTo, titleOf(fact.paper), fact.paper.year].filter(Boolean).join(', ')}</small>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

/** Of the files of one paper (a scan and its text read a letter apart) only the one whose definition comes first speaks. */
function oneFileEach(hits: SearchResult['hits']): SearchResult['hits'] {
  const files = new Map<string, string>()
  return hits.filter(({ fact: { paper } }) => {
    const title = titleOf(paper).toLowerCase()
    if (!files.has(title)) files.set(title, paper.id)
    return files.get(title) === paper.id
  })
}
