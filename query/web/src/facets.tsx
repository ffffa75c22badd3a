import { useState } from 'preact/hooks'
import type { FacetCount, SearchResult } from './api.ts'
import { nameOf, unitOf } from './say.ts'
import { useWords } from './words/chosen.ts'

interface Props {
  query: URLSearchParams
  facets: SearchResult['facets'] | null
  set: (changes: Record<string, string | null>) => void
}

/** Parameter of the address, facet of the answer, and what parts its values. */
const lists = [
  ['kind', 'kind', ','],
  ['lang', 'language', ','],
  ['concept', 'concept', ';'],
  ['place', 'place', ';'],
  ['country', 'country', ','],
  ['unit', 'unit', ','],
  ['paper', 'paper', ','],
] as const

const SHOWN_FIRST = 8
const ranges = ['year', 'min', 'max'] as const

/** The filters: counts of what was found, and what is chosen already. */
export function Facets({ query, facets, set }: Props) {
  const words = useWords()
  const filtered = [...lists.map(([parameter]) => parameter), ...ranges].some((parameter) => query.has(parameter))
  return (
    <details class="facets" open={matchMedia('(min-width: 60rem)').matches}>
      <summary>{words.facet.filters}</summary>
      {filtered && (
        <button
          type="button"
          onClick={() => set(Object.fromEntries([...lists.map(([parameter]) => parameter), ...ranges].map((parameter) => [parameter, null])))}
        >
          {words.search.clear}
        </button>
      )}
      {lists.map(([parameter, facet, separator]) => (
        <Facet
          key={parameter}
          name={facet}
          chosen={query.get(parameter)?.split(separator).filter(Boolean) ?? []}
          counts={facets?.[facet] ?? []}
          choose={(values) => set({ [parameter]: values.join(separator) })}
        />
      ))}
      <Years query={query} set={set} />
      <Values query={query} set={set} />
    </details>
  )
}

function Facet({
  name,
  chosen,
  counts,
  choose,
}: {
  name: (typeof lists)[number][1]
  chosen: string[]
  counts: FacetCount[]
  choose: (values: string[]) => void
}) {
  const words = useWords()
  const missing = chosen.filter((value) => !counts.some((c) => c.value === value)).map((value) => ({ value, label: value, count: 0 }))
  const all = [...missing, ...counts]
  const [whole, setWhole] = useState(false)
  const few = Math.max(SHOWN_FIRST, chosen.length)
  const shown = whole ? all : all.slice(0, few)
  if (shown.length === 0) return null
  return (
    <fieldset>
      <legend>{words.facet[name]}</legend>
      {shown.map(({ value, label, count }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => choose(event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
          />
          <span dir="auto" title={label}>
            {labelOf(name, value, label, words)}
          </span>{' '}
          <small>{count > 0 ? count.toLocaleString() : ''}</small>
        </label>
      ))}
      {all.length > few && (
        <button type="button" class="plain" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? words.facet.fewer : words.facet.all(all.length)}
        </button>
      )}
    </fieldset>
  )
}

function labelOf(name: string, value: string, label: string, words: ReturnType<typeof useWords>): string {
  const language = document.documentElement.lang
  if (name === 'kind') return words.kind[value as keyof typeof words.kind] ?? value
  if (name === 'language') return nameOf('language', value, words, language)
  if (name === 'country') return nameOf('region', value, words, language)
  if (name === 'unit') return unitOf(value, words, language)
  return label
}

function Years({ query, set }: Pick<Props, 'query' | 'set'>) {
  const { facet } = useWords()
  const year = query.get('year') ?? ''
  const [from = '', to = ''] = year.includes('..') ? year.split('..') : [year, year]
  const change = (a: string, b: string) => set({ year: a || b ? `${a}..${b}` : null })
  return (
    <fieldset class="range">
      <legend>{facet.year}</legend>
      <label>
        {facet.from} <input type="number" min={1000} max={2999} value={from} onChange={(event) => change(event.currentTarget.value, to)} />
      </label>
      <label>
        {facet.to} <input type="number" min={1000} max={2999} value={to} onChange={(event) => change(from, event.currentTarget.value)} />
      </label>
    </fieldset>
  )
}

function Values({ query, set }: Pick<Props, 'query' | 'set'>) {
  const { facet } = useWords()
  const input = (parameter: 'min' | 'max', label: string) => (
    <label>
      {label}{' '}
      <input type="number" step="any" value={query.get(parameter) ?? ''} onChange={(event) => set({ [parameter]: event.currentTarget.value || null })} />
    </label>
  )
  return (
    <fieldset class="range">
      <legend>{facet.value}</legend>
      {input('min', facet.least)}
      {input('max', facet.most)}
    </fieldset>
  )
}
