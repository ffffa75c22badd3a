import type { Page, Reading } from '../model/page.ts'
import type { Layout } from './layout/typeset.ts'
import { languagesIn } from './scripts.ts'

const NOTHING: Reading = { method: 'ocr', reason: '', badness: 0, languages: [], confidence: 1, engine: null, evidence: {}, rejected: [], rotation: 0 }
export const EMPTY: Layout = { text: '', words: [], lines: [], cells: [], label: null }

/** A page from its layout and what is to be said of its reading. */
export function pageOf(
  found: Layout,
  reading: Pick<Reading, 'method' | 'reason'> & Partial<Reading>,
  rest: Pick<Page, 'number' | 'width' | 'height'> & Partial<Pick<Page, 'vertical' | 'notes' | 'label' | 'facing'>>,
): Page {
  const evidence = Object.fromEntries(Object.entries(reading.evidence ?? {}).map(([name, value]) => [name, rounded(value)]))
  return {
    number: rest.number,
    width: rounded(rest.width),
    height: rounded(rest.height),
    ...found,
    label: found.label ?? rest.label ?? null,
    ...(rest.facing ? { facing: rest.facing } : {}),
    vertical: rest.vertical ?? false,
    reading: {
      ...NOTHING,
      languages: languagesIn(found.text),
      ...reading,
      confidence: rounded(reading.confidence ?? 1),
      badness: rounded(reading.badness ?? 0),
      evidence,
    },
    notes: rest.notes ?? [],
  }
}

const rounded = (value: number): number => Math.round(1000 * value) / 1000
