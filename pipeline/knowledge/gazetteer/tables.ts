import { romanised } from './divisions.ts'
import { type Entry, placeOf } from './entry.ts'
import { inText } from './palladius.ts'
import type { Place } from './place.ts'
import { namesIn, readTable } from './table.ts'

/** Regions and towns of Russia. */
export function russianPlaces(): Entry[] {
  return readTable('russia.txt').map(([short, russian, chinese]) => {
    const region = /Oblast|Krai|Okrug|Republic|Siberia|Ural|Volga|Russia|stan$|ia$/u.test(short as string)
    return {
      place: placeOf(short as string, [], 'RU', { kind: region ? 'region' : 'town' }),
      names: [short as string, ...namesIn(russian), ...namesIn(chinese)],
    }
  })
}

/** Places of China beyond its divisions. */
export function chinesePlaces(): Entry[] {
  return readTable('china.txt').map((row) => {
    const entry = fromRow([row[0] ?? '', row[1] ?? '', '', row[3] ?? ''], 'CN')
    // Where the table tells no Russian name, it is as the system of Palladius has it.
    const bare = row[2] === '' ? row[3]?.split(', ')[0]?.replace(/[镇区]$/u, '') : undefined
    const russian = bare && entry.place.kind === 'town' ? romanised(bare).russian : null
    const told = namesIn(row[2]).flatMap((name) => (name.includes(' ') ? [name] : inText(name)))
    return { ...entry, names: [...entry.names, ...told, ...(russian && russian.length > 4 ? inText(russian) : [])] }
  })
}

/** Places and clusters of the world the literature speaks of. */
export function worldPlaces(): Entry[] {
  return readTable('world.txt').map((row) => fromRow(row, null))
}

function fromRow([canonical = '', english, russian, chinese]: readonly string[], home: string | null): Entry {
  const [, path = '', mark] = /^(.*?)\s*([*~]?)$/u.exec(canonical) ?? []
  const parts = path.split(/,\s*/u)
  const country = home ?? (/^[A-Z]{2}$/u.test(parts.at(-1) as string) ? (parts.pop() as string) : null)
  const [short = '', ...regions] = parts
  const kind: Place['kind'] = country === null ? 'continent' : mark === '~' ? 'region' : 'town'
  return {
    place: placeOf(short, regions, country, { kind, cluster: mark === '*' }),
    // «силиконовая долина в США»: famous clusters of several words are often written small.
    anyCase: mark === '*' && short.includes(' '),
    names: [short, ...namesIn(english), ...namesIn(russian), ...namesIn(chinese)],
  }
}
