import { type Signs, signsOf } from './signs.ts'

export interface Badness {
  /** 0 clean, 1 surely garbled. */
  readonly score: number
  /** Named signs of garble, each a share in 0..1, over the whole text. */
  readonly evidence: Readonly<Record<string, number>>
  /** The fault it looks like, null where nothing is wrong. */
  readonly suspicion: Suspicion | null
}

export type Suspicion = 'latin-read-cyrillic' | 'cyrillic-read-latin' | 'latin-read-chinese' | 'code-page' | 'shifted-font' | 'control-characters'

/** Characters; long enough for letter statistics, short enough that a garbled column shows on a clean page. */
const WINDOW = 800

/**
 * What each sign adds to the log-odds of garble: nothing below `from`, where healthy papers are, then `weight` times what is above.
 * `from` is set above the worst of our clean papers, `weight` so that the signs of a garbled one add up to far more than DOUBT.
 */
const weights: Readonly<Record<keyof Signs, { from: number; weight: number }>> = {
  oddLatin: { from: 0.3, weight: 16 },
  oddCyrillic: { from: 0.3, weight: 16 },
  oddCapitals: { from: 1, weight: 0 },
  latinCaseFlips: { from: 0.03, weight: 25 },
  cyrillicCaseFlips: { from: 0.03, weight: 25 },
  mixedScripts: { from: 0.03, weight: 30 },
  digitsInWords: { from: 0.02, weight: 25 },
  signsInWords: { from: 0.03, weight: 12 },
  signsOnCyrillic: { from: 0.03, weight: 40 },
  functionWordsMissing: { from: 0.5, weight: 2 },
  highLatin: { from: 0.2, weight: 30 },
  latin1Pairs: { from: 0, weight: 100 },
  otherCyrillic: { from: 0.15, weight: 20 },
  capitalCodes: { from: 0.05, weight: 30 },
  rareHan: { from: 0.12, weight: 30 },
  shredded: { from: 0.15, weight: 22 },
  shreddedCapitals: { from: 0.15, weight: 0 },
  foreign: { from: 0.02, weight: 100 },
  control: { from: 0.002, weight: 120 },
  replacement: { from: 0.004, weight: 80 },
}

/** For a text that will be looked at again: what a Latin eye makes of Chinese may be all capitals, but so is a table of abbreviations. */
const strictWeights: typeof weights = { ...weights, shreddedCapitals: { from: 0.15, weight: 22 } }

/** Log-odds against garble before any sign is seen. */
const DOUBT = 5

/**
 * How broken a text looks, by windows of about 800 characters, each counting by its length. Needs no dictionary: letter statistics,
 * case, scripts, and the marks that code pages leave.
 */
export function badness(text: string, { strict = false } = {}): Badness {
  let score = 0
  let total = 0
  const evidence = { ...none }
  const points = { ...none }
  for (const at of windows(text)) {
    const { signs, size } = signsOf(text, at.start, at.end)
    if (size === 0) continue
    let sum = 0
    for (const name of names) {
      // Most signs show nowhere in a healthy text.
      if (signs[name] === 0) continue
      const { from, weight } = (strict ? strictWeights : weights)[name]
      const added = Math.max(0, signs[name] - from) * weight
      sum += added
      evidence[name] += signs[name] * size
      points[name] += added * size
    }
    score += probability(sum) * size
    total += size
  }
  if (total === 0) return { score: 0, evidence: {}, suspicion: null }
  const shares: Record<string, number> = {}
  for (const name of names) if (evidence[name] / total >= 0.0005 && (strict || name !== 'shreddedCapitals')) shares[name] = round(evidence[name] / total)
  return { score: round(score / total), evidence: shares, suspicion: score / total < 0.1 ? null : suspect(points, evidence, total) }
}

const names = Object.keys(weights) as (keyof Signs)[]
const none = Object.fromEntries(names.map((name) => [name, 0])) as Record<keyof Signs, number>

const round = (share: number): number => Math.round(share * 1000) / 1000

/** Odds to 0..1, with no signs at 0. */
const probability = (points: number): number => {
  const none = 1 / (1 + Math.exp(DOUBT))
  return (1 / (1 + Math.exp(DOUBT - points)) - none) / (1 - none)
}

/** The fault whose signs weigh most. */
function suspect(points: Record<keyof Signs, number>, evidence: Record<keyof Signs, number>, total: number): Suspicion {
  const codePage = points.signsOnCyrillic + points.highLatin + points.latin1Pairs + points.otherCyrillic + points.capitalCodes + points.rareHan + points.foreign
  // KOI8-R and cp1251 read as one another are Cyrillic and nothing but Cyrillic, with capitals for small letters.
  const swapped = (points.oddCyrillic > 0 && evidence.oddCapitals > 0.5 * evidence.oddCyrillic) || codePage > points.oddCyrillic / 3
  const latin = points.oddLatin + points.latinCaseFlips + points.functionWordsMissing
  // A shifted layer is full of signs, or keeps the case of its words; one read by the wrong eye has few signs and flips case.
  const shifted = evidence.signsInWords > 0.03 * total || evidence.latinCaseFlips < 0.1 * total ? latin + points.signsInWords : 0
  const shreds = points.shredded + points.shreddedCapitals + points.oddLatin + points.signsInWords + points.digitsInWords
  const shredded = evidence.shredded > evidence.oddLatin || points.shreddedCapitals > 0 ? shreds : 0
  const ranked: [number, Suspicion][] = [
    [points.control + (codePage === 0 ? points.replacement : 0), 'control-characters'],
    [codePage + (codePage > 0 ? points.replacement : 0) + (swapped ? points.oddCyrillic + points.cyrillicCaseFlips : 0), 'code-page'],
    [shifted, 'shifted-font'],
    [shredded, 'latin-read-chinese'],
    [latin, 'latin-read-cyrillic'],
    [(swapped ? 0 : points.oddCyrillic) + points.mixedScripts, 'cyrillic-read-latin'],
  ]
  return ranked.reduce((best, next) => (next[0] > best[0] ? next : best))[1]
}

/** Windows end at white space where there is some near; a short rest joins the last. */
function* windows(text: string): Generator<{ start: number; end: number }> {
  let start = 0
  while (start < text.length) {
    let end = Math.min(text.length, start + WINDOW)
    if (text.length - end < WINDOW / 2) end = text.length
    else while (end < start + WINDOW + 80 && !/\s/u.test(text[end] as string)) end++
    yield { start, end }
    start = end
  }
}
