import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { addressWith, go } from './address.ts'
import { type PaperRecord, useAsked } from './api.ts'
import { type Passage, passagesOf, piecesOf, speaksOf } from './passages.ts'
import { WhatIsKnown } from './what-is-known.tsx'
import { useWords } from './words/chosen.ts'

/** The page as it looks beside the page as it reads; what is known of a passage is marked on both. */
export function ReadingRoom({ id, query }: { id: string; query: URLSearchParams }) {
  const words = useWords()
  const { data: record, error } = useAsked<PaperRecord>(`/api/papers/${id}`)
  const passages = useMemo(() => (record ? passagesOf(record, words.room) : []), [record, words])
  const [pointed, point] = useState<string | null>(null)
  const path = `/papers/${id}/read`
  const chosen = query.get('fact')
  const lit = pointed ?? chosen
  useEffect(() => {
    document.title = `${words.room.title} · Palimpsest`
  }, [words])
  useTurnByKey(record, path, query)
  if (!record) return <p role="status">{error ? `${words.search.failed}: ${error}` : words.search.loading}</p>

  const asked = pageOf(query) || passages.find((passage) => speaksOf(passage, chosen))?.places[0]?.page || 1
  const number = Math.min(record.pages.length, Math.max(1, asked))
  const page = record.pages[number - 1]
  if (!page) return <p>{words.search.nothing}</p>
  const here = passages.filter((passage) => passage.start < page.end && passage.end > page.start)
  const permalink = (passage: string) => addressWith(path, new URLSearchParams(), { page: String(number), fact: passage })
  const pane = { page, passages: here, lit, point, choose: (passage: string) => go(permalink(passage), 'replace') }

  return (
    <div class="room">
      <h1>
        <a href={`/papers/${id}`} dir="auto">
          {record.metadata.title?.value ?? record.source.fileName}
        </a>
      </h1>
      <Turn record={record} number={number} path={path} query={query} />
      <WhatIsKnown here={here} lit={lit} permalink={permalink} />
      <div class="panes">
        <PageImage key={`image ${number}`} id={id} {...pane} />
        <PageText key={`text ${number}`} record={record} {...pane} />
      </div>
    </div>
  )
}

const pageOf = (query: URLSearchParams): number => Number(query.get('page'))

/** Left and right turn the page, as the arrows do, where nothing else wants these keys. */
function useTurnByKey(record: PaperRecord | null, path: string, query: URLSearchParams) {
  useEffect(() => {
    const turn = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
      if (!record || step === 0 || altKey || ctrlKey || metaKey || (target as Element).closest('select, input')) return
      const to = (pageOf(query) || 1) + step
      if (to >= 1 && to <= record.pages.length) go(addressWith(path, query, { page: String(to), fact: null }))
    }
    document.addEventListener('keydown', turn)
    return () => document.removeEventListener('keydown', turn)
  }, [record, path, query])
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

/** A pane that shows what is lit, wherever its reader has scrolled. */
function useLitInView(selector: string, lit: string | null) {
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    const found = pane.current?.querySelector(selector)
    if (!found || !pane.current) return
    const [at, view] = [found.getBoundingClientRect(), pane.current.getBoundingClientRect()]
    // By the pane alone: a window that moved would slip from under the pointer.
    if (at.top < view.top || at.bottom > view.bottom) pane.current.scrollTop += at.top - view.top - view.height / 3
  }, [selector, lit])
  return pane
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
  const pane = useLitInView('rect.lit', lit)
  if (page.width === 0 || missing) return <p class="image">{room.noImage}</p>
  return (
    <figure class="image" ref={pane} aria-label={room.image} tabIndex={0}>
      <div>
        <img
          src={source}
          alt={`${room.image} ${page.label ?? page.number}`}
          width={Math.round(page.width)}
          height={Math.round(page.height)}
          onError={() => setMissing(true)}
        />
        <svg viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
          {passages.flatMap((passage) =>
            passage.places
              .filter((place) => place.page === page.number)
              .flatMap((place) =>
                place.boxes.map(([x0, y0, x1, y1]) => (
                  // biome-ignore lint/a11y/noStaticElementInteractions: the same passages can be reached by keyboard in the text beside
                  <rect
                    key={`${passage.known[0].id} ${x0} ${y0}`}
                    class={`${passage.kind}${speaksOf(passage, lit) ? ' lit' : ''}`}
                    data-passage={passage.known[0].id}
                    x={x0}
                    y={y0}
                    width={x1 - x0}
                    height={y1 - y0}
                    onMouseEnter={() => point(passage.known[0].id)}
                    onMouseLeave={() => point(null)}
                    onClick={() => choose(passage.known[0].id)}
                  />
                )),
              ),
          )}
        </svg>
      </div>
    </figure>
  )
}

function PageText({ record, page, passages, lit, point, choose }: PaneProps & { record: PaperRecord }) {
  const { room } = useWords()
  const pane = useLitInView('mark.lit', lit)
  const blocks = record.blocks.filter((block) => block.start < page.end && block.end > page.start)
  return (
    <section class="text" aria-label={room.text} ref={pane} tabIndex={0}>
      {blocks.map((block) => (
        <div key={block.id} class={`block ${block.kind}`} lang={block.language} dir="auto">
          {piecesOf(record.text, Math.max(block.start, page.start), Math.min(block.end, page.end), passages).map((piece) => {
            // The narrowest passage speaks: a doubtful word within a fact is pointed at as the word.
            const inner = piece.passages[0]?.known[0].id
            if (inner === undefined) return piece.text
            const on = piece.passages.some((passage) => speaksOf(passage, lit))
            return (
              <mark
                key={piece.start}
                class={`${[...new Set(piece.passages.map((p) => p.kind))].join(' ')}${on ? ' lit' : ''}`}
                data-passage={inner}
                tabIndex={0}
                onMouseEnter={() => point(inner)}
                onMouseLeave={() => point(null)}
                onFocus={() => point(inner)}
                onBlur={() => point(null)}
                onClick={() => choose(inner)}
                onKeyDown={(event) => event.key === 'Enter' && choose(inner)}
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
