import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { addressWith, go } from './address.ts'
import { type PaperRecord, useAsked } from './api.ts'
import { type Passage, passagesOf, piecesOf } from './passages.ts'
import { useWords } from './words/chosen.ts'

/** The page as it looks beside the page as it reads; what is known of a passage is marked on both. */
export function ReadingRoom({ id, query }: { id: string; query: URLSearchParams }) {
  const words = useWords()
  const { data: record, error } = useAsked<PaperRecord>(`/api/papers/${id}`)
  const passages = useMemo(() => (record ? passagesOf(record, words.room) : []), [record, words])
  const [pointed, point] = useState<string | null>(null)
  const chosen = query.get('fact')
  const lit = pointed ?? chosen
  useEffect(() => {
    document.title = `${words.room.title} · Palimpsest`
  }, [words])
  if (!record) return <p role="status">{error ? `${words.search.failed}: ${error}` : words.search.loading}</p>

  const number = Math.min(record.pages.length, Math.max(1, Number(query.get('page') ?? 1) || 1))
  const page = record.pages[number - 1]
  if (!page) return <p>{words.search.nothing}</p>
  const path = `/papers/${id}/read`
  const choose = (passage: string) => go(addressWith(path, query, { fact: passage, page: String(number) }), 'replace')
  const known = passages.find((passage) => passage.id === lit)

  return (
    <div class="room">
      <h1>
        <a href={`/papers/${id}`} dir="auto">
          {record.metadata.title?.value ?? record.source.fileName}
        </a>
      </h1>
      <Turn record={record} number={number} path={path} query={query} />
      <aside aria-live="polite">
        {known ? (
          <>
            <p dir="auto">
              <strong>{known.head}</strong>
            </p>
            {known.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p>
              <a href={addressWith(path, new URLSearchParams(), { page: String(number), fact: known.id })}>{words.room.permalink}</a>
            </p>
          </>
        ) : (
          <p>{words.room.nothingHere}</p>
        )}
      </aside>
      <div class="panes">
        <PageImage id={id} page={page} passages={passages} lit={lit} point={point} choose={choose} />
        <PageText record={record} page={page} passages={passages} lit={lit} point={point} choose={choose} />
      </div>
    </div>
  )
}

function Turn({ record, number, path, query }: { record: PaperRecord; number: number; path: string; query: URLSearchParams }) {
  const { room } = useWords()
  const turned = (to: number) => addressWith(path, query, { page: String(to), fact: null })
  return (
    <nav class="turn" aria-label={room.page}>
      {number > 1 && (
        <a rel="prev" href={turned(number - 1)} aria-label={room.previous}>
          ←
        </a>
      )}
      <label>
        {room.page}{' '}
        <select value={number} onChange={(event) => go(turned(Number(event.currentTarget.value)))}>
          {record.pages.map((page) => (
            <option key={page.number} value={page.number}>
              {page.label ? `${page.number} (${page.label})` : page.number}
            </option>
          ))}
        </select>{' '}
        {room.of} {record.pages.length}
      </label>
      {number < record.pages.length && (
        <a rel="next" href={turned(number + 1)} aria-label={room.next}>
          →
        </a>
      )}
    </nav>
  )
}

interface PaneProps {
  page: PaperRecord['pages'][number]
  passages: readonly Passage[]
  lit: string | null
  point: (id: string | null) => void
  choose: (id: string) => void
}

function PageImage({ id, page, passages, lit, point, choose }: PaneProps & { id: string }) {
  const { room } = useWords()
  const [missing, setMissing] = useState(false)
  const source = `/api/papers/${id}/pages/${page.number}/image`
  useEffect(() => setMissing(false), [source])
  if (page.width === 0 || missing) return <p class="image">{room.noImage}</p>
  return (
    <figure class="image">
      <img src={source} alt={`${room.image} ${page.label ?? page.number}`} onError={() => setMissing(true)} />
      <svg viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
        {passages.flatMap((passage) =>
          passage.places
            .filter((place) => place.page === page.number)
            .flatMap((place) =>
              place.boxes.map(([x0, y0, x1, y1]) => (
                // biome-ignore lint/a11y/noStaticElementInteractions: the same passages can be reached by keyboard in the text beside
                <rect
                  key={`${passage.id} ${x0} ${y0}`}
                  class={`${passage.kind}${passage.id === lit ? ' lit' : ''}`}
                  data-passage={passage.id}
                  x={x0}
                  y={y0}
                  width={x1 - x0}
                  height={y1 - y0}
                  onMouseEnter={() => point(passage.id)}
                  onMouseLeave={() => point(null)}
                  onClick={() => choose(passage.id)}
                />
              )),
            ),
        )}
      </svg>
    </figure>
  )
}

function PageText({ record, page, passages, lit, point, choose }: PaneProps & { record: PaperRecord }) {
  const { room } = useWords()
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    pane.current?.querySelector('mark.lit')?.scrollIntoView({ block: 'nearest' })
  }, [lit])
  const blocks = record.blocks.filter((block) => block.start < page.end && block.end > page.start)
  return (
    <section class="text" aria-label={room.text} ref={pane} tabIndex={0}>
      {blocks.map((block) => (
        <div key={block.id} class={`block ${block.kind}`} lang={block.language} dir="auto">
          {piecesOf(record.text, Math.max(block.start, page.start), Math.min(block.end, page.end), passages).map((piece) => {
            // The innermost passage speaks: a doubtful word within a fact is pointed at as the word.
            const inner = piece.passages.reduce<Passage | null>((a, b) => (a === null || b.end - b.start < a.end - a.start ? b : a), null)
            if (!inner) return piece.text
            const on = piece.passages.some((passage) => passage.id === lit)
            return (
              <mark
                key={piece.start}
                class={`${[...new Set(piece.passages.map((p) => p.kind))].join(' ')}${on ? ' lit' : ''}`}
                data-passage={inner.id}
                tabIndex={0}
                onMouseEnter={() => point(inner.id)}
                onMouseLeave={() => point(null)}
                onFocus={() => point(inner.id)}
                onBlur={() => point(null)}
                onClick={() => choose(inner.id)}
                onKeyDown={(event) => event.key === 'Enter' && choose(inner.id)}
              >
                {piece.text}
              </mark>
            )
          })}
        </div>
      ))}
    </section>
  )
}
