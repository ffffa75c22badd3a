import { useState } from 'preact/hooks'
import type { PaperRecord } from './api.ts'
import { useWords } from './words/chosen.ts'

/** The paper as a reference, to read and to copy. */
export function Cite({ record }: { record: PaperRecord }) {
  const { paper } = useWords()
  const [copied, setCopied] = useState(false)
  const reference = referenceOf(record)
  return (
    <>
      <h2>{paper.cite}</h2>
      <p class="cite" dir="auto">
        {reference}{' '}
        <button type="button" class="plain" onClick={() => navigator.clipboard?.writeText(reference).then(() => setCopied(true))}>
          {paper.copy}
        </button>{' '}
        <span role="status">{copied ? paper.copied : ''}</span>
      </p>
    </>
  )
}

function referenceOf({ metadata: m, source }: PaperRecord): string {
  const parts = [
    m.authors.map((a) => a.value).join(', '),
    m.title?.value ?? source.fileName,
    m.container?.value,
    m.publisher?.value,
    m.year?.value,
    [m.volume?.value && `vol. ${m.volume.value}`, m.issue?.value && `no. ${m.issue.value}`, m.pages?.value && `pp. ${m.pages.value.replace(/-+/gu, '–')}`]
      .filter(Boolean)
      .join(', '),
    ...m.identifiers.filter((i) => i.scheme === 'doi').map((i) => `https://doi.org/${i.value}`),
  ]
  // "What Is a Cluster?" ends by itself.
  return parts.filter(Boolean).reduce<string>((text, part) => `${text}${text === '' ? '' : /[.?!]$/u.test(text) ? ' ' : '. '}${part}`, '')
}
