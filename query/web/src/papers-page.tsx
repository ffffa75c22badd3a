import { useEffect, useState } from 'preact/hooks'
import { ask, type PaperRow, useAsked } from './api.ts'
import { nameOf, titleOf } from './say.ts'
import { useWords } from './words/chosen.ts'

interface Listing {
  papers: PaperRow[]
  total: number
  cursor: string | null
}

export function PapersPage() {
  const words = useWords()
  const { data, error } = useAsked<Listing>('/api/papers')
  const [later, setLater] = useState<Listing[]>([])
  useEffect(() => {
    document.title = `${words.nav.papers} · Palimpsest`
  }, [words])
  const pages = data ? [data, ...later] : []
  const cursor = pages.at(-1)?.cursor ?? null
  const showMore = async () => {
    const next = await ask<Listing>(`/api/papers?cursor=${cursor}`)
    setLater((before) => [...before, next])
  }
  return (
    <>
      <h1>{words.nav.papers}</h1>
      <p role="status">{error ? `${words.search.failed}: ${error}` : data ? words.paper.count(data.total) : words.search.loading}</p>
      <ul class="papers">
        {pages.flatMap((page) =>
          page.papers.map((paper) => (
            <li key={paper.id}>
              <a href={`/papers/${paper.id}`} dir="auto" lang={paper.language}>
                {titleOf(paper)}
              </a>{' '}
              <small>
                {[paper.authors.join(', '), paper.container, paper.year, nameOf('language', paper.language, words, document.documentElement.lang)]
                  .filter(Boolean)
                  .join(' · ')}
                <br />
                {paper.fileName} · {words.paper.pages}: {paper.pageCount} · {words.paper.facts}: {paper.facts} · {words.paper.repairs}: {paper.repairs}
                {paper.doubts > 0 && ` · ${words.paper.doubts}: ${paper.doubts}`}
              </small>
            </li>
          )),
        )}
      </ul>
      {cursor && (
        <button type="button" class="more" onClick={showMore}>
          {words.search.more}
        </button>
      )}
    </>
  )
}
