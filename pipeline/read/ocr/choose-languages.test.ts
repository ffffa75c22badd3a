import { expect, it } from 'vitest'
import { languages } from '../../languages/languages.ts'
import { confirmed, likelyLanguage } from './choose-languages.ts'

it.each(Object.values(languages))('a page that looks like $code is first read so', (language) => {
  const { middle, above, below } = language.lineShape
  expect(likelyLanguage({ middle: middle + 0.02, above: above * 1.1, below: below * 1.1 })).toBe(language)
})

it('a reading confirms the guess only where it makes sense in the language’s own letters', () => {
  const { en, ru, zh } = languages
  expect(confirmed(ru, ['rus'], { text: 'Кластер — это группа соседних предприятий', confidence: 0.93 })).toMatchObject({ names: ['rus'], mixed: true })
  expect(confirmed(ru, ['rus'], { text: 'Раарзезь, ше еЧногз', confidence: 0.42 })).toBeNull()
  expect(confirmed(zh, ['chi_sim'], { text: 'clusters of firms', confidence: 0.9 })).toBeNull()
  expect(confirmed(zh, ['chi_sim'], { text: '传统产业聚落的韧性', confidence: 0.81 })).toBe('language')
  expect(confirmed(en, ['eng'], { text: 'clusters of firms', confidence: 0.8 })).toMatchObject({ names: ['eng'], mixed: false })
})
