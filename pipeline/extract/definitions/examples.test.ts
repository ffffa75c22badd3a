import { expect, it } from 'vitest'
import { CACHE } from '../../../workers/cache.ts'
import { loadKnowledge } from '../../knowledge/knowledge.ts'
import { type ByLanguage, type LanguageCode, languages } from '../../languages/languages.ts'
import { textAt } from '../../model/span.ts'
import { type Examples, paperOf, testExamples } from '../examples.ts'
import { definitionRules, findDefinitions } from './definitions.ts'
import { examples as en } from './en/examples.ts'
import type { FoundDefinition } from './example.ts'
import { triedDefinitions } from './explain.ts'
import { examples as ru } from './ru/examples.ts'
import { examples as zh } from './zh/examples.ts'

const knowledge = await loadKnowledge(CACHE)
const examples: ByLanguage<Examples<FoundDefinition>> = { en, ru, zh }

const find = (language: LanguageCode) => (text: string) => {
  const paper = paperOf(text, language)
  return findDefinitions(paper, knowledge).map((d) => ({
    rule: d.rule,
    term: textAt(paper.text, d.term),
    definiens: textAt(paper.text, d.definiens),
    attributedTo: d.attributedTo,
  }))
}

for (const language of Object.keys(languages) as LanguageCode[]) {
  testExamples(`definitions in ${language}`, examples[language], find(language))

  it(`each rule in ${language} has an example it wins`, () => {
    const shown = new Set(examples[language].yes.flatMap(({ finds }) => finds.map(({ rule }) => rule)))
    expect(definitionRules[language].map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([])
  })
}

it('explain says of each rule whether it found something, refused, or how far the sentence went along', () => {
  const tried = triedDefinitions(paperOf('The key problem is a lack of trust among the firms.', 'en'), 0, knowledge)
  expect(new Set(tried.map(({ rule }) => rule)).size).toBe(definitionRules.en.length)
  expect(tried.filter(({ outcome }) => outcome === 'found')).toEqual([])
  expect(tried.find(({ rule }) => rule === 'en: X is a kind of Y')).toMatchObject({ outcome: 'refused' })
  expect(tried.find(({ rule }) => rule === 'en: X is defined as Y')?.says).toMatch(/of its 3 parts match/u)
})
