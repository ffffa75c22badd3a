import type { Knowledge } from '../knowledge/knowledge.ts'
import { COMMON, wordNumber } from '../knowledge/lexicon/lexicon.ts'
import type { Described, Segmented } from '../model/paper.ts'
import { abstractsOf } from './abstracts.ts'
import { appearanceOf } from './appearance.ts'
import { authorsOf } from './authors.ts'
import { withAuthorsBelow } from './authors-below-title.ts'
import { citedAs } from './cite-as.ts'
import { identifiersOf } from './identifiers.ts'
import { keywordsOf } from './keywords.ts'
import { matterOf } from './matter.ts'
import { titleOf } from './title.ts'

/**
 * Bibliographic metadata from the title page, imprint, labels and running heads; from the file itself only where the text is silent.
 * Each value has its place and how sure it is; what is not sure enough is not said.
 */
export function describe(paper: Segmented, knowledge: Knowledge): Described {
  const { marks } = knowledge.lexicons.en
  const isCommon = (word: string): boolean => {
    const number = wordNumber(knowledge.lexicons.en, word)
    return number >= 0 && (marks[number] === 0 || ((marks[number] ?? 0) & COMMON) !== 0)
  }
  const matter = withAuthorsBelow(matterOf(paper), isCommon)
  const cited = citedAs(matter, isCommon)
  const title = titleOf(matter, paper.embedded, cited)
  return {
    ...paper,
    metadata: {
      title,
      authors: authorsOf(matter, paper.embedded, cited, isCommon),
      ...appearanceOf(paper, matter, cited, title),
      identifiers: identifiersOf(matter),
      keywords: keywordsOf(paper, matter),
      abstracts: abstractsOf(paper.text, matter),
    },
  }
}
