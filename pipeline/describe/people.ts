import { names } from '../languages/labels.ts'
import type { Span } from '../model/span.ts'
import { allWords } from './all-words.ts'
import type { Words } from './words.ts'

/** A name in a line, offsets in the line; `name` as written but for blanks and capitals. */
export interface Person extends Span {
  readonly name: string
}

export interface People {
  readonly persons: readonly Person[]
  /** What the names left of the line: empty, or affiliations. */
  readonly rest: string
  /** Something says that these are names of authors: marks, degrees, initials, 著. */
  readonly marked: boolean
  /** They wrote it, says the line. */
  readonly wrote: boolean
}

const nobody: People = { persons: [], rest: '', marked: false, wrote: false }

/** The names a line starts with, in whichever language finds most. `isCommon` says of a word that it is in the dictionary: "Regional Studies" is nobody's name. */
export function peopleIn(line: string, isCommon: (word: string) => boolean): People {
  return allWords.map((words) => peopleBy(words, line, isCommon)).reduce((a, b) => (b.persons.length > a.persons.length ? b : a), nobody)
}

function peopleBy(words: Words, line: string, isCommon: (word: string) => boolean): People {
  const persons: Person[] = []
  let marks = ''
  let parted = true
  let at = skip(0)
  while (at < line.length && parted) {
    words.person.lastIndex = at
    const written = words.person.exec(line)?.[0]
    if (!written || !mayBeName(written, isCommon)) break
    persons.push({ name: tidyName(written), start: at, end: at + written.length })
    const next = skip(at + written.length)
    const between = line.slice(at + written.length, next)
    marks += between.replace(/[\s,，、;；]+/gu, '')
    parted = next > at + written.length || next === line.length
    at = next
  }
  if (persons.length === 0) return nobody
  const rest = line.slice(at).trim()
  // "Michael Porter believes" and 高新区发展 go on: no list of names. Behind a comma, a mark or a bracket stand affiliations.
  const goesOn = rest !== '' && !/[,，;；、*¹²³\d)）.]\s*$/u.test(line.slice(0, at).trimEnd()) && !/^[(（[【/—–]/u.test(rest)
  if (goesOn) return nobody
  const wrote = words.wrote.test(line.slice(0, at).trim())
  return { persons, rest, marked: marks !== '' || wrote || /\p{Lu}\./u.test(line.slice(0, at)), wrote }

  function skip(from: number): number {
    let position = from
    for (;;) {
      words.besideNames.lastIndex = position
      const beside = words.besideNames.exec(line)?.[0].length ?? 0
      if (beside === 0) return position
      position += beside
    }
  }
}

/** Not a body, and not made of dictionary words alone, unless it has an initial. */
function mayBeName(written: string, isCommon: (word: string) => boolean): boolean {
  if (names('institution', written)) return false
  if (/\p{Lu}\./u.test(written) || /\p{Script=Han}/u.test(written)) return true
  return written.split(/[\s-]+/u).some((word) => !isCommon(word.toLowerCase()))
}

/** ИВАНОВ И.И. is written Иванов И.И.; blanks within a Chinese name go. */
function tidyName(written: string): string {
  return written
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '')
    .replace(/[\p{Lu}]{2,}/gu, (word) => `${word.charAt(0)}${word.slice(1).toLowerCase()}`)
}
