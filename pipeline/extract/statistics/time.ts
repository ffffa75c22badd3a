import type { ByLanguage } from '../../languages/languages.ts'
import type { Span } from '../../model/span.ts'
import { enTimes } from './en/times.ts'
import { ruTimes } from './ru/times.ts'
import { zhTimes } from './zh/times.ts'

/** A way to say a year, a month or a span of years; `make` gives ISO 8601 as far as it goes, or null where it is none. */
export interface TimeForm {
  readonly pattern: RegExp
  readonly make: (match: RegExpExecArray) => string | null
}

/** A time named in a text. */
export interface Moment extends Span {
  /** `2011`, `2011-06`, `2011/2015`, `1990s`. */
  readonly time: string
}

const forms: ByLanguage<readonly TimeForm[]> = { en: enTimes, ru: ruTimes, zh: zhTimes }

/** Every time the text names, in order; where two readings overlap, the form listed first has it. */
export function findMoments(text: string, language: keyof typeof forms): Moment[] {
  const moments: Moment[] = []
  for (const { pattern, make } of forms[language]) {
    for (const match of text.matchAll(pattern)) {
      const at = { start: match.index, end: match.index + match[0].length }
      if (moments.some((m) => m.start < at.end && at.start < m.end)) continue
      const time = make(match as RegExpExecArray)
      if (time) moments.push({ ...at, time })
    }
  }
  return moments.sort((a, b) => a.start - b.start)
}
