/**
 * The label of a part at the start of a line, with what parts it from its text: "Abstract. …", 【摘要】…, «Ключевые слова: …», or alone.
 * `words` are alternatives of a pattern, in any case; `text` is what must follow where a blank alone parts the two ("Abstract This paper …").
 */
export const partLabel = (words: string, text: string): RegExp =>
  new RegExp(
    `^(?:[\\[【〔［(（〖]\\s*(?i:${words})\\s*[\\]】〕］)）〗]\\s*[:：]?\\s*|(?i:${words})(?:\\s*[.．:：]\\s*|\\s*[—–]\\s*|\\s+-\\s+|\\s*$|\\s+(?=${text})))`,
    'u',
  )

/** What follows a label that only a blank parts from it: a whole paragraph, or a list. */
export const paragraphFollows = '[\\p{Lu}\\p{Script=Han}].{60}'
export const listFollows = '\\S[^.。]*[,;，；、]'
