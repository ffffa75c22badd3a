import { badness } from '../garble/badness.ts'
import { digitsOfShiftedLayer } from '../garble/shifted-font.ts'
import type { ReadingOptions } from '../model/tools.ts'

/** What is to be done with a page that has this text layer, and why. */
export interface Verdict {
  /** `look`: too little text to tell; a picture that fills the page is recognised. */
  readonly action: 'keep' | 'ocr' | 'look'
  readonly reason: string
  readonly badness: number
  readonly evidence: Readonly<Record<string, number>>
}

/** Above it a text layer lies. Healthy Russian, Chinese and English stay below a fifth of this. */
const LYING = 0.2
/** A stamp or a page number over a scan is shorter. */
const THIN = 200

/** Is the text layer what the page shows? `text` is the page's text in reading order. */
export function judge(text: string, textLayer: ReadingOptions['textLayer']): Verdict {
  const characters = text.replace(/\s/gu, '').length
  const { score, evidence, suspicion } = badness(text)
  const verdict = (action: Verdict['action'], reason: string): Verdict => ({ action, reason, badness: score, evidence: { ...evidence, characters } })
  if (textLayer === 'ignore') return verdict('ocr', 'forced-ocr')
  if (characters === 0) return verdict('ocr', 'no-text-layer')
  if (textLayer === 'trust') return verdict('keep', 'trusted-text-layer')
  if (score > LYING) {
    const numbersLost = suspicion === 'shifted-font' && digitsOfShiftedLayer(text) === 'lost'
    return verdict('ocr', numbersLost ? 'shifted-font-digits-lost' : (suspicion ?? 'garbled-text-layer'))
  }
  return characters < THIN ? verdict('look', 'thin-text-layer') : verdict('keep', 'healthy-text-layer')
}
