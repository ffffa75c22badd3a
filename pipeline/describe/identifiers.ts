import type { IdentifierScheme, Metadata } from '../model/metadata.ts'
import { distinct, groupAt } from './candidate.ts'
import { isIsbn10, isIsbn13, isIssn } from './check-digits.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'

type Identifier = Metadata['identifiers'][number]

interface Form {
  readonly scheme: IdentifierScheme
  /** Group `value` is what is read. */
  readonly pattern: RegExp
  /** The value as it is written down, or null where it cannot be one. */
  readonly tidy: (written: string) => string | null
  readonly confidence: number
}

const dash = '[-‐–—]'
const tight = (written: string): string => written.replace(/\s+/gu, '')

const forms: readonly Form[] = [
  {
    scheme: 'isbn',
    pattern: new RegExp(`ISBN(?:${dash}?1[03])?\\s*[:：]?\\s*(?<value>\\d(?:\\s*${dash}?\\s*[\\dXxХх]){9,16})`, 'dgu'),
    tidy: isbn,
    confidence: 0.98,
  },
  { scheme: 'issn', pattern: /ISSN\s*(?:[(（][^)）]{1,12}[)）])?\s*[:：]?\s*(?<value>\d{4}\s*[-‐–—]\s*\d{3}[\dXxХх])/dgu, tidy: issn, confidence: 0.97 },
  {
    scheme: 'doi',
    pattern: /(?<![\d.])(?<value>10\.\d{4,9}\/[^\s"<>，。；»]+)/dgu,
    tidy: (written) => written.replace(/[.,;:)\]】]+$/u, ''),
    confidence: 0.95,
  },
  {
    scheme: 'udc',
    pattern: /(?:УДК|UDC)\s*[:：]?\s*(?<value>\d[\d.]*(?:\s*[+:/]\s*\d[\d.]*|\s?\([^)\n]{1,20}\)(?:[\d.]*)|[="«][\d."»]+)*)/dgu,
    tidy: (written) => tight(written).replace(/[.,]+$/u, ''),
    confidence: 0.95,
  },
  {
    scheme: 'bbk',
    pattern: /(?:ББК|BBK)\s*[:：]?\s*(?<value>[А-ЯA-Z]?\d[\d.,]*(?:\([^)\n]{1,20}\))*[\d.]*(?:[-–]\d[\d.]*)?(?:[а-я]\d*)?)/dgu,
    tidy: (written) => written.replace(/[.,]+$/u, ''),
    confidence: 0.95,
  },
  {
    scheme: 'clc',
    pattern: /(?:(?:中图(?:法)?)?分类号|(?:中圖)?分類號|CLC(?: [Nn]umber)?)\s*[\]】〕]?\s*[:：]?\s*(?<value>[A-Z]{1,2}\d[\d.]*(?:[-/=+][\d.]+)?)/dgu,
    tidy: (written) => written.replace(/\.+$/u, ''),
    confidence: 0.95,
  },
  { scheme: 'cip', pattern: /CIP\s*(?:数据核字|数据)\s*第?\s*(?<value>[(（]\s*\d{4}\s*[)）]\s*(?:第\s*)?\d{4,8}\s*号)/dgu, tidy: cipNumber, confidence: 0.97 },
]

/** In a Chinese catalogue record the class stands under IV, behind the subjects; in an article number serial, year, issue and pages are coded. */
const classInRecord = /(?:III|Ⅲ)[.．].{2,160}?(?:IV|Ⅳ)\s*[.．]\s*(?:[①-⑨]\s*)?(?<value>[A-Z]{1,2}\d[\d.]*)/du
export const articleNumber =
  /(?<![\d-])(?<issn>\d{4}-\d{3}[\dX])\s*[(（](?<year>(?:19|20)\d\d)[)）]\s*(?<issue>[\dA-Z]{2,3})\s*[-–—]\s*(?<first>\d{3,5})\s*[-–—]\s*(?<count>\d{2,3})(?!\d)/du

/** Numbers that file the paper, from all but its body and references. A number with a wrong check digit is left out: it names another book. */
export function identifiersOf({ front, back, furniture }: Matter): readonly Identifier[] {
  const lines = [...front, ...furniture, ...back]
  return distinct(lines.flatMap(identifiersIn))
}

function identifiersIn(line: Line): Identifier[] {
  const found: Identifier[] = []
  const add = (scheme: IdentifierScheme, match: RegExpExecArray, group: string, value: string | null, confidence: number) => {
    const at = groupAt(match, group, line.start)
    if (value && at) found.push({ scheme, value, confidence, at })
  }
  for (const { scheme, pattern, tidy, confidence } of forms)
    for (const match of line.text.matchAll(pattern)) add(scheme, match as RegExpExecArray, 'value', tidy(match.groups?.value ?? ''), confidence)
  const recorded = classInRecord.exec(line.text)
  if (recorded) add('clc', recorded, 'value', recorded.groups?.value?.replace(/\.+$/u, '') ?? null, 0.9)
  const article = articleNumber.exec(line.text)
  if (article) add('issn', article, 'issn', issn(article.groups?.issn ?? ''), 0.9)
  return found
}

/** Without blanks, hyphens as they stand; ten digits are tried where thirteen are none: a class may be written right behind. */
function isbn(written: string): string | null {
  const clean = written.toUpperCase().replaceAll('Х', 'X').replace(/[‐–—]/gu, '-').replace(/\s+/gu, '').replace(/-+/gu, '-')
  for (const [length, valid] of [
    [13, isIsbn13],
    [10, isIsbn10],
  ] as const) {
    let digits = ''
    for (let i = 0; i < clean.length; i++) {
      if (clean[i] !== '-') digits += clean[i]
      if (digits.length === length) {
        if (valid(digits)) return clean.slice(0, i + 1)
        break
      }
    }
  }
  return null
}

function issn(written: string): string | null {
  const digits = written
    .toUpperCase()
    .replaceAll('Х', 'X')
    .replace(/[^\dX]/gu, '')
  return isIssn(digits) ? `${digits.slice(0, 4)}-${digits.slice(4)}` : null
}

function cipNumber(written: string): string {
  const [year, number] = written.match(/\d+/gu) ?? []
  return `(${year})第${number}号`
}
