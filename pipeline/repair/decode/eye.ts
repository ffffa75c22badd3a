import { adaptChannel, type Channel, compileChannel, type Misreading, readingsOf } from '../../knowledge/channel/channel.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Lexicon, wordNumber } from '../../knowledge/lexicon/lexicon.ts'
import { type Casing, caser } from './casing.ts'
import type { Direction } from './directions.ts'
import { keptCost } from './kept.ts'
import { type Candidate, type Search, searcher } from './search.ts'
import { type Spell, speller } from './spell.ts'

/** Everything needed to look behind glyphs. */
export interface Eye {
  readonly channel: Channel
  /** Words behind glyphs, with a loose search where a strict one finds nothing likely; and the strict one alone. */
  readonly search: Search
  readonly strict: Search
  readonly spell: Spell
  readonly casing: Casing
  /** What glyphs cost that were read rightly. */
  readonly kept: (glyphs: string) => number
  /** Short words by what they are read as. */
  readonly short: ReadonlyMap<string, readonly { readonly word: string; readonly cost: number; readonly number: number }[]>
  /** The capital letters that glyphs may be. */
  readonly initials: (glyphs: string) => readonly { readonly letter: string; readonly cost: number }[]
  /** Of the language behind the glyphs. */
  readonly hidden: Lexicon
  /** A letter of the script the glyphs seem to be. */
  readonly script: RegExp
}

/** Dearer a glyph than this: something else than a word of the lexicon may stand there. */
export const POOR = 20

/** An eye that has seen nothing of a paper yet. */
export function eyeFor({ misreading, hidden, seeming, script }: Direction, lexicons: Knowledge['lexicons']): Eye {
  const ready = readied(misreading, lexicons[hidden])
  return {
    ...ready,
    ...looking(ready.channel, lexicons[hidden]),
    hidden: lexicons[hidden],
    kept: remembered((word) => keptCost(lexicons[seeming], word)),
    script,
  }
}

/** The eye with the channel that a paper shows: `counts` as for adaptChannel. */
export function adaptedEye(eye: Eye, counts: ReadonlyMap<string, number>): Eye {
  const channel = adaptChannel(eye.channel, counts)
  return { ...eye, channel, ...looking(channel, eye.hidden) }
}

/** What one paper makes of a channel: each word is looked for once. */
function looking(channel: Channel, hidden: Lexicon): Pick<Eye, 'search' | 'strict' | 'spell'> {
  const strict = searcher(channel, hidden)
  return { search: remembered(bothSearches(strict)), strict, spell: remembered(speller(channel, hidden)) }
}

type Ready = Pick<Eye, 'channel' | 'casing' | 'short' | 'initials'>

const made = new WeakMap<Lexicon, Map<Misreading, Ready>>()

/** What is the same for every paper, made once. */
function readied(misreading: Misreading, hidden: Lexicon): Ready {
  const known = made.get(hidden)?.get(misreading)
  if (known) return known
  const ready: Ready = {
    channel: compileChannel(misreading, hidden.alphabet),
    casing: caser(misreading, hidden.alphabet),
    short: shortWords(misreading, hidden),
    initials: capitals(misreading, hidden.alphabet),
  }
  made.set(hidden, (made.get(hidden) ?? new Map<Misreading, Ready>()).set(misreading, ready))
  return ready
}

/** The narrow search, and the loose one where nothing that it finds is likely. */
function bothSearches(search: Search): (glyphs: string, opens: boolean) => Candidate[] {
  return (glyphs, opens) => {
    const found = search(glyphs, opens)
    if (glyphs.length < 3 || (found[0] && found[0].reading <= POOR * glyphs.length)) return found
    const more = search(glyphs, opens, true)
    return [...found, ...more.filter(({ number }) => !found.some((known) => known.number === number))].sort((a, b) => a.cost - b.cost).slice(0, 12)
  }
}

/** Short words by what they are read as. */
function shortWords({ words }: Misreading, hidden: Lexicon): Eye['short'] {
  const found = new Map<string, { word: string; cost: number; number: number }[]>()
  for (const [word, readings] of Object.entries(words)) {
    const number = wordNumber(hidden, word.toLowerCase().replaceAll('ё', 'е'))
    if (number < 0) continue
    for (const [glyphs, cost] of readingsOf(readings)) found.set(glyphs, [...(found.get(glyphs) ?? []), { word, cost, number }])
  }
  return found
}

function capitals({ units }: Misreading, alphabet: string): Eye['initials'] {
  const found = new Map<string, { letter: string; cost: number }[]>()
  for (const [unit, readings] of Object.entries(units))
    if (unit !== unit.toLowerCase() && alphabet.includes(unit.toLowerCase()))
      for (const [glyphs, cost] of readingsOf(readings)) found.set(glyphs, [...(found.get(glyphs) ?? []), { letter: unit, cost }])
  return (glyphs) => found.get(glyphs) ?? []
}

function remembered<T>(work: (glyphs: string, opens: boolean) => T): (glyphs: string, opens?: boolean) => T {
  const [running, opening] = [new Map<string, T>(), new Map<string, T>()]
  return (glyphs, opens = false) => {
    const known = opens ? opening : running
    let value = known.get(glyphs)
    if (value === undefined) {
      value = work(glyphs, opens)
      known.set(glyphs, value)
    }
    return value
  }
}
