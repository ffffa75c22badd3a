import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Read, Repaired } from '../model/paper.ts'
import type { Span } from '../model/span.ts'
import { type RepairedText, rawText } from '../model/text-map.ts'
import { doubtedWords } from './doubted-words.ts'
import { flow } from './flow/flow.ts'
import { currentPageStarts } from './flow/lines.ts'
import { whereabouts } from './flow/whereabouts.ts'
import type { Words } from './flow/words.ts'
import { guarded, mustNotHarm } from './guard.ts'
import { changed, mend } from './mend.ts'
import { stopsReadAsCommas } from './stops-read-as-commas.ts'
import { tornInCells } from './torn-in-cells.ts'
import { wordCosts } from './word-costs.ts'

/** Makes the one text of the paper: garble mended, lines joined to paragraphs, every change on record. */
export function repair(read: Read, knowledge: Knowledge): Repaired {
  const healed = mend({ text: rawText(read.pages), repairs: [] }, knowledge)
  const misread = [...doubtedWords(healed, read.pages, knowledge), ...stopsReadAsCommas(healed, read.pages), ...tornInCells(healed, read.pages, knowledge)]
  const mended = changed(healed, guarded(healed.text, misread, mustNotHarm).kept)
  const flowing = flow(mended, read.pages, words(mended.text, knowledge))
  const { text, repairs, doubts, refused } = changed(mended, flowing.edits)
  const repaired = { text, repairs }
  return { ...read, ...repaired, furniture: whereabouts(flowing.furniture, repaired), doubts, refused, pageSpans: pageSpans(read, repaired) }
}

function words(text: string, knowledge: Knowledge): Words {
  const { word: cost } = wordCosts(knowledge)
  // Words the paper itself uses, away from line ends.
  const used = new Set(text.toLowerCase().match(/(?<![\p{L}-])\p{L}{3,}(?![\p{L}-])/gu) ?? [])
  const hyphened = new Set(text.toLowerCase().match(/(?<![\p{L}-])\p{L}+-\p{L}+(?![\p{L}-])/gu) ?? [])
  return {
    knows: (word) => used.has(word.toLowerCase()),
    isOne: (left, right) => {
      const [a, b] = [left.toLowerCase(), right.toLowerCase()]
      return cost(a + b) < cost(a) + cost(b) && !hyphened.has(`${a}-${b}`)
    },
    spans: (left, right) => {
      const before = left.slice(-8)
      let end = 0
      for (const { word } of knowledge.segmentChinese(before + right.slice(0, 8))) {
        if (end < before.length && end + word.length > before.length) return /^\p{Script=Han}+$/u.test(word)
        end += word.length
      }
      return false
    },
  }
}

function pageSpans(read: Read, { text, repairs }: RepairedText): Span[] {
  const starts = currentPageStarts(read.pages, repairs)
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }))
}
