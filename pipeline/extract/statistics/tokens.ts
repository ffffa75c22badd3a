import type { Span } from '../../model/span.ts'
import { readDigits, readExponent } from './digits.ts'
import type { Lexicon } from './lexicon.ts'
import type { Word } from './words.ts'

/** A part of a number as it stands in the text. */
export type Token = Span &
  Word & {
    /** Digits, not a word. */
    readonly digits?: boolean
    readonly decimal?: boolean
    /** A letter touches it from the left: CO2, F127. */
    readonly glued?: boolean
  }

const vulgar: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
}

/** The text with full-width and traditional forms replaced one code unit for one, so that offsets stay. */
export function folded(text: string, lexicon: Lexicon): string {
  const { fold } = lexicon.words
  return fold(
    text
      // $1/5$ is a formula, no price.
      .replace(/(?<![\d\p{Sc}]\s?)\$(?<formula>[^$\s\p{Script=Han}][^$\n\p{Script=Han}]{0,30})\$(?!\s?\d)/gu, ' $<formula> ')
      .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/gu, ',')
      .replace(/[\uff01-\uff0b\uff0d-\uff5e]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(/\u3000/gu, ' '),
  )
}

/** Everything in the (folded) text that may be a part of a number, in order. */
export function tokenize(text: string, lexicon: Lexicon): Token[] {
  const { tokens: words, glued: gluedScales, never } = lexicon.words
  const barred = never ? spansOf(text, never) : []
  let nextBarred = 0
  const tokens: Token[] = []
  for (const match of text.matchAll(lexicon.token)) {
    const start = match.index
    const written = match[0]
    let end = start + written.length
    while (nextBarred < barred.length && (barred[nextBarred] as Span).end <= start) nextBarred++
    if (nextBarred < barred.length && (barred[nextBarred] as Span).start < end) continue
    if (/^[\d.]/u.test(written)) {
      const glued = /[\p{L}_]/u.test(text[start - 1] ?? '') && !/\p{Script=Han}/u.test(text[start - 1] ?? '')
      for (const number of readDigits(written, start, lexicon.language.number)) {
        const raised = readExponent(text, number.end, number.value)
        tokens.push({
          kind: 'add',
          digits: true,
          decimal: number.decimal,
          glued: glued && number.start === start,
          value: raised?.value ?? number.value,
          start: number.start,
          end: raised?.end ?? number.end,
        })
      }
      const last = tokens.at(-1) as Token
      const scale = /^\s{0,2}([\p{Script=Latin}\p{Script=Cyrillic}]{1,3})(?![\p{Script=Latin}\p{Script=Cyrillic}\d])/u.exec(text.slice(last.end, last.end + 6))
      const letters = scale?.[1] ?? ''
      // £120m is money, 120m a length.
      if (letters === 'm' && scale?.[0] === 'm' && /(?:\p{Sc}|(?<!\p{L})[A-Z]{3})\s?$/u.test(text.slice(Math.max(0, start - 5), start)))
        tokens.push({ kind: 'times', value: 1e6, start: last.end, end: last.end + 1 })
      // "5 M" is rarely five million, "5M" is.
      if (Object.hasOwn(gluedScales, letters) && (scale?.[0] === letters || letters.length > 1 || /[kKкК]/u.test(letters) || last.decimal))
        tokens.push({ kind: 'times', value: gluedScales[letters] as number, start: last.end, end: last.end + (scale as RegExpExecArray)[0].length })
    } else if (Object.hasOwn(vulgar, written)) {
      tokens.push({ kind: 'add', value: vulgar[written] as number, digits: true, decimal: true, start, end })
    } else if (/^[-–−]$/u.test(written)) {
      if (!/[\p{L}\d)%]\s?$/u.test(text.slice(Math.max(0, start - 2), start))) tokens.push({ kind: 'minus', start, end })
    } else {
      const key = written.toLowerCase().replace(/\s+/gu, ' ')
      const abbreviated = text[end] === '.' ? words.get(`${key}.`) : undefined
      const word = abbreviated ?? words.get(key)
      if (!word) continue
      if (abbreviated) end++
      tokens.push({ ...word, start, end })
    }
  }
  return tokens
}

function spansOf(text: string, source: string): Span[] {
  return [...text.matchAll(new RegExp(source, 'giu'))].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}
