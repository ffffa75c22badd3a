import { useEffect, useState } from 'preact/hooks'

/** The address bar is the state: path and query say all that is shown. */
export interface Address {
  readonly path: string
  readonly query: URLSearchParams
}

const read = (): Address => ({ path: location.pathname, query: new URLSearchParams(location.search) })
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}
addEventListener('popstate', tell)

export function useAddress(): Address {
  const [address, set] = useState(read)
  useEffect(() => {
    const listener = () => set(read())
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [])
  return address
}

export function go(to: string, how: 'push' | 'replace' = 'push') {
  if (how === 'push') history.pushState(null, '', to)
  else history.replaceState(null, '', to)
  tell()
}

/** An address with some parameters changed; null or empty takes one away. */
export function addressWith(path: string, query: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(query)
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(key, value)
    else next.delete(key)
  }
  const text = next.toString()
  return text ? `${path}?${text}` : path
}

/** Links within the page load nothing; clicks with a modifier stay the browser's. */
export function follow(event: MouseEvent) {
  const link = (event.target as Element).closest('a')
  if (!link || link.origin !== location.origin || link.hasAttribute('download') || link.pathname.startsWith('/api/')) return
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target) return
  event.preventDefault()
  if (link.hash && link.pathname === location.pathname && link.search === location.search) {
    document.getElementById(decodeURIComponent(link.hash.slice(1)))?.scrollIntoView()
    return
  }
  go(link.pathname + link.search + link.hash)
  scrollTo(0, 0)
}
