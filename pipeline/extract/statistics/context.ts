import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { LanguageCode } from '../../languages/languages.ts'
import type { Block } from '../../model/block.ts'
import type { Described } from '../../model/paper.ts'
import type { Sentence } from '../../model/sentence.ts'
import { textAt } from '../../model/span.ts'
import { type Tests, testsByLanguage } from './compiled.ts'
import { findMoments } from './moments.ts'
import { PlaceThread } from './place.ts'
import type { Moment } from './time.ts'

/** Where and when a sentence is set. */
export interface Scene {
  /** Canonical place of a number at this offset of the sentence; null where neither it nor what precedes names one. */
  placeAt(offset: number): string | null
  timeAt(start: number, end: number): string | null
}

/** How many sentences of a paragraph a time carries. */
const timeReach = 3

/**
 * What was named so far, read along with the sentences in order: a number takes place and time from its own sentence, else
 * from the sentences before it in the paragraph, else (place only) from the heading or, for "the province", from the paper.
 */
export class Context {
  private readonly paper: Described
  private readonly places: PlaceThread
  private block = -1
  private time: { readonly time: string; readonly age: number } | null = null

  constructor(paper: Described, knowledge: Knowledge) {
    this.paper = paper
    this.places = new PlaceThread(paper, knowledge.findPlaces)
  }

  enterSection(heading: Block, _language: LanguageCode): void {
    this.places.enterSection(textAt(this.paper.text, heading))
  }

  enter(sentence: Sentence, written: string, language: LanguageCode): Scene {
    const tests = testsByLanguage[language]
    if (sentence.block !== this.block) {
      this.block = sentence.block
      this.places.enterParagraph()
      this.time = null
    }
    const moments = findMoments(written, language).filter((moment) => !isBaseline(moment, written, tests))
    const carriedTime = this.time && this.time.age < timeReach ? this.time.time : null
    const last = moments.at(-1)
    this.time = last ? { time: last.time, age: 0 } : this.time && { ...this.time, age: this.time.age + 1 }
    return {
      placeAt: this.places.enter(written, tests),
      timeAt: (start) => momentAt(moments, written, start)?.time ?? carriedTime,
    }
  }
}

/** Years that are only compared with ("than in 2010", 比2012年) are no time of the number. */
function isBaseline(moment: Moment, text: string, tests: Tests): boolean {
  return (
    tests.before('baselineBefore', text.slice(Math.max(0, moment.start - 32), moment.start)) ||
    tests.behind('baselineBehind', text.slice(moment.end, moment.end + 12))
  )
}

/** The time of the number: the last one named before it; one right behind it ("500 in 2010") if it stands nearer than a clause. */
function momentAt(moments: readonly Moment[], text: string, offset: number): Moment | null {
  let before: Moment | null = null
  for (const moment of moments) {
    if (moment.end <= offset) {
      before = moment
      continue
    }
    const between = text.slice(offset, moment.start)
    const close = !/[;；。]/u.test(between) && !/[,，]/u.test(between.replace(/\d,\d/gu, ''))
    if (!before || (close && /[;；]/u.test(text.slice(before.end, offset)))) return close || !before ? moment : before
    return close && between.length < 40 && /(?<!\p{L})(?:in|by|at|в|на|к)\s+(?:\p{L}+\s+){0,2}$/iu.test(between) ? moment : before
  }
  return before
}
