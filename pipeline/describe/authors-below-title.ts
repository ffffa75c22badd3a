import { endsOpen } from '../languages/ends-open.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'
import { peopleIn } from './people.ts'

/** An author in type as large as the title's, right below it, is none of its lines. */
export function withAuthorsBelow(matter: Matter, isCommon: (word: string) => boolean): Matter {
  const { front } = matter
  const first = front.findIndex(({ kind }) => kind === 'title')
  const last = front.findIndex(({ kind }, i) => i > first && kind !== 'title') - 1
  const [above, line] = [front[last - 1], front[last]]
  if (first < 0 || last <= first || !above || !line || isOpen(above.text)) return matter
  const { persons, rest } = peopleIn(line.text, isCommon)
  if (persons.length === 0 || rest !== '' || /^\p{Script=Han}/u.test(line.text)) return matter
  return { ...matter, front: front.map((one): Line => (one === line ? { ...one, kind: 'front-matter' } : one)) }
}

/** A title goes on behind it. */
const isOpen = (text: string): boolean => /[,;]$/u.test(text) || endsOpen(text)
