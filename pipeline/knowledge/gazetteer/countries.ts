import { countryName, type Entry, placeOf } from './entry.ts'
import { readTable } from './table.ts'

const locales = ['en', 'ru', 'zh-Hans', 'zh-Hant']
const displayNames = locales.map((locale) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }))

/** Names that are, in this or another form, common words or the names of people: Того opens sentences, Chad and Jordan sign papers. */
const misleading = new Set([
  'Chad',
  'Jordan',
  'Georgia',
  'Togo',
  'Того',
  'Чад',
  'Мали',
  'Mali',
  'Guinea',
  'Niger',
  'Нигер',
  '马里',
  'Réunion',
  'Jersey',
  'Turks & Caicos Islands',
])

/** All countries in the languages Intl speaks for us, with the adjectives of the table. */
export function countries(): Entry[] {
  const others = new Map(readTable('demonyms.txt').map(([code, ...names]) => [code as string, names.flat()]))
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))
  const codes = letters.flatMap((a) => letters.map((b) => a + b))
  return codes
    .filter((code) => displayNames[0]?.of(code) !== undefined && !excluded.has(code))
    .map((code) => ({
      place: placeOf(countryName(code), [], null, { country: code, kind: 'country' }),
      names: [
        ...new Set([...displayNames.flatMap((names) => names.of(code) ?? []), ...(others.get(code)?.flatMap((list) => list.split(/,\s*/u)) ?? [])]),
      ].filter((name) => name !== '' && !misleading.has(name)),
    }))
}

/** Codes that are no country today, or that the tables of places have as part of one. */
const excluded = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'ZZ',
  'XA',
  'XB',
  'HK',
  'MO',
  'SU',
  'DD',
  'YU',
  'CS',
  'TP',
  'ZR',
  'BU',
  'FX',
  'AN',
  'NT',
  'UK',
  'VD',
  'YD',
  'RH',
  'HV',
  'DY',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
])
