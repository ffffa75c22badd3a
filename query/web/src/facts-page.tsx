import { useEffect, useState } from 'preact/hooks'
import { addressWith, go } from './address.ts'
import { ask, type SearchResult, useAsked } from './api.ts'
import { Facets } from './facets.tsx'
import { type ColumnName, columnNames, FactTable } from './fact-table.tsx'
import { Menu } from './menu.tsx'
import { useWords } from './words/chosen.ts'

const asked = ['q', 'kind', 'lang', 'place', 'country', 'concept', 'unit', 'paper', 'year', 'min', 'max', 'sort', 'descending'] as const
const shownByDefault: readonly ColumnName[] = ['kind', 'fact', 'value', 'place', 'time', 'quote', 'paper']

/** The parameters of a search as the API takes them, out of the address of the page. */
export function searchOf(query: URLSearchParams): string {
  const search = new URLSearchParams()
  for (const name of asked) {
    const value = query.get(name)
    if (value) search.set(name, value)
  }
  return search.toString()
}

export function FactsPage({ query }: { query: URLSearchParams }) {
  const words = useWords()
  const search = searchOf(query)
  const { data, error, loading } = useAsked<SearchResult>(`/api/search?${search}`)
  const [later, setLater] = useState<SearchResult[]>([])
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    setLater([])
    setFault(null)
  }, [search])
  useEffect(() => {
    document.title = `${query.get('q') || words.nav.facts} · Palimpsest`
  }, [query, words])

  const set = (changes: Record<string, string | null>) => go(addressWith('/facts', query, changes))
  const pages = data ? [data, ...later] : []
  const cursor = pages.at(-1)?.cursor ?? null
  const showMore = () =>
    ask<SearchResult>(`/api/search?${search}&cursor=${cursor}`).then(
      (next) => setLater((before) => [...before, next]),
      (reason: Error) => setFault(reason.message),
    )
  const failed = error ?? fault
  const wanted = query.get('columns')?.split(',') as ColumnName[] | undefined
  const columns = wanted ?? shownByDefault

  return (
    <div class="facts">
      <h1 class="unseen">{words.nav.facts}</h1>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            set({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() })
          }}
        >
          <label class="unseen" for="q">
            {words.search.label}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            maxLength={400}
            key={query.get('q') ?? ''}
            defaultValue={query.get('q') ?? ''}
            placeholder={words.search.hint}
            autocomplete="off"
          />
          <button type="submit">{words.search.button}</button>
        </form>
      </search>
      <Facets query={query} facets={data?.facets ?? null} set={set} />
      <section class="results" aria-busy={loading}>
        <div class="tools">
          <p role="status">{failed ? `${words.search.failed}: ${failed}` : data ? words.search.found(data.total) : words.search.loading}</p>
          <Sort query={query} set={set} />
          <Columns chosen={columns} set={set} />
          <Take search={search} />
        </div>
        {data && data.hits.length === 0 ? (
          <p>{words.search.nothing}</p>
        ) : (
          <FactTable hits={pages.flatMap((page) => page.hits)} columns={columns} wants={wanted ?? []} />
        )}
        {cursor && (
          <button type="button" class="more" onClick={showMore}>
            {words.search.more}
          </button>
        )}
      </section>
    </div>
  )
}

interface Setting {
  set: (changes: Record<string, string | null>) => void
}

function Sort({ query, set }: Setting & { query: URLSearchParams }) {
  const { sort } = useWords()
  return (
    <div class="sort">
      <label>
        {sort.label}{' '}
        <select
          value={query.get('sort') ?? 'relevance'}
          onChange={(event) => set(event.currentTarget.value === 'relevance' ? { sort: null, descending: null } : { sort: event.currentTarget.value })}
        >
          {(['relevance', 'paper', 'confidence', 'year', 'value'] as const).map((name) => (
            <option key={name} value={name}>
              {sort[name]}
            </option>
          ))}
        </select>
      </label>
      {query.has('sort') && (
        <label>
          <input
            type="checkbox"
            checked={query.get('descending') === 'true'}
            onChange={(event) => set({ descending: event.currentTarget.checked ? 'true' : null })}
          />{' '}
          {sort.descending}
        </label>
      )}
    </div>
  )
}

function Columns({ chosen, set }: Setting & { chosen: readonly ColumnName[] }) {
  const { column } = useWords()
  return (
    <Menu title={column.choose}>
      <fieldset>
        <legend class="unseen">{column.choose}</legend>
        {columnNames.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={(event) =>
                set({ columns: columnNames.filter((other) => (other === name ? event.currentTarget.checked : chosen.includes(other))).join(',') })
              }
            />{' '}
            {column[name]}
          </label>
        ))}
      </fieldset>
    </Menu>
  )
}

function Take({ search }: { search: string }) {
  const { take } = useWords()
  const { data } = useAsked<{ name: string; title: string; extension: string }[]>('/api/export')
  return (
    <Menu title={take.label}>
      <ul>
        {data?.map(({ name, title, extension }) => (
          <li key={name}>
            <a href={`/api/export/${name}?${search}`} download={`palimpsest-facts.${extension}`}>
              {take.formats[name] ?? title}
            </a>
          </li>
        ))}
        <li>
          <a href={`/api/export/csv?${search}&bom=true`} download="palimpsest-facts.csv">
            {take.excel}
          </a>
        </li>
      </ul>
    </Menu>
  )
}
