import type { ByLanguage } from '../../languages/languages.ts'
import { enTimes } from './en/times.ts'
import { ruTimes } from './ru/times.ts'
import type { Moment, TimeForm } from './time.ts'
import { zhTimes } from './zh/times.ts'

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
