import { labelLength } from './all-words.ts'
import { type Citation, citationIn, type Placed } from './citation.ts'
import type { Matter } from './matter.ts'
import { type Person, peopleIn } from './people.ts'

/** A line that tells how the paper is to be cited. */
export interface CitedAs {
  readonly authors: readonly Person[]
  readonly title: Placed<string> | null
  readonly container: Placed<string> | null
  readonly citation: Citation
}

/** Lines labelled "Cite as", «Для цитирования», 引用格式, in the paper's own matter. */
export function citedAs({ front, back, all }: Matter, isCommon: (word: string) => boolean): CitedAs[] {
  const lines = [...new Set([...front, ...all.filter(({ kind }) => kind === 'footnote'), ...back])]
  return lines.flatMap((line) => {
    const label = labelLength(line.text, 'citeLabel')
    return label > 0 && line.text.length > label + 20 ? [parse(line.text.slice(label), line.start + label, isCommon)] : []
  })
}

/** Authors (year). Title. Journal …; authors. Title // Journal …; 作者.题名[J].刊名,…. */
function parse(text: string, start: number, isCommon: (word: string) => boolean): CitedAs {
  const { persons } = peopleIn(text, () => false)
  const authors = persons.length > 0 ? persons : peopleIn(`${text.split(/[.．]/u)[0]}`, isCommon).persons
  const behind = authors.at(-1)?.end ?? 0
  const lead = /^[\s.,．，]*(?:等|et al\.?)?[\s.,．，]*(?:\(?(?:19|20)\d\d[a-z]?\)?)?[\s.,．，:]*/u.exec(text.slice(behind))?.[0].length ?? 0
  const from = behind + lead
  const parts =
    /^(?<title>.+?)(?:\s*\/\/\s*|\s*\[[A-Z]{1,2}(?:\/[A-Z]{2})?\]\s*[.．,]?\s*|[.．?]\s+)(?<container>[^,，.．]{2,100}?)(?=[,，.．]|\s\d|\s*$)/du.exec(
      text.slice(from),
    )
  const placed = (name: 'title' | 'container'): Placed<string> | null => {
    const at = parts?.indices?.groups?.[name]
    return at ? { value: parts?.groups?.[name] as string, start: start + from + at[0], end: start + from + at[1] } : null
  }
  return {
    authors: authors.map((person) => ({ ...person, start: start + person.start, end: start + person.end })),
    title: placed('title'),
    container: placed('container'),
    citation: citationIn(text, start),
  }
}
