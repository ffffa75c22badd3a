import type { Coordination } from '../phrases.ts'
import { cut, isMeasure, wordsOf } from './phrases.ts'

export const coordinatedRu: Coordination = {
  /** «Выручка и экспорт кластера выросли»: a verb in the plural tells that both are its subjects. */
  members(before) {
    const words = wordsOf(before)
    const verb = words.findIndex(({ speech }) => speech === 'verb')
    const and = words.findIndex(({ text }, i) => i > 0 && (verb < 0 || i < verb) && text === 'и')
    if (verb < 0 || and < 0 || !/(?:ли(?:сь)?|[аяую]тся|[юу]т|[ая]т)$/u.test(words[verb]?.text ?? '')) return []
    const [left, right] = [words.slice(0, and), words.slice(and + 1, verb)]
    const second = right.findIndex(({ speech }) => speech !== 'adjective')
    if (!left.some(isMeasure) || second < 0 || !isMeasure(right[second] as (typeof right)[number])) return []
    const a = cut(before.slice(0, (words[and] as (typeof words)[number]).start))
    const b = cut(before.slice((right[0] as (typeof right)[number]).start, (words[verb] as (typeof words)[number]).start))
    return a.measure && b.measure ? [{ measure: a.measure, subject: a.subject ?? b.subject }, b] : []
  },
  ofThose: /^[\s,]*(?:что\s)?(?:оба|обе|и то,? и другое)(?!\p{L})/iu,
}
