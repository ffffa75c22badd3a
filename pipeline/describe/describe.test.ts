import { expect, describe as group, test } from 'vitest'
import { textPaper } from '../../tests/fakes/text-paper.ts'
import { CACHE } from '../../workers/cache.ts'
import { loadKnowledge } from '../knowledge/knowledge.ts'
import type { Metadata } from '../model/metadata.ts'
import { segment } from '../segment/segment.ts'
import { structure } from '../structure/structure.ts'
import { describe } from './describe.ts'
import { english } from './en/examples.ts'
import type { FrontMatter } from './examples.ts'
import { russian } from './ru/examples.ts'
import { chinese } from './zh/examples.ts'

const knowledge = await loadKnowledge(CACHE)
const numbersAlone = (text: string) =>
  Array.from(text.matchAll(/^\d+$/gmu), ({ 0: { length }, index }) => ({ start: index, end: index + length, kind: 'page-number' as const }))
const metadataOf = (text: string, embedded: FrontMatter['embedded'] = {}): Metadata =>
  describe(segment(structure(textPaper(text, { embedded, furniture: numbersAlone(text) })), knowledge), knowledge).metadata

/** Metadata as the examples write it: fields that say nothing are left out. */
function plain(metadata: Metadata): FrontMatter['gives'] {
  const { title, authors, year, publisher, container, volume, issue, pages, identifiers, keywords, abstracts } = metadata
  const single = { title, year, publisher, container, volume, issue, pages }
  const many = {
    authors: authors.map(({ value }) => value),
    identifiers: identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
    keywords: keywords.map(({ language, value }) => `${language} ${value}`),
    abstracts: abstracts.map(({ language }) => language),
  }
  return Object.fromEntries([
    ...Object.entries(single).flatMap(([name, field]) => (field ? [[name, field.value]] : [])),
    ...Object.entries(many).filter(([, list]) => list.length > 0),
  ])
}

group.each(Object.entries({ english, russian, chinese }))('%s', (_, examples) => {
  test.each(examples)('$text', ({ text, embedded, gives }) => {
    const metadata = metadataOf(text, embedded)
    expect(plain(metadata)).toEqual(gives)
    for (const { at } of [metadata.title, metadata.year, ...metadata.authors, ...metadata.identifiers, ...metadata.keywords].filter((field) => field !== null))
      if (at) expect(text.slice(at.start, at.end).trim()).not.toBe('')
  })
})

test('the cover of an archive has the title as the pages below have it at their head', () => {
  const title = 'How Towns Learn to Make Shoes'
  const text = `${title}\nAuthor(s): Ann Markusen\nSource: Regional Studies, Vol. 3, No. 1 (Mar., 1998), pp. 31-43\nStable URL: https://archive.org/stable/1803924\n`
  const paper = textPaper(text, { furniture: [{ start: 0, end: title.length, kind: 'running-head' }] })
  const { metadata } = describe(segment(structure(paper), knowledge), knowledge)
  expect(plain(metadata)).toEqual({ title, authors: ['Ann Markusen'], year: 1998, container: 'Regional Studies', volume: '3', issue: '1', pages: '31-43' })
})

group('what is not sure is not said', () => {
  const body =
    'Firms of one trade like to live close together, and those who ask why are told of skilled hands, of suppliers next door and of the talk of the town.'

  test('a running head is another paper’s title often enough', () => {
    const text = `Abstract\n${body}\n\nTrade by post in the smaller towns ...\n`
    expect(metadataOf(text).title).toBeNull()
  })

  test('works cited are other works', () => {
    const text = `Introduction\n${body}\nReferences\n[1] Porter M. E. Clusters and the new economics of competition. Harvard Business Review, 1998, 76(6): 77-90.\n[2] Piore M., Sabel C. The Second Industrial Divide. New York: Basic Books, 1984. ISBN 0-465-07561-4`
    expect(plain(metadataOf(text))).toEqual({})
  })

  test('a number with a wrong check digit names another book', () => {
    expect(metadataOf(`On Competition\nISBN 0-87584-795-7\n\nPreface\n${body}`).identifiers).toEqual([])
  })

  test('names that a program gave the file', () => {
    expect(metadataOf(body, { Title: 'Microsoft Word - final_2.doc', Author: 'Administrator' })).toMatchObject({ title: null, authors: [] })
    expect(metadataOf(body, { Title: 'The craft towns of Lombardy' }).title).toMatchObject({ value: 'The craft towns of Lombardy', at: null })
  })
})
