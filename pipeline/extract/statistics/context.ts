import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { LanguageCode } from '../../languages/languages.ts'
import type { Block } from '../../model/block.ts'
import type { Described } from '../../model/paper.ts'
import type { Sentence } from '../../model/sentence.ts'
import { textAt } from '../../model/span.ts'
import { testsByLanguage } from './compiled.ts'
import { PlaceThread } from './place.ts'
import type { Quantity } from './quantity.ts'
import { TimeThread } from './time-thread.ts'

/** Where and when a sentence is set. */
export interface Scene {
  /** Canonical place of a number at this offset of the sentence; null where neither it nor what precedes names one. */
  placeAt(offset: number): string | null
  timeOf(q: Quantity): string | null
}

/**
 * What was named so far, read along with the sentences in order: a number takes place and time from its own sentence, else
 * from the sentences before it in the paragraph, else (place only) from the heading or, for "the province", from the paper.
 */
export class Context {
  private readonly paper: Described
  private readonly places: PlaceThread
  private block = -1
  /** Where the sentence before was set. */
  private there: string | null = null
  private readonly times: TimeThread

  constructor(paper: Described, knowledge: Knowledge, language: LanguageCode) {
    this.paper = paper
    this.places = new PlaceThread(paper, knowledge.findPlaces)
    this.times = new TimeThread(paper, language)
  }

  enterSection(heading: Block, language: LanguageCode): void {
    this.places.enterSection(textAt(this.paper.text, heading))
    this.times.enterSection(textAt(this.paper.text, heading), language)
  }

  /** Takes in the next sentence, with its numbers. */
  enter(sentence: Sentence, written: string, language: LanguageCode, quantities: readonly Quantity[]): Scene {
    if (sentence.block !== this.block) {
      this.block = sentence.block
      this.there = null
      this.places.enterParagraph()
      this.times.enterParagraph()
    }
    const placeAt = this.places.enter(written, testsByLanguage[language])
    const here = quantities[0] ? placeAt(quantities[0].start) : null
    if (here && this.there && isElsewhere(here, this.there)) this.times.leavePlace()
    this.there = here ?? this.there
    return { placeAt, timeOf: this.times.enter(written, language, quantities) }
  }
}

/** "Prato, Tuscany, Italy" and "Ludhiana, Punjab, India", not "Zhejiang Province, China" and a town there. */
function isElsewhere(a: string, b: string): boolean {
  const short = (name: string): string => (name.split(', ')[0] as string).replace(/ Province$/u, '')
  return !a.includes(short(b)) && !b.includes(short(a))
}
