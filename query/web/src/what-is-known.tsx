import { type Passage, speaksOf } from './passages.ts'
import { useWords } from './words/chosen.ts'

interface Props {
  /** All passages of the page. */
  here: readonly Passage[]
  /** Id of what is pointed at or chosen. */
  lit: string | null
  permalink: (id: string) => string
}

/** What is known of the passage pointed at, and of the facts it stands in; else what the marks of the page mean. */
export function WhatIsKnown({ here, lit, permalink }: Props) {
  const { room } = useWords()
  const pointed = here.find((passage) => speaksOf(passage, lit))
  if (!pointed) {
    const count = (kind: Passage['kind']) =>
      here
        .filter((passage) => passage.kind === kind)
        .reduce((sum, { known }) => sum + known.length, 0)
        .toLocaleString()
    return (
      <aside aria-live="polite">
        <p>{room.nothingHere}</p>
        <p class="legend">
          <mark class="fact">{room.facts}</mark> {count('fact')} <mark class="repair">{room.repairs}</mark> {count('repair')}{' '}
          <mark class="doubt">{room.doubts}</mark> {count('doubt')}
        </p>
      </aside>
    )
  }
  const around = here.filter((passage) => passage !== pointed && passage.kind === 'fact' && passage.start <= pointed.start && passage.end >= pointed.end)
  // Of the facts of one sentence the one asked for comes first.
  const known = [pointed, ...around].flatMap((passage) => passage.known).sort((a, b) => Number(b.id === lit) - Number(a.id === lit))
  return (
    <aside aria-live="polite">
      {known.map(({ id, head, lines }) => (
        <p key={id}>
          <strong dir="auto">{head}</strong> <small>{lines.join(' · ')}</small> <a href={permalink(id)}>{room.permalink}</a>
        </p>
      ))}
    </aside>
  )
}
