import { useEffect, useState } from 'preact/hooks'
import type { Fact } from '../../../schemas/fact.ts'
import type { PaperRecord } from '../../../schemas/paper-record.ts'

export type { Fact, PaperRecord }

export interface Count {
  value: string
  count: number
}
export interface FacetCount extends Count {
  label: string
}
export interface SearchResult {
  hits: { fact: Fact; marks: { start: number; end: number }[]; also: SameFact[]; score: number }[]
  total: number
  facets: Record<'kind' | 'language' | 'country' | 'place' | 'concept' | 'unit' | 'year' | 'paper', FacetCount[]>
  cursor: string | null
}
/** The same said in another file of the paper. */
export interface SameFact {
  id: string
  page: number | null
  paper: { id: string; title: string | null; fileName: string }
}
export interface PaperRow {
  id: string
  fileName: string
  title: string | null
  authors: string[]
  year: number | null
  container: string | null
  language: string
  pageCount: number
  repairs: number
  doubts: number
  notes: number
  facts: number
  confidence: number | null
}
export interface Overview {
  papers: number
  pages: number
  facts: Count[]
  languages: Count[]
  years: { year: number; language: string; papers: number }[]
  readings: { method: string; reason: string; pages: number }[]
  doubt: { paper: string; title: string; doubts: number; confidence: number | null }[]
}
export interface Concept {
  name: string
  sameAs: string[]
  forms: string[]
  facts: number
}
export interface Point {
  id: string
  paper: string
  page: number | null
  year: number
  value: number
  unit: string
  label: string
  place: string | null
  language: string
}
export interface Series {
  points: Point[]
  more: boolean
}
export interface MatrixCell {
  country: string | null
  place: string | null
  industry: string | null
  cases: { id: string; name: string; depth: string }[]
}

/** Asks the API; throws with the detail of the problem it answers. */
export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) })
  const body = await response.json()
  if (!response.ok) throw new Error((body as { detail?: string }).detail ?? `${response.status}`)
  return body as T
}

export interface Asked<T> {
  readonly data: T | null
  readonly error: string | null
  readonly loading: boolean
}

/** What the API says at `path`; the last answer stays in view while the next is under way. Null asks nothing. */
export function useAsked<T>(path: string | null): Asked<T> {
  const [state, set] = useState<Asked<T>>({ data: null, error: null, loading: path !== null })
  useEffect(() => {
    if (path === null) return
    const abort = new AbortController()
    set((before) => ({ ...before, loading: true }))
    ask<T>(path, abort.signal).then(
      (data) => set({ data, error: null, loading: false }),
      (error: Error) => {
        if (error.name !== 'AbortError') set({ data: null, error: error.message, loading: false })
      },
    )
    return () => abort.abort()
  }, [path])
  return state
}
