import type { Language } from '../languages/language.ts'
import { type Span, trimmed } from '../model/span.ts'

/** Sentences of a block, as spans into `text`. Closing quotes and brackets stay with their sentence. */
export function splitSentences(text: string, block: Span, language: Language): Span[] {
  const sentences: Span[] = []
  let start = block.start
  const end = new RegExp(`[${language.sentenceEnd.replace(/[\]\\^-]/gu, '\\$&')}]+["'”’»」』）)\\]]*`, 'gu')
  end.lastIndex = block.start
  for (let match = end.exec(text); match && match.index < block.end; match = end.exec(text)) {
    const stop = Math.min(block.end, match.index + match[0].length)
    if (!endsSentence(text, start, match.index, stop, block.end, language)) continue
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

function endsSentence(text: string, start: number, mark: number, stop: number, blockEnd: number, language: Language): boolean {
  if (!language.spaced && text[mark] !== '.') return true
  const next = text.slice(stop, Math.min(blockEnd, stop + 12))
  if (next.trim() === '') return true
  if (!/^\s/u.test(next) && !/^[\p{Script=Han}]/u.test(next)) return false
  const follower = next.trimStart()
  if (text[mark] !== '.') return !/^\p{Ll}/u.test(follower)
  // A sentence goes on in lower case after "т.д." or "et al."
  if (/^\p{Ll}/u.test(follower)) return false
  const word = /[\p{L}\p{N}.-]*$/u.exec(text.slice(start, mark))?.[0] ?? ''
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return false // initials
  if (/^\d{1,2}$/u.test(word) && text.slice(start, mark).trim() === word) return false // "1. Career group"
  return !language.abbreviations.has(word.toLowerCase())
}
