import type { CaseStudy } from '../../model/case-study.ts'

/** What the examples say of a case. */
export type FoundCase = Partial<Pick<CaseStudy, 'name' | 'place' | 'placeGuessed' | 'country' | 'industry' | 'depth' | 'aspects'>>
