import { names } from '../languages/labels.ts'
import { allLanguages } from '../languages/languages.ts'
import type { Metadata } from '../model/metadata.ts'
import type { Segmented } from '../model/paper.ts'
import { allWords } from './all-words.ts'
import { distinct, groupAt } from './candidate.ts'
import { embeddedKeywords } from './embedded.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'

type Keyword = Metadata['keywords'][number]

const MOST = 20
const LONGEST = 90

/** Keywords behind their label, in whichever language it is; else the subject headings of a catalogue record; else what the file says. */
export function keywordsOf(paper: Segmented, { front, all }: Matter): Keyword[] {
  const lines = all.filter(({ kind }) => kind !== 'reference' && kind !== 'toc-entry')
  const labelled = lines.flatMap((line, i) => behindLabel(line, lines[i + 1]))
  if (labelled.length > 0) return distinctByLanguage(labelled)
  const subjects = front.flatMap(subjectsOf)
  if (subjects.length > 0) return distinctByLanguage(subjects)
  const inFile = embeddedKeywords(paper.embedded)
  const language = paper.languages[0]?.code ?? 'und'
  return inFile ? distinctByLanguage(cut(inFile, 0).map(({ value }) => ({ value, language, confidence: 0.4, at: null }))) : []
}

function behindLabel(line: Line, next: Line | undefined): Keyword[] {
  const language = allLanguages.find(({ parts }) => parts.keywords.test(line.text))
  if (!language) return []
  const label = language.parts.keywords.exec(line.text)?.[0].length ?? 0
  // The label may stand alone, its words below.
  const words = line.text.length > label + 1 ? { text: line.text.slice(label), start: line.start + label } : next && next.text.length < 500 ? next : null
  if (!words) return []
  return cut(upToNextLabel(words.text), words.start).map(({ value, start, end }) => ({ value, language: language.code, confidence: 0.92, at: { start, end } }))
}

/** Class numbers and the abstract of the next language may follow on the same line. */
function upToNextLabel(text: string): string {
  for (const { index } of text.matchAll(/(?<=[\s.;；。])(?=[\p{L}[【〔])/gu)) {
    const rest = text.slice(index)
    if (names('filing', rest) || names('abstract', rest) || names('keywords', rest)) return text.slice(0, index)
  }
  return text
}

/** Parted by semicolons where there are any, else by commas, else (Chinese) by blanks. */
function cut(text: string, start: number): { value: string; start: number; end: number }[] {
  const mark = /[;；]/u.test(text)
    ? /[^;；\n]+/gu
    : /[,，、·•|]/u.test(text)
      ? /[^,，、·•|\n]+/gu
      : /^[\p{Script=Han}\s]+$/u.test(text.trim())
        ? /\S+/gu
        : /[^\n]+/gu
  const parts = [...text.matchAll(mark)].flatMap(({ 0: part, index }) => {
    const lead = /^[\s.]*/u.exec(part)?.[0].length ?? 0
    const value = part.slice(lead).replace(/[\s.。;；,，]+$/u, '')
    const from = start + index + lead
    return value === '' ? [] : [{ value, start: from, end: from + value.length }]
  })
  return parts.length > MOST || parts.some(({ value }) => value.length > LONGEST || !/\p{L}/u.test(value)) ? [] : parts
}

function subjectsOf(line: Line): Keyword[] {
  return allWords.flatMap(({ subjects, subjectBreak }) => {
    const match = subjects.exec(line.text)
    const at = match && groupAt(match, 'subjects', line.start)
    if (!match || !at) return []
    let from = 0
    const written = match.groups?.subjects ?? ''
    return written.split(subjectBreak).flatMap((part) => {
      const value = part.trim().replace(/[.。]$/u, '')
      const index = written.indexOf(value, from)
      from = index + value.length
      return value.length >= 2
        ? [{ value, language: line.language, confidence: 0.8, at: { start: at.start + index, end: at.start + index + value.length } }]
        : []
    })
  })
}

const distinctByLanguage = (found: readonly Keyword[]): Keyword[] =>
  [...Map.groupBy(found, ({ language }) => language).values()].flatMap((group) => distinct(group))
