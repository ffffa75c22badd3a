import { isLanguageCode } from '../../languages/languages.ts'
import type { Described } from '../../model/paper.ts'
import { textAt } from '../../model/span.ts'
import type { Tried } from '../tried.ts'
import { lexicons } from './lexicon.ts'
import { type Judged, judgedIn } from './statistics.ts'

/** Every number of a sentence with the form it was read by, and why it is no statistic where it is none; then the longer forms that found nothing. */
export function triedStatistics(paper: Described, index: number): Tried[] {
  const sentence = paper.sentences[index]
  if (!sentence || !isLanguageCode(sentence.language)) return []
  const written = textAt(paper.text, sentence)
  const judged = judgedIn(paper, sentence, sentence.language)
  const tried = judged.map(({ quantity, refused }): Tried => {
    const says = `${textAt(written, quantity)} = ${shown(quantity)}`
    return { rule: quantity.form, outcome: refused === null ? 'found' : 'refused', says: refused === null ? says : `${says}: ${refused}` }
  })
  const forms = lexicons[sentence.language].words.forms.filter(({ name }) => !judged.some(({ quantity }) => quantity.form === name))
  return [...tried, ...forms.map(({ name }): Tried => ({ rule: name, outcome: 'no match', says: 'none of its words are here' }))]
}

const shown = ({ value, valueMax, unit, qualifier }: Judged['quantity']): string =>
  `${qualifier === 'eq' ? '' : `${qualifier} `}${value}${valueMax === null ? '' : ` to ${valueMax}`} ${unit}`
