import type { Tests } from './compiled.ts'
import type { Quantity } from './quantity.ts'
import { isMoney } from './units.ts'

// Which numbers of a sentence say something of the world. Everything else has a reason, in a few words, for `explain`.

const isDuration = (unit: string): boolean => unit.endsWith('-duration') || unit === 'h' || unit === 'min'

/** Sizes that describe a product ("10 cm twist drill") rather than a place or an industry. */
const productUnits = new Set([
  'cm',
  'mm',
  'nm',
  'um',
  'dm',
  'pm',
  '[in_i]',
  'bit',
  'MBy',
  'GBy',
  'Mbit',
  'kBy',
  'deg',
  'kHz',
  'MHz',
  'Hz',
  'ml',
  'ug',
  'mg',
  'l',
  '[cup_us]',
  '[tbs_us]',
  '[tsp_us]',
  'g',
])

/** Why the quantity is no statistic, or null where it is one. `text` is the sentence. */
export function notStatistic(q: Quantity, text: string, tests: Tests): string | null {
  const head = text.slice(Math.max(0, q.hull.start - 48), q.hull.start)
  const near = text.slice(Math.max(0, q.start - 48), q.start)
  const tail = text.slice(q.hull.end, q.hull.end + 72)
  const small = Math.abs(q.value) <= 20
  const spoken = !q.numeral.digits && q.form.startsWith('N')
  const wordy = spoken && Math.abs(q.numeral.value) <= 12

  if (marksList(q, text)) return 'a list number'
  // "the Jewellery Quarter", "the Route One": a number written as a name is.
  if (/^\p{Lu}\p{Ll}+$/u.test(text.slice(q.start, q.end)) && /\p{Lu}\p{Ll}+\s$/u.test(near)) return 'part of a name'
  if (/\t\s*$/u.test(near) && /^\s*$/u.test(text.slice(q.end))) return 'a page of the contents'
  if (/\d\s?[:：]\s?\d/u.test(text.slice(Math.max(0, q.start - 3), q.end + 3)) && q.unit === 'count') return 'a time of day'
  if (/(?:\d\s?)[×xхX*]\s?$/u.test(near) || /^\s?[×хX*]\s?\d/u.test(tail)) return 'a format'
  if (isMoney(q.unit) || q.unit === 'percent' || q.unit === 'percentage_point') return small && q.form === 'a unit' ? 'a unit alone' : null
  if (q.unit === 'times' || q.form.includes(' in N') || q.form.includes('out of')) return q.unit === 'times' && q.numeral.value === 1 && spoken ? 'once' : null
  if (isDuration(q.unit)) return duration(q, near, head, tail, tests)
  if (productUnits.has(q.unit)) return 'the size of a product'
  if (q.unit === 'ratio') return ratio(q, text, near, head, tail, tests)
  if (/[-–—/]\s?\d*\s?$/u.test(near) && /\d\s?[-–—/]\s?$/u.test(near)) return 'part of a longer number'
  if (/^\s?[-–—/]\s?\d/u.test(text.slice(q.end)) && q.valueMax === null) return 'part of a longer number'
  if (tests.before('labelBefore', near)) return 'a label'
  if (q.value >= 10 && tests.before('baseBefore', near) && tests.behind('baseBehind', tail)) return 'what a rate is reckoned on'
  if (q.value >= 10 && q.unit === 'count' && tests.before('rateBefore', near) && tests.behind('rateBehind', tail)) return 'what a rate is reckoned on'
  if (tests.behind('labelBehind', text.slice(q.end, q.end + 32))) return 'a label or a date'
  if (q.unit === 'count' && q.end === q.numeral.end) return bareCount(q, text, near, head, tail, tests, wordy, small)
  if (q.unit === 'count') return counted(tail, tests, wordy, small, q, text)
  return null
}

function duration(q: Quantity, near: string, head: string, tail: string, tests: Tests): string | null {
  if (Math.abs(q.value) >= 1000) return 'a year'
  if (tests.before('labelBefore', near)) return 'a label'
  return tests.before('durationBefore', head) || tests.behind('durationBehind', tail) ? null : 'a duration in passing'
}

function ratio(q: Quantity, text: string, near: string, head: string, tail: string, tests: Tests): string | null {
  const said = q.form.includes(':')
  if (q.numeral.digits && !said) {
    if (q.value >= 1 && q.valueMax === null) return 'a fraction above one'
    // 占全国的1/7: where words are not parted, a letter before the fraction is no label's.
    if (tests.before('labelBefore', near) || (tests.spaced ? /\p{L}$/u : /[A-Za-z]$/u).test(near)) return 'a label'
    return null
  }
  if (tests.before('notPartBefore', near) && !/[\d%]/u.test(text.slice(q.start, q.end))) return 'part of a time or a name'
  if (tests.behind('notPartBehind', tail)) return 'part of a time'
  if (said) return null
  // "nearly half saw no benefit": the word that qualifies it belongs to the number.
  return q.hull.start < q.start || tests.behind('partBehind', tail) || tests.before('partBefore', head) || tests.before('partBefore', near)
    ? null
    : 'a fraction of nothing'
}

/** "1." or "(1)" at the beginning, [3], (7.9). */
function marksList(q: Quantity, text: string): boolean {
  if (q.unit !== 'count' && q.unit !== 'ratio') return false
  const before = text.slice(0, q.start)
  const behind = text.slice(q.end, q.end + 3)
  if (/^[\s(（[【*•-]*$/u.test(before) && /^\s?[.、)）\]】:：](?!\d)/u.test(behind)) return true
  if (/[[［【]\s?$|[[［][\d\s,;–-]+$/u.test(before) && /^[\s,;\d–-]*[\]］】]/u.test(text.slice(q.end))) return true
  // "(0.81)" is a value, "(3)" a number of the list.
  return /[(（]\s?$/u.test(before) && /^\s?[)）]/u.test(behind) && Number.isInteger(q.value) && q.value < 100
}

function bareCount(q: Quantity, text: string, near: string, head: string, tail: string, tests: Tests, wordy: boolean, small: boolean): string | null {
  if (q.value === 0 && (!q.numeral.digits || q.numeral.plain)) return 'nought of something'
  if (q.numeral.plain && /^0\d/u.test(text.slice(q.start, q.end))) return 'a code'
  if (q.numeral.plain && q.value > 1e9 && q.end - q.start >= 10) return 'a code'
  const yearLike = q.numeral.plain && q.value >= 1500 && q.value <= 2100 && q.end - q.start === 4
  const noun = followingNoun(tail, tests)
  if (yearLike && (!noun || /\p{L}\s{1,2}$/u.test(near) === false || isYearOpening(near))) return 'a year'
  if (names(near, tail, tests, noun)) return 'part of a name'
  if (noun) return counted(tail, tests, wordy, small, q, text)
  if (q.numeral.digits && (tests.before('coefficientBefore', head) || isIndex(q, text, tests))) return null
  // "Of the 312 firms, 187 (60 %)": the share in brackets says that something is counted.
  if (q.numeral.digits && /^\s?[(（]\s?\d+(?:[.,]\d+)?\s?%/u.test(tail)) return null
  // "By 2007 fewer than 100 were left."
  if (q.hull.start < q.start && q.value > 12 && !yearLike && tests.behind('leftBehind', tail)) return null
  if (q.numeral.digits && !yearLike && tests.behind('perBehind', tail)) return null
  if (wordy) return 'a small number in words'
  const value =
    tests.before('valueBefore', head.replace(/\s(?:just|only|some|well|a\s+mere|already|лишь|только|уже)\s*$/iu, ' ')) && !/^\s?[.,]?\s?\p{Lu}/u.test(tail)
  // "rose from 37 in 2007 to 112": what moved is a figure.
  if (q.changed !== undefined && q.numeral.digits && !yearLike) return null
  if (value && !(small && Number.isInteger(q.value))) return null
  if (q.numeral.digits && tests.before('partOfBefore', head)) return null
  if (q.numeral.digits && !yearLike && tests.before('rowBefore', text.slice(Math.max(0, q.hull.start - 100), q.hull.start)) && tests.behind('rowBehind', tail))
    return null
  if (/^\s(?:of|from|among|out\s+of|из)\s/iu.test(tail) && (q.value > 12 || (q.numeral.digits && /^\s(?:of|из)\s(?:the\s|these\s|its\s)?\d/iu.test(tail))))
    return null
  return 'nothing counted'
}

/** A decimal with neither unit nor noun is a figure of a model or an index: nothing is counted in halves. */
export const isIndex = (q: Quantity, text: string, tests: Tests): boolean =>
  !tests.behind('realNoun', text.slice(q.end, q.end + 48)) &&
  q.unit === 'count' &&
  q.numeral.digits &&
  q.numeral.scale === 1 &&
  q.end === q.numeral.end &&
  !(Number.isInteger(q.value) && (q.valueMax === null || Number.isInteger(q.valueMax))) &&
  Math.abs(q.value) < 1000 &&
  !/^[.．]\d|^\s?[-–—/]\s?\d|^\s?[\p{Ll}\p{Script=Han}]*[×x]\s?\d/u.test(text.slice(q.end)) &&
  !/(?:\d[.．]|[×x]\s?)$/u.test(text.slice(Math.max(0, q.start - 3), q.start))

const isYearOpening = (near: string): boolean =>
  /(?<!\d)(?:1[5-9]|20)\d\d\s?(?:and|to|or|и|по|до|или|[–—-])\s{0,2}$/iu.test(near) ||
  /(?<!\p{L})(?:in|since|from|by|of|until|till|during|between|after|before|to|around|circa|year|в|с|к|до|по|на|за|от|после)\s{1,2}$/iu.test(near)

/** Names a number is part of: Horizon 2020, 128 Silicon Valley. */
function names(near: string, tail: string, tests: Tests, noun: boolean): boolean {
  if (!tests.spaced) return /[A-Za-z]\s?$/u.test(near)
  if (/^\s\p{Lu}\p{L}*\s\p{Lu}\p{Ll}/u.test(tail) && !/^\s\p{Lu}\p{L}+(?:ese|ian|ean|ish|an)\s/u.test(tail)) return true
  const before = /(\p{L}[\p{L}-]*)[\s-]{1,2}$/u.exec(near)
  return !noun && before !== null && /^\p{Lu}/u.test(before[1] as string) && before.index > 0 && /[\p{L}\d,]\s*$/u.test(near.slice(0, before.index))
}

/** Whether a noun that can be counted follows: lower case, or a proper adjective before a lower-case word. */
function followingNoun(tail: string, tests: Tests): boolean {
  if (!tests.spaced) return /^\s?(?:多|余)?[\p{Script=Han}]/u.test(tail) && !tests.behind('noNoun', tail)
  if (!/^[\s-]["“«]?\p{L}/u.test(tail) || tests.behind('noNoun', tail)) return false
  return /^[\s-]["“«]?(?:\p{Ll}|\p{Lu}\p{L}*[\s-]+\p{Ll}|\p{Lu}{2,}s?(?!\p{L}))/u.test(tail)
}

function counted(tail: string, tests: Tests, wordy: boolean, small: boolean, q: Quantity, text: string): string | null {
  if (q.value === 1 && !q.numeral.digits) return 'one'
  const one = q.numeral.scale === 1 && q.value % 10 === 1 && q.value % 100 !== 11
  if (q.numeral.plain && tests.behind(one ? 'unlikeOne' : 'unlikeMany', tail)) return 'a number before a word it cannot count'
  const real = tests.behind('realNoun', tail)
  if (small && q.valueMax === null && tests.behind('abstractNoun', tail) && !(real && !tests.behind('abstractNoun', tail))) return 'an enumeration'
  if (!wordy) return null
  if (!real) return 'a small number in words'
  // "the two firms", "both …: A and B" point at what was named; they count nothing.
  return /(?<!\p{L})(?:the|these|those|both|other|following|эт\p{L}{1,2}|обе|оба|这|那|该|上述)\s{0,2}$/iu.test(text.slice(0, q.hull.start))
    ? 'a small number in words'
    : null
}
