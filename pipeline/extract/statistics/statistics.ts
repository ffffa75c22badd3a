import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Described } from '../../model/paper.ts'
import type { Statistic } from '../../model/statistic.ts'

export function findStatistics(_paper: Described, _knowledge: Knowledge): Statistic[] {
  return []
}
