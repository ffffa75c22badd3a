import { type Automaton, automatonBuilder, weighed } from './automaton.ts'
import { formsOfName, withPlurals } from './forms.ts'
import type { Dictionary } from './hunspell.ts'
import { letterLearner } from './letters.ts'
import { COMMON, INITIALS, lettersOf, MET, NAME } from './lexicon.ts'

/** What a lexicon is made from. */
export interface Sources {
  readonly alphabet: string
  readonly dictionary: Dictionary
  /** words/<language>.txt: how often words are met. */
  readonly counted: string
  /** words/field.<language>.txt, or nothing. */
  readonly field: string
  /** Names in the nominative that the dictionary may lack. */
  readonly names: readonly string[]
}

/** A lexicon without what can be computed from it. */
export interface Built {
  readonly automaton: Automaton
  readonly costs: Uint8Array
  readonly marks: Uint8Array
  readonly letters: Uint8Array
}

/** Share of all running words that goes to entries nobody has counted. */
const UNSEEN = 0.03
/** Share of a form of a name that the dictionary lacks. */
const NAMED = 1e-7
/** Words of talk are rarer in papers, by this. */
const TALK = 0.05
/** How much of a word's share is its own, and how much it has by its entry and its ending. */
const OWN = 0.6
const TAIL = 3

/** Expands the dictionary and gives every form a cost: by its own count, and by what its entry and forms with its ending have. */
export function buildLexicon({ alphabet, dictionary, counted, field, names }: Sources): Built {
  const shares = readCounted(counted)
  const { weights, added, talk } = readField(field, dictionary)
  const entries = [...dictionary.entries, ...added].map(([stem, flags]) => ({
    stem,
    forms: withPlurals([...new Set(dictionary.forms(stem, flags).map((form) => form.toLowerCase().replaceAll('ё', 'е')))]).filter((form) =>
      lettersOf({ alphabet }, form),
    ),
  }))

  // What share words of one ending have, by form: a locative is rarer than a genitive, an imperative rarer than either.
  const endings = new Map<string, { share: number; forms: number }>()
  for (const { forms } of entries)
    for (const form of forms) {
      const tail = form.slice(-TAIL)
      const ending = endings.get(tail) ?? { share: 0, forms: 0 }
      ending.share += Math.min(2e-4, shares.get(form) ?? 0)
      ending.forms++
      endings.set(tail, ending)
    }
  const likely = (form: string): number => {
    const { share, forms } = endings.get(form.slice(-TAIL))!
    return (share + 1e-6) / (forms + 20)
  }

  const words = new Map<string, { share: number; mark: number }>()
  const give = (word: string, share: number, mark: number) => {
    const known = words.get(word)
    if (!known) words.set(word, { share, mark })
    else {
      known.share = Math.max(known.share, share)
      known.mark |= mark
    }
  }
  for (const { stem, forms } of entries) {
    const fit = forms.map(likely)
    const whole = fit.reduce((a, b) => a + b, 0)
    const met = forms.reduce((sum, form) => sum + (shares.get(form) ?? 0), 0)
    const share = (met + UNSEEN / entries.length) * (talk.has(stem) ? TALK : 1) + (weights.get(stem) ?? 0)
    const common = shares.has(forms[0]!) || weights.has(stem) ? COMMON | MET : COMMON
    const mark = /^\p{Lu}{2}/u.test(stem) ? INITIALS : /^\p{Lu}/u.test(stem) ? NAME : common
    forms.forEach((form, i) => {
      // One letter is a word where it has been counted as one, and nowhere else.
      if (form.length === 1 && !shares.has(form)) return
      give(form, OWN * (shares.get(form) ?? 0) * (talk.has(stem) ? TALK : 1) + (1 - OWN) * share * (fit[i]! / whole), mark)
    })
  }
  // Counted words the dictionary lacks are words too when they were met often.
  for (const [word, share] of shares) if (share > 4e-6 && word.length > 1 && !words.has(word) && lettersOf({ alphabet }, word)) give(word, OWN * share, COMMON)

  for (const name of names) for (const form of formsOfName(name.toLowerCase())) if (!words.has(form) && lettersOf({ alphabet }, form)) give(form, NAMED, NAME)

  const builder = automatonBuilder()
  const learner = letterLearner(alphabet)
  const costs: number[] = []
  const marks: number[] = []
  const ordered = [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, { share, mark }]) => ({ letters: lettersOf({ alphabet }, word)!, share, mark }))
  for (const { letters, share, mark } of ordered) {
    builder.add(letters)
    learner.add(letters, share)
    costs.push(Math.min(255, Math.round(-10 * Math.log(share))))
    marks.push(mark)
  }
  const automaton = weighed(
    builder.build(),
    ordered.map(({ letters }) => letters),
    ordered.map(({ share }) => share),
  )
  return { automaton, costs: Uint8Array.from(costs), marks: Uint8Array.from(marks), letters: learner.costs() }
}

function readCounted(text: string): Map<string, number> {
  const shares = new Map<string, number>()
  for (const line of text.split('\n')) {
    const [cost, ...words] = line.split(' ')
    for (const word of words) shares.set(word, Math.exp(-Number(cost) / 10))
  }
  return shares
}

/** Shares by entry, entries for words that the dictionary lacks, and words of talk. */
function readField(text: string, { entries }: Dictionary): { weights: Map<string, number>; added: (readonly [string, string])[]; talk: Set<string> } {
  const flags = new Map(entries)
  const weights = new Map<string, number>()
  const added: (readonly [string, string])[] = []
  const talk = new Set<string>()
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue
    const [share, ...words] = line.split(' ')
    for (const item of words) {
      const [word, like] = item.split('=') as [string, string?]
      if (share === 'talk') {
        talk.add(word)
        continue
      }
      if (!flags.has(word)) added.push([word, flags.get(like ?? '') ?? ''])
      weights.set(word, Math.max(weights.get(word) ?? 0, Number(share) / 1e6))
    }
  }
  return { weights, added, talk }
}
