import type { Span } from '../../model/span.ts'

// Longer forms ("from N to N %", 百分之N) are patterns over the text with its numbers replaced by one sign each, drawn out
// to the number's length so that offsets stay: HEAD, then FILL. Private-use signs, which repaired text does not hold.
const HEAD = '\ue001'
const FILL = '\ue000'

/** A number in a pattern. */
export const NUMBER = `${HEAD}${FILL}*`

/** The text with the spans masked; spans are sorted and do not overlap. */
export function masked(text: string, spans: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of spans) {
    out += text.slice(at, start) + HEAD + FILL.repeat(end - start - 1)
    at = end
  }
  return out + text.slice(at)
}

/** A pattern's source with `N` for a number and `_` for optional white space, compiled for masked text. */
export const overMask = (source: string, flags = 'giu'): RegExp => new RegExp(source.replaceAll('N', `(?:${NUMBER})`).replaceAll('_', '\\s{0,2}'), flags)
