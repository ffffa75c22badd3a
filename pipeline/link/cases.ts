import type { CaseStudy } from '../model/case-study.ts'
import type { LinkedCaseStudy } from '../model/link.ts'
import type { Statistic } from '../model/statistic.ts'

/** Ties each statistic to the cases it speaks of: those of its place, else the only case its sentence speaks of. */
export function withStatistics(caseStudies: readonly CaseStudy[], statistics: readonly Statistic[]): LinkedCaseStudy[] {
  const byPlace = new Map<string, number[]>()
  for (const [i, { place }] of caseStudies.entries()) if (place !== null) byPlace.set(place, [...(byPlace.get(place) ?? []), i])
  const bySentence = new Map<number, number[]>()
  for (const [i, { at }] of caseStudies.entries()) for (const { start } of at) bySentence.set(start, [...(bySentence.get(start) ?? []), i])
  const linked = caseStudies.map((): number[] => [])
  for (const [i, { place, at }] of statistics.entries()) {
    const ofPlace = place === null ? [] : (byPlace.get(place) ?? [])
    const ofSentence = bySentence.get(at.start) ?? []
    for (const index of ofPlace.length > 0 ? ofPlace : ofSentence.length === 1 ? ofSentence : []) linked[index]?.push(i)
  }
  return caseStudies.map((study, i) => ({ ...study, statistics: linked[i] as number[] }))
}
