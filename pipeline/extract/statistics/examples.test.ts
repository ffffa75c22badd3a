import { expect, it } from 'vitest'
import { CACHE } from '../../../workers/cache.ts'
import { loadKnowledge } from '../../knowledge/knowledge.ts'
import { type ByLanguage, type LanguageCode, languages } from '../../languages/languages.ts'
import { type Examples, paperOf, testExamples } from '../examples.ts'
import { examples as en } from './en/examples.ts'
import type { FoundStatistic } from './example.ts'
import { triedStatistics } from './explain.ts'
import { lexicons } from './lexicon.ts'
import { examples as ru } from './ru/examples.ts'
import { findStatistics } from './statistics.ts'
import { examples as zh } from './zh/examples.ts'

const knowledge = await loadKnowledge(CACHE)
const examples: ByLanguage<Examples<FoundStatistic>> = { en, ru, zh }
const find = (language: LanguageCode) => (text: string) => findStatistics(paperOf(text, language), knowledge)

for (const language of Object.keys(languages) as LanguageCode[]) {
  testExamples(`statistics in ${language}`, examples[language], find(language))

  it(`each longer form of a number in ${language} has an example it wins`, () => {
    const shown = new Set(examples[language].yes.flatMap(({ text }) => find(language)(text).map(({ rule }) => rule)))
    expect(lexicons[language].words.forms.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([])
  })
}

it('explain gives each number with its form, and why it is no statistic where it is none', () => {
  const tried = triedStatistics(paperOf('In 2011 the district had 1,200 firms (Table 3).', 'en'), 0)
  expect(tried.filter(({ outcome }) => outcome !== 'no match').map(({ outcome, says }) => `${outcome}: ${says}`)).toEqual([
    'refused: 2011 = 2011 count: a year',
    'found: 1,200 = 1200 count',
    'refused: 3 = 3 count: a label',
  ])
})
