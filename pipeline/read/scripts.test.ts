import { expect, it } from 'vitest'
import { languagesIn } from './scripts.ts'

it('the language of most words comes first, however many letters its words have', () => {
  expect(languagesIn('人民公园 309 Park Rd.')).toEqual(['zh', 'en'])
  expect(languagesIn('参考文献 Marshall A. Principles of Economics. London: Macmillan')).toEqual(['en', 'zh'])
  expect(languagesIn('Кластер (cluster) — это группа соседних предприятий')).toEqual(['ru', 'en'])
})

it('a few foreign letters are none', () => {
  expect(languagesIn('Кластер — это группа соседних предприятий и учреждений одной отрасли (см. J)')).toEqual(['ru'])
  expect(languagesIn('1890–2024')).toEqual([])
})
