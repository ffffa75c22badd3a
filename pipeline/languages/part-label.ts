/**
 * The label of a part at the start of a line, with what parts it from its text: "Abstract. …", 【摘要】…, «Ключевые слова: …», or alone.
 * `words` are alternatives of a pattern, in any case; `text` is what must follow where a blank alone parts the two ("Abstract This paper …").
 */
export const partLabel = (words: string, text: string): RegExp =>
  new RegExp(
    `^(?:[\\[【〔［(（〖]\\s*(?:${anyCase(words)})\\s*[\\]】〕］)）〗]\\s*[:：]?\\s*|(?:${anyCase(words)})(?:\\s*[.．:：]\\s*|\\s*[—–]\\s*|\\s+-\\s+|\\s*$|\\s+(?=${text})))`,
    'u',
  )

/** What follows a label that only a blank parts from it: a whole paragraph, or a list. */
export const paragraphFollows = '[\\p{Lu}\\p{Script=Han}].{60}'
export const listFollows = '\\S[^.。]*[,;，；、]'

/**
 * Each letter in both cases, those of escapes as they are. The `i` of a group, `(?i:…)`, would say the same, but V8 13.6 (Node 24) confuses the flags of
 * alternatives in patterns that it compiles without optimising, as it does once a process has compiled much (`node --no-regexp-optimization` does so at once):
 * of 40 papers read twice, five lost an abstract in one run.
 */
const anyCase = (words: string): string =>
  words.replace(/\\.|\p{L}/gu, (part) =>
    part.startsWith('\\') || part.toLowerCase() === part.toUpperCase() ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  )
