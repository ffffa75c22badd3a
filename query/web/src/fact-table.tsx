import type { ComponentChildren } from 'preact'
import type { Fact, SearchResult } from './api.ts'
import { Marked } from './marked.tsx'
import { roomOf, shownValue, titleOf } from './say.ts'
import { useWords } from './words/chosen.ts'

export const columnNames = ['kind', 'fact', 'value', 'place', 'time', 'quote', 'paper', 'page', 'confidence'] as const
export type ColumnName = (typeof columnNames)[number]

type Hit = SearchResult['hits'][number]

/** A table of facts. Columns that no row fills are left out, but for those the reader `wants`. */
export function FactTable({ hits, columns, wants = [] }: { hits: readonly Hit[]; columns: readonly ColumnName[]; wants?: readonly ColumnName[] }) {
  const words = useWords()
  const filled = (name: ColumnName) => hits.some((hit) => cell(name, hit, words) !== null)
  const shown = columnNames.filter((name) => columns.includes(name) && (wants.includes(name) || filled(name)))
  return (
    <section class="table" aria-label={words.nav.facts} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {shown.map((name) => (
              <th key={name} scope="col">
                {words.column[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={hit.fact.id}>
              {shown.map((name) => (
                <td key={name} class={name} data-label={words.column[name]}>
                  {cell(name, hit, words)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function cell(name: ColumnName, { fact, marks, also }: Hit, words: ReturnType<typeof useWords>): ComponentChildren {
  switch (name) {
    case 'kind':
      return <span class={`kind-mark ${fact.kind}`}>{words.kind[fact.kind]}</span>
    case 'fact':
      return <Said fact={fact} words={words} />
    case 'value':
      return fact.value === null ? null : <span title={fact.valueText ?? ''}>{shownValue(fact, words, document.documentElement.lang)}</span>
    case 'place':
      return fact.place
    case 'time':
      return fact.time
    case 'quote':
      return (
        <a class="quote" href={roomOf(fact)}>
          <Marked text={fact.quote} marks={marks} lang={fact.language} />
        </a>
      )
    case 'paper':
      return (
        <>
          <a class="title" href={`/papers/${fact.paper.id}`} lang={fact.paper.language} dir="auto" title={fact.paper.fileName}>
            {titleOf(fact.paper)}
          </a>
          <small>{[fact.paper.year, fact.page !== null && `${words.column.page} ${fact.pageLabel ?? fact.page}`].filter(Boolean).join(' · ')}</small>
          {also.length > 0 && <Also also={also} words={words} />}
        </>
      )
    case 'page':
      return fact.pageLabel ?? fact.page
    case 'confidence':
      return fact.confidence.toFixed(2)
  }
}

/** The other files of the paper that say the same, each one click from its page. */
function Also({ also, words }: { also: Hit['also']; words: ReturnType<typeof useWords> }) {
  return (
    <details class="also">
      <summary>{words.paper.also(also.length)}</summary>
      <ul>
        {also.map((same) => (
          <li key={same.id}>
            <a href={roomOf(same)}>{same.paper.fileName}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Said({ fact, words }: { fact: Fact; words: ReturnType<typeof useWords> }) {
  return (
    <span lang={fact.language} dir="auto">
      <strong>{fact.label}</strong>
      {fact.kind === 'definition' && fact.attributedTo && (
        <small>
          {' '}
          {words.paper.attributed} {fact.attributedTo}
        </small>
      )}
      {fact.kind === 'statistic' && fact.subject && fact.subject !== fact.label && <small> {fact.subject}</small>}
      {fact.kind === 'case-study' && (
        <small> {[fact.industry, fact.depth === 'described' ? words.paper.described : words.paper.mention].filter(Boolean).join(', ')}</small>
      )}
    </span>
  )
}
