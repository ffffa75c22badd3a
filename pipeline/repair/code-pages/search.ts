import { cyrillicPages, utf8 } from '../../garble/code-pages.ts'
import { type Chain, type Misreading, misreadings, rarityOf, undone, withHardBlanks, wordPattern } from '../../garble/misreading.ts'
import { runsOf, type Undo } from '../runs.ts'

/** Nats that a chain must save before it is believed, when nothing speaks against it: one odd word may. */
const ENOUGH = 10
/** The same when the text has other words that cannot have been misread so: "Bremer/Mccoy – DrÃ¥ber" is in doubt, a garbled heading is not. */
const ENOUGH_AGAINST_OTHERS = 22
/** Stretches looked at: of a garbled page any will do. */
const [STRETCHES, FEW] = [8, 3]
/** Nats by which text read wrongly twice is odd, at least, in all and for each character: each of its characters has become four. */
const [VERY_ODD, VERY_ODD_EACH] = [60, 2]
/** Nats a character of plain text in our languages at most; and of any text (Serbian) that comes out of UTF-8, whose bytes prove themselves. */
const [PLAIN, PASSABLE] = [3.6, 5.2]
/** The same for Han. */
const PLAIN_HAN = 7.4

const ascii = /^[\t\n\f\x20-\x7e]*$/u

/** Undoes a chain word by word; plain ASCII is the same in every set. */
export const undoing = (chain: Chain, cost: (text: string) => number): Undo => ({
  words: wordPattern(chain),
  undone: (word) => (ascii.test(word) ? word : undone(withHardBlanks(word), chain, cost)),
})

/** A chain that explains odd words, and the nats that each run of them must save. */
export interface Explanation {
  readonly chain: Chain
  readonly least: number
}

/** The chain of misreadings, of one or two, that explains the odd words of a text best; null where none explains them. */
export function explain(text: string, cost: (text: string) => number): Explanation | null {
  const enough = (found: { chain: Chain; gain: number } | null): Explanation | null => {
    if (!found) return null
    const { chain, gain } = found
    // The bytes of UTF-8 prove themselves; of others a word here and there fits by chance: ТЗ is 酊.
    const proves = chain[0]?.written === utf8 && chain.length === 1
    const against = contradicts(text, chain, cost)
    const least = against ? ENOUGH_AGAINST_OTHERS : ENOUGH
    return gain >= least && mends(stretches, chain, cost, proves ? PASSABLE : PLAIN) ? { chain, least: against && !proves ? least : 0 } : null
  }
  const stretches = oddStretches(text, cost)
  const once = likeliest(
    misreadings.map((one) => [one]),
    stretches,
    cost,
  )
  const few = stretches.slice(0, FEW)
  if ((once && mends(few, once.chain, cost, PLAIN)) || !veryOdd(few, cost)) return enough(once)
  // The last misreading is undone first. What it leaves is garbled still, so that only its bytes can speak for it.
  const last = misreadings.filter((one) =>
    few.some((stretch) => stretch.match(wordPattern([one]))?.some((word) => undone(withHardBlanks(word), [one], () => 0) !== null)),
  )
  const twice = likeliest(
    last.flatMap((last) => misreadings.filter((first) => likelyTogether(first, last)).map((first): Chain => [first, last])),
    few,
    cost,
  )
  return enough(twice && twice.gain > gainOf(once?.chain, few, cost) ? twice : once)
}

/** Read wrongly twice: UTF-8 was one of the two, or old Cyrillic sets were both. */
const likelyTogether = (first: Misreading, last: Misreading): boolean =>
  last.written === utf8 || first.written === utf8 || [first.written, first.read, last.written].every((page) => cyrillicPages.has(page))

/** True where a word of the text is none that this chain can leave, or loses by being undone. */
const contradicts = (text: string, chain: Chain, cost: (text: string) => number): boolean =>
  Iterator.from(text.matchAll(wordPattern(chain))).some(([word]) => {
    if (ascii.test(word)) return false
    const before = undone(withHardBlanks(word), chain, cost)
    return before === null || cost(before) > cost(word) + RISE
  })

/** Nats by which a word must lose to speak against a chain. */
const RISE = 8

/** Nats that a chain saves in some stretches; a word that comes again proves nothing new. */
function gainOf(chain: Chain | undefined, stretches: readonly string[], cost: (text: string) => number): number {
  return chain
    ? [...new Set(stretches)].reduce((sum, one) => sum + runsOf(one, undoing(chain, cost), cost).reduce((n, run) => n + run.gain, 0), -rarityOf(chain))
    : 0
}

function likeliest(chains: readonly Chain[], stretches: readonly string[], cost: (text: string) => number): { chain: Chain; gain: number } | null {
  let best: { chain: Chain; gain: number } | null = null
  for (const chain of chains) {
    const gain = gainOf(chain, stretches, cost)
    if (gain > (best?.gain ?? 0)) best = { chain, gain }
  }
  return best
}

/** True where what comes out is plain text, and not only likelier than before. */
function mends(stretches: readonly string[], chain: Chain, cost: (text: string) => number, most: number): boolean {
  const words = stretches.flatMap((one) => runsOf(one, undoing(chain, cost), cost)).flatMap((run) => run.words)
  return (
    words.some(({ after }) => telling.test(after)) && words.reduce((sum, { after }) => sum + cost(after.replaceAll('\ufffd', '')) - plain(after, most), 0) <= 0
  )
}

/** What does not come about by chance: a word, two Han, the marks that English writes beyond ASCII. */
const telling = /\p{L}{4,}|\p{Script=Han}{2}|[’“”–—…€£¥₹№]/u

const plain = (text: string, most: number): number => most * text.length + (PLAIN_HAN - most) * (text.match(/\p{Script=Han}/gu)?.length ?? 0)

/** Nats a letter above which a word is odd. */
const ODD = 2.5

function veryOdd(stretches: readonly string[], cost: (text: string) => number): boolean {
  const odd = stretches.reduce((sum, one) => sum + oddness(one, cost), 0)
  return odd >= Math.max(VERY_ODD, VERY_ODD_EACH * stretches.join('').length)
}

/** A stretch may begin with half a character, which alone is not odd: `Р` of `Р С—РЎР‚`. */
const withWordBefore = (text: string, index: number): number =>
  index - (/(?<![^ \t\n\f])[^ \t\n\f]{1,2} $/u.exec(text.slice(Math.max(0, index - 4), index))?.[0].length ?? 0)

const oddness = (text: string, cost: (text: string) => number): number => cost(text) - plain(text, ODD)

/** Stretches of odd words with what stands between them, the oddest first. */
function oddStretches(text: string, cost: (text: string) => number): string[] {
  const found: { start: number; end: number; odd: number }[] = []
  for (const { 0: word, index } of text.matchAll(/[^ \t\n\f]+/gu)) {
    if (ascii.test(word)) continue
    const odd = oddness(word, cost)
    if (odd <= 0) continue
    const last = found.at(-1)
    if (last && index - last.end <= 100 && index - last.start <= 300)
      found[found.length - 1] = { start: last.start, end: index + word.length, odd: last.odd + odd }
    else found.push({ start: withWordBefore(text, index), end: index + word.length, odd })
  }
  return found
    .sort((a, b) => b.odd - a.odd)
    .slice(0, STRETCHES)
    .map(({ start, end }) => text.slice(start, end))
}
