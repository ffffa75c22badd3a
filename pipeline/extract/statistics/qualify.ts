import type { Qualifier } from '../../model/statistic.ts'
import type { Lexicon } from './lexicon.ts'
import type { Quantity } from './quantity.ts'

interface Cue {
  readonly qualifier: Qualifier
  readonly pattern: RegExp
}
const cues = new WeakMap<Lexicon, { before: Cue[]; after: Cue[] }>()
function cuesOf(lexicon: Lexicon) {
  let made = cues.get(lexicon)
  if (!made) {
    const open = lexicon.language.spaced ? '(?<!\\p{L})' : ''
    made = {
      before: lexicon.words.qualifiers.flatMap(({ qualifier, before }) =>
        before ? [{ qualifier, pattern: new RegExp(`${open}(?:${before})\\s{0,2}(?:a|an|the|на|в|до|и|на\\s+сумму)?\\s{0,2}$`, 'iu') }] : [],
      ),
      after: lexicon.words.qualifiers.flatMap(({ qualifier, after }) => (after ? [{ qualifier, pattern: new RegExp(`^\\s{0,2}(?:${after})`, 'iu') }] : [])),
    }
    cues.set(lexicon, made)
  }
  return made
}

/** The quantity with the words that qualify it: "about 300", «300 и более». */
export function qualify(text: string, q: Quantity, lexicon: Lexicon): Quantity {
  const { before, after } = cuesOf(lexicon)
  const head = text.slice(Math.max(0, q.start - 80), q.start)
  const tail = text.slice(q.end, q.end + 24)
  const behind = after.find(({ pattern }) => pattern.test(tail))
  const inFront = before.find(({ pattern }) => pattern.test(head))
  // 近…以上 does not happen; of two, the bound behind the number is the stronger word.
  const cue = behind ?? inFront
  if (!cue) return { ...q, qualifier: vague(text, q) ?? q.qualifier }
  const start = inFront ? q.start - (head.length - (inFront.pattern.exec(head)?.index ?? head.length)) : q.start
  const end = behind ? q.end + (behind.pattern.exec(tail)?.[0].length ?? 0) : q.end
  return { ...q, qualifier: cue.qualifier, hull: { start, end } }
}

/** 十余万, 三百多家 are more than they say, 十几万 about so many; null where the number leaves nothing open. */
function vague(text: string, q: Quantity): Qualifier | null {
  const word = /[余多几](?=[^\s]{0,3}$)/u.exec(text.slice(q.start, q.end))?.[0]
  return word === undefined || q.numeral.value < 10 ? null : word === '几' ? 'approx' : 'gt'
}
