import type { LanguageCode } from '../../languages/languages.ts'
import type { Described } from '../../model/paper.ts'
import { type Tests, testsByLanguage } from './compiled.ts'
import { findMoments } from './moments.ts'
import type { Quantity } from './quantity.ts'
import type { Moment } from './time.ts'

/** How many sentences of a paragraph a time carries. */
const reach = 3

/**
 * The times a paper has named so far, read along with its sentences: a number is of the time its own sentence names, else of the one the paragraph
 * named last, else of the heading's, else of the title's ("Report for 2022").
 */
export class TimeThread {
  private readonly main: string | null
  private section: string | null = null
  private paragraph: { readonly time: string; readonly age: number } | null = null

  constructor({ metadata: { title } }: Described, language: LanguageCode) {
    this.main = title ? onlyTime(title.value, language) : null
  }

  enterSection(heading: string, language: LanguageCode): void {
    this.section = onlyTime(heading, language)
  }

  enterParagraph(): void {
    this.paragraph = null
  }

  /** Where the text turns to another place, the time of the one before is not its. */
  leavePlace(): void {
    this.paragraph = null
  }

  /** Takes in the next sentence; gives the time of a number in it. */
  enter(written: string, language: LanguageCode, quantities: readonly Quantity[]): (q: Quantity) => string | null {
    const tests = testsByLanguage[language]
    const moments = findMoments(written, language).filter(
      // 2042 of "2042 clusters" is no year.
      (moment) =>
        !isCompared(moment, written, tests) &&
        !isCitation(moment, written, tests) &&
        !quantities.some(({ numeral }) => numeral.start === moment.start && numeral.end === moment.end),
    )
    // "At present 500 firms" is no fact of the year the sentence before told of.
    const present = tests.within('now', written.slice(0, 24))
    if (present) this.paragraph = null
    const carried = this.paragraph && this.paragraph.age < reach ? this.paragraph.time : (this.section ?? this.main)
    const last = moments.findLast((moment) => !isStart(moment, written) && !insideBrackets(moment, written))
    if (last) this.paragraph = { time: last.time, age: 0 }
    else if (this.paragraph) this.paragraph = { ...this.paragraph, age: this.paragraph.age + 1 }
    return (q) => {
      const own = momentOf(moments, written, q, quantities)
      if (!own) return carried
      // "doubled between 1998 and 2008, from 310 to 620": each end of the change has its end of the span.
      const [from, to] = own.time.split('/')
      return q.changed === 'from' && to ? (from as string) : q.changed === 'to' && to ? to : own.time
    }
  }
}

/** The time a heading names, if it names one. */
function onlyTime(text: string, language: LanguageCode): string | null {
  const [moment, another] = findMoments(text, language)
  return moment && !another ? moment.time : null
}

/** Years that are only compared with ("than in 2010", 比2012年) are no time of the number. */
function isCompared(moment: Moment, text: string, tests: Tests): boolean {
  // 从2001年的2.3亿上升到…, "from 2001's 2.3 billion": the year of the first of two figures.
  if (isStart(moment, text) && /^(?:(?:末|底|初)?的\s?[\d一二三四五六七八九十]|['’]s\s\d)/u.test(text.slice(moment.end, moment.end + 4))) return false
  return (
    tests.before('baselineBefore', text.slice(Math.max(0, moment.start - 32), moment.start)) ||
    tests.behind('baselineBehind', text.slice(moment.end, moment.end + 12))
  )
}

/** "Porter (1990) found", "as Porter (1990, p. 5)", "(Porter, 1990)": a book's year, and none of what it tells; "in Prato (2001)" is one. */
function isCitation({ start, end }: Moment, text: string, tests: Tests): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  const behind = /^[a-z]?(?:,\s[^()]{1,12})?[)）]\s?/u.exec(text.slice(end, end + 20))?.[0]
  if (/[(（;]\s?(?:(?:see|cf\.|см\.)\s)?\p{Lu}[\p{L}.'’-]+(?:(?:,|\s(?:and|et|al\.|и|др\.)|\s&)?\s?\p{L}[\p{L}.'’-]*){0,4},?\s$/u.test(before))
    return /^[a-z]?\s?[)）,;:]/u.test(text.slice(end))
  const name = /(?<led>\p{L}+\s|^)\p{Lu}[\p{L}'’-]+(?:\set\sal\.|\sи\sдр\.)?\s[(（]$/u.exec(before)
  if (!name || behind === undefined) return false
  const opens = name.index + (name.groups?.led?.length ?? 0) === 0
  return (
    tests.behind('citedBehind', text.slice(end + behind.length)) || (!opens && !/^(?:in|at|of|from|for|near|в|во|из|на|под)\s$/iu.test(name.groups?.led ?? ''))
  )
}

/** "from 17 % in 2015 to 24 %", 由2015年的17%提高到24%: the time of the first number alone. */
const isStart = (moment: Moment, text: string): boolean =>
  /(?:[由从]|(?<!\p{L})(?:from|с|со|от)\s)[^,，.。;；]{0,24}$/iu.test(text.slice(Math.max(0, moment.start - 28), moment.start))

/** Brackets that hold more than the time: "(in 2021 it was 16.9)". The span of their inside, or null. */
function insideBrackets(moment: Moment, text: string): { start: number; end: number } | null {
  const start = Math.max(text.lastIndexOf('(', moment.start), text.lastIndexOf('（', moment.start))
  const close = text.slice(moment.end).search(/[)）]/u)
  const end = moment.end + close
  if (start < 0 || close < 0 || /[)）]/u.test(text.slice(start, moment.start))) return null
  return end - start > moment.end - moment.start + 6 ? { start, end } : null
}

/** The time of the number: the last one named before it; one right behind it ("500 in 2010") if it stands nearer than a clause. */
function momentOf(moments: readonly Moment[], text: string, q: Quantity, quantities: readonly Quantity[]): Moment | null {
  let before: Moment | null = null
  for (const moment of moments) {
    const brackets = insideBrackets(moment, text)
    if (brackets && (q.start < brackets.start || q.start > brackets.end)) continue
    if (moment.end <= q.start) {
      const spent = isStart(moment, text) && quantities.some((other) => other.start > moment.end && other.start < q.start)
      if (!spent) before = moment
      continue
    }
    const between = text.slice(q.start, moment.start)
    // "Every fifth firm does, though in 2018 hardly any did": the other side of a contrast has its own time.
    if (!before && /[,，]\s?(?:though|although|while|whereas|хотя|тогда\s+как|в\s+то\s+время\s+как|а\s|而)/iu.test(between)) return null
    const close = !/[;；。]/u.test(between) && !/[,，]/u.test(between.replace(/\d,\d/gu, ''))
    if (!before || (close && /[;；]/u.test(text.slice(before.end, q.start)))) return close || !before ? moment : before
    const linked = /(?<!\p{L})(?:in|by|at|в|на|к)\s+(?:\p{L}+\s+){0,2}$/iu.test(between)
    return close && linked && between.length < 80 && !quantities.some((other) => other.start > q.start && other.end <= moment.start) ? moment : before
  }
  return before
}
