import { expect, test } from 'vitest'
import { countryOfPlace } from './country.ts'

test.each([
  ['Jilin Province, China', 'CN'],
  ['China', 'CN'],
  ['Silicon Valley, California, United States', 'US'],
  ['Kaluga Oblast, Russia', 'RU'],
  ['Emilia-Romagna, Italy', 'IT'],
  ['Taiwan', 'TW'],
  ['Third Italy', null],
  [null, null],
])('%s lies in %s', (place, code) => expect(countryOfPlace(place)).toBe(code))
