import type { Knowledge } from '../../knowledge/knowledge.ts'
import { isLanguageCode } from '../../languages/languages.ts'
import type { Described } from '../../model/paper.ts'
import { shifted, textAt } from '../../model/span.ts'
import { type Tried, triedRules } from '../tried.ts'
import type { Candidate } from './candidate.ts'
import { definitionRules, settingOf } from './definitions.ts'

/** What each definition rule of its language makes of a sentence; empty where none is for it (a heading, a reference, another language). */
export function triedDefinitions(paper: Described, index: number, knowledge: Pick<Knowledge, 'segmentChinese'>): Tried[] {
  const setting = settingOf(paper, index, knowledge)
  if (!setting || !isLanguageCode(setting.language)) return []
  const shown = ({ term, lead, definiens }: Candidate): string =>
    `${textAt(paper.text, lead ?? shifted(term, setting.start))} = ${textAt(paper.text, shifted(definiens, setting.start))}`
  return triedRules(definitionRules[setting.language], setting.text, setting, shown)
}
