import { headingLabel, itemLabel, names } from '../../languages/labels.ts'
import type { FlowLine } from './lines.ts'
import type { Measure } from './measure.ts'
import type { Words } from './words.ts'

const sentenceEnd = /[.!?…。！？][\])}"'”’»」』）*]*$/u
const pause = /[:;：；][\])}"'”’»」』）*]*$/u
const open = /[,，、(（/—–-]$/u
const sureLabel = /^(?:[①-⑳⑴-⒇❶-❿•●▪■□◦‣∙○◆◇►▶➢✓✔·]|[一二三四五六七八九十百]{1,3}\s*、|[(（][一二三四五六七八九十]{1,3}[)）])/u
const markdown = /^(?:#{1,6}\s|\||```|>\s|(?:[-*_]\s*){3,}$)/u
const hyphenLeft = /\p{L}[-\u2010]$/u
const lowerCase = /^["'“«(（[]?\p{Ll}/u
const hanStart = /^[\p{Script=Han}“‘（(《]/u

/** An entry of the contents ends with its page, however full its line. */
const entryEnd = /(?:(?:[.·⋯]\s?){4,}|…\s?…)[\s.…·⋯]*[(（]?(?:\d{1,4}|[ivxlc]{1,6})[)）]?$/u

/** 947.5 and 亿元: no line and no paragraph starts with the unit of the number before it. */
const numberLeft = /\d$/u
const unitStart = /^(?:[%％‰]|[万亿]+(?:元|美元|人|吨|户|家|平方)|亿|(?:元|美元|余|多)[\p{Script=Han},，。]|个百分点)/u

/** What parts two lines: nothing, a gap, or a gap in which a page ended. */
export type Torn = false | 'gap' | 'page-end'

/**
 * True when the paragraph of line `i` goes on in line `next`. `torn`: a blank line, a column's or page's end, or lines lifted out stand between;
 * `page-end` when these are a running head or page number.
 */
export function goesOn(lines: readonly FlowLine[], i: number, next: number, measure: Measure, torn: Torn, words: Words): boolean {
  const [a, b] = [lines[i] as FlowLine, lines[next] as FlowLine]
  if (a.text.includes('\t') || b.text.includes('\t')) return false
  if (a.look?.role === 'table-row' || b.look?.role === 'table-row' || markdown.test(a.text) || markdown.test(b.text)) return false
  if (boldLeftOpen(a.text)) return true
  if (entryEnd.test(a.text)) return false
  // A speck or a wide letter makes a line look longer or larger than its neighbours; no paragraph ends in the middle of a word.
  if (hyphenLeft.test(a.text) && /^\p{Ll}{2}/u.test(b.text) && a.look?.role === b.look?.role) return true
  if (numberLeft.test(a.text) && unitStart.test(b.text)) return true
  if (standsAlone(a.text) || standsAlone(b.text) || !looksAlike(a, b)) return false
  // A text's first line is its title, however long: no sentence was broken off before it.
  if (i === 0 && torn === 'gap' && !measure.wrapped) return false
  return torn ? goesOnTorn(a, b, measure.full(i), torn, measure, words) : goesOnWrapped(a, b, measure.full(i), lines[i - 1])
}

function goesOnWrapped(a: FlowLine, b: FlowLine, full: boolean, before: FlowLine | undefined): boolean {
  const ended = sentenceEnd.test(a.text)
  if (names('abstract', b.text) || names('keywords', b.text) || (names('filing', b.text) && /^\p{Lu}{3}/u.test(b.text))) return false
  if (opensPart(b.text) && (ended || pause.test(a.text) || !full || sureLabel.test(b.text))) return false
  if (!full) return !ended && !pause.test(a.text) && (lowerCase.test(b.text) || open.test(a.text))
  if (ended && indented(a, b)) return false
  if (isNextItem(a.text, b.text)) return false
  if (widelyParted(a, b) && !lowerCase.test(b.text)) return false
  // A numbered heading may fill its line; the paragraph below it starts with a capital.
  const heading = headingLabel.test(a.text) && !ended && (!before || sentenceEnd.test(before.text))
  return !(heading && /^\p{Lu}/u.test(b.text))
}

/** Over a gap only a sentence broken off goes on: it did not end, its line is long, and what follows cannot start one. */
function goesOnTorn(a: FlowLine, b: FlowLine, full: boolean, torn: Torn, measure: Measure, words: Words): boolean {
  if (sentenceEnd.test(a.text) || pause.test(a.text) || opensPart(b.text)) return false
  const long = full || (!measure.wrapped && !a.look && a.width >= 60)
  if (lowerCase.test(b.text)) return long || a.page !== b.page || a.width >= 0.7 * measure.width
  if (hanStart.test(b.text)) return long || (!measure.wrapped && a.width >= 36 && b.width >= 60 && words.spans(a.text, b.text))
  // A name or a number may go on as well, but then the page's end must be there to explain the gap.
  if (torn === 'page-end' && !a.look) return full && /[\p{L},]$/u.test(a.text) && /^[\p{L}\p{N}]/u.test(b.text)
  return full && a.page !== b.page && /[\p{Ll},]$/u.test(a.text) && /^[\p{Lu}\p{N}]/u.test(b.text)
}

/** Lines that never share a paragraph: headings known by their words. A lower-case "results" is the tail of a sentence. */
const standsAlone = (text: string): boolean => !/^\p{Ll}/u.test(text) && (names('section', text) || names('references', text) || names('contents', text))

const opensPart = (text: string): boolean =>
  itemLabel.test(text) || headingLabel.test(text) || (!/^\p{Ll}/u.test(text) && parts.some((part) => names(part, text)))
const parts = ['chapter', 'caption', 'note', 'abstract', 'keywords', 'filing'] as const

/** Markdown bold that a line break cut in two. */
const boldLeftOpen = (text: string): boolean => text.startsWith('**') && !text.includes('**', 2)

function looksAlike(a: FlowLine, b: FlowLine): boolean {
  if (!a.look || !b.look) return true
  const ratio = a.look.size / (b.look.size || 1)
  return a.look.role === b.look.role && a.look.bold === b.look.bold && ratio < 1.3 && ratio > 0.77
}

/** "2. Roads" below "1. Bridges": a list of short items fills its lines as prose does. */
function isNextItem(above: string, below: string): boolean {
  const [one, next] = [above, below].map((text) => Number(itemLabel.exec(text)?.[0].match(/\d+/u)?.[0]))
  return next === (one as number) + 1
}

/** The first line of a paragraph set in. One blank is no indent: some tools mark a page's start by it. */
function indented(a: FlowLine, b: FlowLine): boolean {
  if (a.look && b.look) return b.look.box[0] - a.look.box[0] > 0.8 * b.look.size
  return b.indent >= 2 && b.indent > a.indent
}

function widelyParted(a: FlowLine, b: FlowLine): boolean {
  return Boolean(a.look && b.look && b.look.box[1] - a.look.box[3] > 1.2 * Math.max(a.look.size, b.look.size))
}
