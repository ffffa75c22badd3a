import type { Language } from '../languages/language.ts'
import { type Span, trimmed } from '../model/span.ts'

const closers = '["\'”’»」』）)\\]》]*'

/** Sentences of a block, as spans into `text`. Closing quotes and brackets stay with their sentence. */
export function splitSentences(text: string, block: Span, language: Language): Span[] {
  const sentences: Span[] = []
  let start = block.start
  const end = new RegExp(`[${language.sentenceEnd}]+${closers}`, 'gu')
  end.lastIndex = block.start
  for (let match = end.exec(text); match && match.index < block.end; match = end.exec(text)) {
    const stop = Math.min(block.end, match.index + match[0].length)
    const ends = language.spaced ? endsSpaced : endsUnspaced
    if (!ends(text, { start, end: block.end }, match.index, stop, language)) continue
    push({ start, end: stop })
    start = stop
  }
  push({ start, end: block.end })
  return sentences

  function push(at: Span) {
    const tidy = trimmed(text, at)
    if (tidy.end > tidy.start) sentences.push(tidy)
  }
}

/** Chinese: 。！？ end a sentence unless what was quoted goes on being spoken of; a Western full stop only between Han. */
function endsUnspaced(text: string, rest: Span, mark: number, stop: number): boolean {
  const next = text[stop] ?? ''
  if (stop >= rest.end) return true
  if (/[.．]/u.test(text[mark] as string)) return /[\p{Script=Han}”）)]/u.test(text[mark - 1] ?? '') && /[\p{Script=Han}\s“（]/u.test(next)
  const quoted = stop - mark > 1 && !/[。！？!?]$/u.test(text.slice(mark, stop))
  return !(quoted && /[,，、;；。的之等]/u.test(next))
}

function endsSpaced(text: string, rest: Span, mark: number, stop: number, language: Language): boolean {
  const next = text.slice(stop, Math.min(rest.end, stop + 40))
  if (next.trim() === '') return true
  if (!/^\s/u.test(next) && !/^\p{Script=Han}/u.test(next) && !/[。！？]/u.test(text[mark] as string)) return false
  const follower = next.trimStart()
  // A sentence goes on in lower case after "т.д.", "et al." or a quoted question; and after "1.2. ," nothing starts.
  if (/^(?:[—–-]\s*)?["'“‘«([]*\p{Ll}/u.test(follower) || /^[,;:.!?…)\]»”]/u.test(follower)) return false
  if (text[mark] !== '.' || stop - mark > 2) return true
  const before = text.slice(rest.start, mark)
  const word = /[\p{L}\p{N}.-]*$/u.exec(before)?.[0] ?? ''
  const known = word.toLowerCase()
  const opensSentence = language.functionWords.has(/^["'“«(]*(\p{L}+)/u.exec(follower)?.[1]?.toLowerCase() ?? '')
  if (/^\p{Lu}$/u.test(word)) return false // initials: А. Маршалл
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word) || language.abbreviationsAtEnd.has(known)) return opensSentence
  if (/^\d{1,3}(?:\.\d{1,3})*$/u.test(word) && before.trim() === word) return false // "1. Career group"
  return !language.abbreviations.has(known)
}
