import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Described, Extracted } from '../model/paper.ts'
import { findCaseStudies } from './case-studies/case-studies.ts'
import { findDefinitions } from './definitions/definitions.ts'
import { findStatistics } from './statistics/statistics.ts'

/** Takes the definitions, statistics and case studies from the sentences. */
export function extract(paper: Described, knowledge: Knowledge): Extracted {
  return {
    ...paper,
    definitions: findDefinitions(paper, knowledge),
    statistics: findStatistics(paper, knowledge),
    caseStudies: findCaseStudies(paper, knowledge),
  }
}
