import { expect, test } from 'vitest'
import { textPaper } from '../../tests/fakes/text-paper.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { structure } from '../structure/structure.ts'
import { languageOf } from './language.ts'
import { segment } from './segment.ts'

test.each([
  ['en', 'The cluster is a group of firms that share customers, suppliers and the skills of their workers in one town.'],
  ['ru', 'Кластер — это группа предприятий, которые делят между собой заказчиков, поставщиков и умения работников города.'],
  ['zh', '产业集群是指在特定领域中相互联系的企业和机构在地理上的集中。'],
  ['und', 'Ein Cluster ist eine Gruppe von Firmen, die Kunden, Zulieferer und die Fertigkeiten ihrer Arbeiter miteinander teilen.'],
  ['und', '846'],
])('%s: %s', (code, text) => {
  expect(languageOf(text)).toBe(code)
})

test('a sentence left in Chinese counts as Chinese; a term in brackets does not', () => {
  const languages = (text: string) => segment(structure(textPaper(text)), {} as Knowledge).languages.map(({ code }) => code)
  const english = 'The cluster (产业集群) is a group of firms that share customers, suppliers and the skills of their workers.'
  expect(languages(english)).toEqual(['en'])
  expect(languages(`${english} 这些具有竞争与合作关系的关联性企业群体以及各种中介服务组织, that is, the firms and the bodies that serve them.`)).toEqual([
    'en',
    'zh',
  ])
})
