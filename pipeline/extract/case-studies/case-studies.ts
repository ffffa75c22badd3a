import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { CaseStudy } from '../../model/case-study.ts'
import type { Described } from '../../model/paper.ts'

export function findCaseStudies(_paper: Described, _knowledge: Knowledge): CaseStudy[] {
  return []
}
