import { expect, test } from 'vitest'
import { unitName, unitStyle } from './units.ts'

test.each([
  ['km', 'en', 'kilometers', '5 km'],
  ['km', 'ru', 'километров', '5 км'],
  ['km', 'zh', '公里', '5公里'],
  ['[mi_i]/h', 'ru', 'миль в час', '5 ми/ч'],
  ['year-duration', 'ru', 'лет', '5 лет'],
  ['year-duration', 'en', 'years', '5 years'],
])('%s in %s', (unit, language, name, shown) => {
  expect(unitName(unit, language)).toBe(name)
  expect(new Intl.NumberFormat(language, unitStyle(unit) ?? {}).format(5).replaceAll('\u00a0', ' ')).toBe(shown)
})

test('what has no name is its sign, what has no sign its code', () => {
  expect(['m2', 'kW.h', 'GW', 'pcs'].map((unit) => [unitName(unit, 'ru'), unitStyle(unit)])).toEqual(['m²', 'kWh', 'GW', 'pcs'].map((sign) => [sign, null]))
})
