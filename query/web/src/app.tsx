import { useEffect, useState } from 'preact/hooks'
import { follow, useAddress } from './address.ts'
import { FactsPage } from './facts-page.tsx'
import { PaperPage } from './paper-page.tsx'
import { PapersPage } from './papers-page.tsx'
import { PicturesPage } from './pictures-page.tsx'
import { ReadingRoom } from './reading-room.tsx'
import { chosenInterface, interfaces, WordsContext } from './words/chosen.ts'
import { en } from './words/en.ts'

export function App() {
  const address = useAddress()
  const [language, setLanguage] = useState(chosenInterface)
  const words = interfaces[language] ?? en
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem('interface', language)
  }, [language])
  useEffect(() => {
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [])

  const at = (path: string) => (address.path === path || address.path.startsWith(`${path}/`) ? ('page' as const) : undefined)
  return (
    <WordsContext.Provider value={words}>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header>
        <a class="brand" href="/facts">
          Palimpsest
        </a>
        <nav aria-label={words.nav.main}>
          <a href="/facts" aria-current={address.path === '/' ? 'page' : at('/facts')}>
            {words.nav.facts}
          </a>
          <a href="/papers" aria-current={at('/papers')}>
            {words.nav.papers}
          </a>
          <a href="/pictures" aria-current={at('/pictures')}>
            {words.nav.pictures}
          </a>
        </nav>
        <label>
          <span class="unseen">{words.nav.language}</span>
          <select value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
            {Object.entries(interfaces).map(([code, { name }]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </header>
      <main id="main" tabIndex={-1}>
        <Page path={address.path} query={address.query} />
      </main>
    </WordsContext.Provider>
  )
}

function Page({ path, query }: { path: string; query: URLSearchParams }) {
  const paper = /^\/papers\/([0-9a-f]{16})(\/read)?$/u.exec(path)
  if (paper?.[2]) return <ReadingRoom key={paper[1]} id={paper[1] as string} query={query} />
  if (paper) return <PaperPage key={paper[1]} id={paper[1] as string} />
  if (path === '/papers') return <PapersPage />
  if (path === '/pictures') return <PicturesPage query={query} />
  return <FactsPage query={query} />
}
