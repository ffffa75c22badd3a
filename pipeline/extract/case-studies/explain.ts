import type { Knowledge } from '../../knowledge/knowledge.ts'
import { isLanguageCode } from '../../languages/languages.ts'
import type { Described } from '../../model/paper.ts'
import { type Tried, triedRules } from '../tried.ts'
import type { Candidate, Setting } from './candidate.ts'
import { caseStudyRules } from './case-studies.ts'
import { settingsOf } from './setting.ts'

/** For each sentence of a paper (by its place in `paper.sentences`) what each case rule of its language makes of it; silent blocks are left out. */
export function triedCaseStudies(paper: Described, knowledge: Pick<Knowledge, 'findPlaces' | 'findIndustries' | 'lexicons'>): (index: number) => Tried[] {
  const settings = new Map(settingsOf(paper, knowledge).map((setting) => [setting.index, setting]))
  return (index) => {
    const setting = settings.get(index)
    return setting && isLanguageCode(setting.language) ? triedRules(caseStudyRules[setting.language], setting.text, setting, shown(setting)) : []
  }
}

const shown =
  ({ text }: Setting) =>
  ({ place, industries, written }: Candidate): string =>
    `${text.slice(written.start, written.end)}: ${industries.join(' and ') || 'no industry'}, ${place.place.name}`
