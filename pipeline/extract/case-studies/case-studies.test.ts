import { CACHE } from '../../../workers/cache.ts'
import { loadKnowledge } from '../../knowledge/knowledge.ts'
import { type LanguageCode, languages } from '../../languages/languages.ts'
import { type Examples, paperOf, testExamples } from '../examples.ts'
import { findCaseStudies } from './case-studies.ts'
import { examples as examplesEn } from './en/examples.ts'
import type { FoundCase } from './found-case.ts'
import { examples as examplesRu } from './ru/examples.ts'
import { examples as examplesZh } from './zh/examples.ts'

const knowledge = await loadKnowledge(CACHE)
const all: Readonly<Record<LanguageCode, Examples<FoundCase>>> = { en: examplesEn, ru: examplesRu, zh: examplesZh }

for (const language of Object.keys(languages) as LanguageCode[])
  testExamples(`case studies, ${language}`, all[language], (text) => findCaseStudies(paperOf(text, language), knowledge))
