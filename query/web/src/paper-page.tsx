import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { type PaperRecord, type SearchResult, useAsked } from './api.ts'
import { Cite } from './cite.tsx'
import { FactTable } from './fact-table.tsx'
import { Repaired } from './repaired.tsx'
import { methodOf, nameOf, reasonOf } from './say.ts'
import { useWords } from './words/chosen.ts'

export function PaperPage({ id }: { id: string }) {
  const words = useWords()
  const { data: record, error } = useAsked<PaperRecord>(`/api/papers/${id}`)
  const { data: facts } = useAsked<SearchResult>(`/api/search?paper=${id}&sort=paper&limit=200`)
  const title = record ? (record.metadata.title?.value ?? record.source.fileName) : id
  useEffect(() => {
    document.title = `${title} · Palimpsest`
  }, [title])
  if (!record) return <p role="status">{error ? `${words.search.failed}: ${error}` : words.search.loading}</p>
  return (
    <article>
      <h1 dir="auto">{title}</h1>
      <p>
        <a class="button" href={`/papers/${id}/read`}>
          {words.paper.read}
        </a>
      </p>
      <Metadata record={record} />
      <Contents record={record} />
      <h2>{words.paper.facts}</h2>
      {facts && facts.hits.length > 0 ? (
        <FactTable hits={facts.hits} columns={['kind', 'fact', 'value', 'place', 'time', 'quote', 'page', 'confidence']} />
      ) : (
        <p>{words.search.nothing}</p>
      )}
      <Pages record={record} />
      <Repaired record={record} />
      <Cite record={record} />
      <Downloads id={id} />
    </article>
  )
}

function Metadata({ record }: { record: PaperRecord }) {
  const words = useWords()
  const { paper } = words
  const m = record.metadata
  const language = document.documentElement.lang
  const row = (name: string, value: ComponentChildren) =>
    value ? (
      <>
        <dt>{name}</dt>
        <dd dir="auto">{value}</dd>
      </>
    ) : null
  const issue = [m.volume?.value, m.issue?.value && `(${m.issue.value})`, m.pages?.value && `: ${m.pages.value}`].filter(Boolean).join(' ')
  return (
    <dl class="metadata">
      {row(paper.authors, m.authors.map((a) => a.value).join(', '))}
      {row(paper.year, m.year?.value)}
      {row(paper.container, m.container && [m.container.value, issue].filter(Boolean).join(' '))}
      {row(paper.publisher, m.publisher?.value)}
      {row(paper.identifiers, m.identifiers.map((i) => `${i.scheme.toUpperCase()} ${i.value}`).join(', '))}
      {row(paper.keywords, m.keywords.map((k) => k.value).join('; '))}
      {row(
        paper.languages,
        record.languages
          .filter((l) => l.share >= 0.005)
          .map((l) => `${nameOf('language', l.code, words, language)} ${Math.round(l.share * 100)} %`)
          .join(', '),
      )}
      {row(paper.file, record.source.fileName)}
    </dl>
  )
}

function Contents({ record }: { record: PaperRecord }) {
  const { paper } = useWords()
  const headings = record.blocks.filter((block) => block.kind === 'heading')
  if (headings.length === 0) return null
  const pageAt = (offset: number) => record.pages.find((page) => offset < page.end)?.number ?? 1
  return (
    <details open={headings.length <= 30}>
      <summary>
        <h2>{paper.contents}</h2>
      </summary>
      <ol class="contents">
        {headings.map((block) => (
          <li key={block.id} class={`level-${Math.min(block.level, 4)}`}>
            <a href={`/papers/${record.id}/read?page=${pageAt(block.start)}`} lang={block.language} dir="auto">
              {record.text.slice(block.start, block.end)}
            </a>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Pages({ record }: { record: PaperRecord }) {
  const words = useWords()
  const { paper, column } = words
  const language = document.documentElement.lang
  return (
    <>
      <h2>{paper.pages}</h2>
      <section class="table" aria-label={paper.pages} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{column.page}</th>
              <th scope="col">{paper.method}</th>
              <th scope="col">{paper.reason}</th>
              <th scope="col">{paper.languages}</th>
              <th scope="col">{paper.confidence}</th>
            </tr>
          </thead>
          <tbody>
            {record.pages.map(({ number, label, reading }) => (
              <tr key={number}>
                <td data-label={column.page}>
                  <a href={`/papers/${record.id}/read?page=${number}`}>
                    {number}
                    {label && ` (${label})`}
                  </a>
                </td>
                <td data-label={paper.method}>{methodOf(reading.method, words)}</td>
                <td data-label={paper.reason}>{reasonOf(reading.reason, words)}</td>
                <td data-label={paper.languages}>{reading.languages.map((code) => nameOf('language', code, words, language)).join(', ')}</td>
                <td data-label={paper.confidence}>{reading.confidence.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {record.doubts.length > 0 && (
        <p>
          {paper.doubts}: {record.doubts.length.toLocaleString(language)}
        </p>
      )}
      {record.notes.length > 0 && (
        <>
          <h2>{paper.notes}</h2>
          <ul>
            {record.notes.map((note, i) => (
              <li key={i}>
                <code>{note.code}</code> {note.page !== null && `${column.page} ${note.page}: `}
                {note.message}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Downloads({ id }: { id: string }) {
  const { paper, take } = useWords()
  const { data } = useAsked<{ name: string; title: string; extension: string }[]>('/api/export')
  return (
    <>
      <h2>{paper.downloads}</h2>
      <ul>
        <li>
          <a href={`/api/papers/${id}`} download={`${id}.json`}>
            {paper.record}
          </a>
        </li>
        {data?.map(({ name, title, extension }) => (
          <li key={name}>
            <a href={`/api/export/${name}?paper=${id}`} download={`${id}.${extension}`}>
              {take.formats[name] ?? title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
