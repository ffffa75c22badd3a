import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Built, buildLexicon } from './build.ts'
import { readHunspell } from './hunspell.ts'
import type { Lexicon } from './lexicon.ts'

/** To be raised when the way a lexicon is built or kept changes. */
const FORMAT = 5

const made = {
  ru: {
    dictionary: 'dictionary-ru',
    alphabet: 'абвгдежзийклмнопрстуфхцчшщъыьэюя',
    counted: 'ru.txt',
    field: 'field.ru.txt',
    places: 'russia.txt world.txt china.txt',
    name: /(?<!\p{L})[А-ЯЁ][а-яё]{2,}(?!\p{L})/gu,
  },
  en: {
    dictionary: 'dictionary-en',
    alphabet: "'abcdefghijklmnopqrstuvwxyz",
    counted: 'en.txt',
    field: null,
    places: '',
    name: /(?<!\p{L})[A-Z][a-z]{4,}(?!\p{L})/gu,
  },
} as const

export type LexiconName = keyof typeof made

/**
 * The lexicon of a language. It takes some seconds to build, so it is kept in `cacheDir` under a name that says what it was built from,
 * and read from there afterwards.
 */
export function loadLexicon(name: LexiconName, cacheDir: string): Lexicon {
  const { dictionary, alphabet, counted, field, places, name: named } = made[name]
  const folder = dirname(createRequire(import.meta.url).resolve(dictionary))
  const words = join(import.meta.dirname, 'words')
  const [aff, dic, countedText, fieldText] = [
    readFileSync(join(folder, 'index.aff')),
    readFileSync(join(folder, 'index.dic')),
    readFileSync(join(words, counted)),
    field ? readFileSync(join(words, field)) : Buffer.alloc(0),
  ] as const
  const tables = places
    .split(' ')
    .filter(Boolean)
    .map((file) => join(import.meta.dirname, '..', 'gazetteer', 'places', file))
  const names = [...tables, join(words, 'divisions.txt')].map((file) => readFileSync(file, 'utf8')).join('\n')
  const hash = createHash('sha256')
  for (const part of [aff, dic, countedText, fieldText, names]) hash.update(part)
  const file = join(cacheDir, `lexicon-${name}-${FORMAT}-${hash.digest('hex').slice(0, 12)}.bin`)
  if (existsSync(file)) return { alphabet, ...unpack(readFileSync(file)) }
  const built = buildLexicon({
    alphabet,
    dictionary: readHunspell(aff.toString('utf8'), dic.toString('utf8')),
    counted: countedText.toString('utf8'),
    field: fieldText.toString('utf8'),
    names: names.match(named) ?? [],
  })
  mkdirSync(cacheDir, { recursive: true })
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, pack(built))
  renameSync(temporary, file)
  return { alphabet, ...built }
}

/** Lengths of the parts, then the parts: 32-bit numbers first, so that every part is aligned. */
function pack({ automaton: { nodes, edges, ends }, costs, marks, letters }: Built): Uint8Array {
  const parts = [nodes, edges, ends, costs, marks, letters]
  const head = Uint32Array.from(parts, (part) => part.length)
  return Buffer.concat([head, ...parts].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)))
}

/** The parts lie in the file's own bytes, which begin at a multiple of four. */
function unpack(file: Buffer): Built {
  const bytes = file.buffer
  const lengths = new Uint32Array(bytes, file.byteOffset, 6)
  let at = file.byteOffset + lengths.byteLength
  let part = 0
  const words = () => {
    const found = new Int32Array(bytes, at, lengths[part++]!)
    at += found.byteLength
    return found
  }
  const octets = () => {
    const found = new Uint8Array(bytes, at, lengths[part++]!)
    at += found.byteLength
    return found
  }
  const [nodes, edges] = [words(), words()]
  return { automaton: { nodes, edges, ends: octets() }, costs: octets(), marks: octets(), letters: octets() }
}
