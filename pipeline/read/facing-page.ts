import { badness } from '../garble/badness.ts'
import type { Box, Note, Page, Reading } from '../model/page.ts'
import { facing } from './layout/facing.ts'
import { boxTurned } from './layout/runs.ts'
import { turnedBack } from './layout/turned.ts'
import { pageOf } from './page.ts'
import { languagesIn } from './scripts.ts'

/** A page of an open book as it was read, and where its left upper corner lies in the picture, in points. */
interface Part {
  readonly page: Page
  readonly at: readonly [left: number, top: number]
}

/** Both pages as one, in places of the picture: the left one first, unless the writing goes from right to left or stands on its head. */
export function facingPage(
  parts: readonly Part[],
  whole: { readonly number: number; readonly width: number; readonly height: number; readonly notes: readonly Note[] },
): Page {
  const pages = parts.map(placed)
  const isBackwards = most(pages, ({ vertical }) => vertical) || most(pages, ({ reading }) => reading.rotation === 180)
  const [first, second] = (isBackwards ? pages.toReversed() : pages) as [Page, Page]
  const found = facing(first, second)
  const notes = [...whole.notes, ...pages.flatMap((page) => page.notes)].filter(({ code }, i, all) => i === all.findIndex((note) => note.code === code))
  return pageOf(found, readingOf(first, second, found.text), { ...whole, notes, facing: found.facing, vertical: most(pages, ({ vertical }) => vertical) })
}

/** True of most of what was written. */
const most = (pages: readonly Page[], is: (page: Page) => boolean): boolean =>
  pages.reduce((sum, page) => sum + (is(page) ? page.text.length : -page.text.length), 0) > 0

function placed({ page, at: [left, top] }: Part): Page {
  const { rotation } = page.reading
  const place = (box: Box): Box => {
    const [x0, y0, x1, y1] = boxTurned[turnedBack[rotation]](box, page)
    return [rounded(x0 + left), rounded(y0 + top), rounded(x1 + left), rounded(y1 + top)]
  }
  return {
    ...page,
    words: page.words.map((word) => ({ ...word, box: place(word.box) })),
    lines: page.lines.map((line) => ({ ...line, box: place(line.box) })),
  }
}

const rounded = (points: number): number => Math.round(100 * points) / 100

function readingOf({ reading: a, text: one }: Page, { reading: b, text: other }: Page, text: string): Reading {
  const share = one.length / (one.length + other.length || 1)
  const named = (page: string, { evidence }: Reading) => Object.entries(evidence).map(([name, value]) => [`${page} ${name}`, value] as const)
  return {
    ...(one === '' ? b : a),
    engine: [...new Set([a.engine, b.engine])].join('; '),
    confidence: share * a.confidence + (1 - share) * b.confidence,
    badness: badness(text).score,
    languages: languagesIn(text),
    evidence: Object.fromEntries([...named('first', a), ...named('second', b)]),
    rejected: [...a.rejected, ...b.rejected],
    rotation: 0,
  }
}
