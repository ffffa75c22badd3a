import { CACHE } from '../../../workers/cache.ts'
import { loadKnowledge } from '../../knowledge/knowledge.ts'
import { type LanguageCode, languages } from '../../languages/languages.ts'
import type { CaseStudy } from '../../model/case-study.ts'
import { type Examples, paperOf, testExamples } from '../examples.ts'
import { findCaseStudies } from './case-studies.ts'
import { examples as examplesEn } from './en/examples.ts'
import { examples as examplesRu } from './ru/examples.ts'
import { examples as examplesZh } from './zh/examples.ts'

/** What the examples say of a case. */
export type FoundCase = Partial<Pick<CaseStudy, 'name' | 'place' | 'placeGuessed' | 'country' | 'industry' | 'depth' | 'aspects'>>

const knowledge = await loadKnowledge(CACHE)
const all: Readonly<Record<LanguageCode, Examples<FoundCase>>> = { en: examplesEn, ru: examplesRu, zh: examplesZh }

for (const language of Object.keys(languages) as LanguageCode[])
  testExamples(`case studies, ${language}`, all[language], (text) => findCaseStudies(paperOf(text, language), knowledge))
