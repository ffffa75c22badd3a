import { describe, expect, it } from 'vitest'
import { textPaper } from '../../tests/fakes/text-paper.ts'
import { type LanguageCode, languages } from '../languages/languages.ts'
import type { Block } from '../model/block.ts'
import type { Described } from '../model/paper.ts'
import { splitSentences } from '../segment/sentences.ts'

/** A text and what must be found in it: as many facts, in this order, each with at least these fields. */
export interface Example<Found> {
  readonly text: string
  readonly finds: readonly Found[]
  /** Why it is here, where that is not plain. */
  readonly because?: string
}

/** The examples of one rule file. */
export interface Examples<Found> {
  readonly yes: readonly Example<Found>[]
  /** Texts that look like a fact and hold none. */
  readonly no: readonly string[]
  /** What should be found and is not yet. One that starts to pass fails the build until it is moved to `yes`. */
  readonly notYet: readonly Example<Found>[]
}

/** Makes a test of each example. `find` gives the facts of a text as plain objects with the fields the examples name. */
export function testExamples<Found>(title: string, examples: Examples<Found>, find: (text: string) => readonly unknown[]): void {
  describe(title, () => {
    for (const { text, finds } of examples.yes) it(text, () => expect(find(text)).toMatchObject([...finds] as object[]))
    for (const text of examples.no) it(`nothing in: ${text}`, () => expect(find(text)).toEqual([]))
    for (const { text, finds } of examples.notYet) it.fails(`not yet: ${text}`, () => expect(find(text)).toMatchObject([...finds] as object[]))
  })
}

/**
 * A described paper of a few lines, one block each, without the work of the earlier stages: `# ` begins a heading, `- ` a list item,
 * `| ` a table row, all else is a paragraph. (The marks are not part of the block.)
 */
export function paperOf(text: string, language: LanguageCode): Described {
  const blocks: Block[] = []
  for (const line of text.matchAll(/[^\n]+/gu)) {
    const mark = /^(?:# |- |\| )?/u.exec(line[0])?.[0] ?? ''
    const kind = mark === '# ' ? 'heading' : mark === '- ' ? 'list-item' : mark === '| ' ? 'table' : 'paragraph'
    const start = line.index + mark.length
    blocks.push({ id: `b${blocks.length + 1}`, kind, level: kind === 'heading' ? 1 : 0, cells: [], start, end: line.index + line[0].length })
  }
  return {
    ...textPaper(text),
    blocks,
    blockLanguages: blocks.map(() => language),
    sentences: blocks.flatMap((block, i) => splitSentences(text, block, languages[language]).map((at) => ({ ...at, block: i, language }))),
    languages: [{ code: language, share: 1 }],
    metadata: {
      title: null,
      authors: [],
      year: null,
      publisher: null,
      container: null,
      volume: null,
      issue: null,
      pages: null,
      identifiers: [],
      keywords: [],
      abstracts: [],
    },
  }
}
