import { badness } from '../garble/badness.ts'
import { digitsOfShiftedLayer } from '../garble/shifted-font.ts'
import { worstPassage } from '../garble/worst-passage.ts'
import type { ReadingOptions } from '../model/tools.ts'

/** What is to be done with a page that has this text layer, and why. */
export interface Verdict {
  /** `look`: too little text to tell, or a passage in doubt; a picture that fills the page is recognised. */
  readonly action: 'keep' | 'ocr' | 'look'
  readonly reason: string
  readonly badness: number
  readonly evidence: Readonly<Record<string, number>>
}

/** Above it a text layer lies. Healthy Russian, Chinese and English stay below a fifth of this. */
const LYING = 0.2
/** Above it a passage does: misread ones of printed papers are at .77 and more, healthy ones but for lists of abbreviations at .16 and less. */
const LYING_PASSAGE = 0.5
/** A stamp or a page number over a scan is shorter. */
const THIN = 200

/** Dashes and quotes, signs and accented letters as their bytes in UTF-8 look in Windows-1252: â€“, Â², Ã©. */
const continued = '[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
const misreadMarks = new RegExp(`â${continued}{2}|[ÂÃ]${continued}`, 'u')

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
  if (characters < THIN) return verdict('look', 'thin-text-layer')
  // UTF-8 read as Windows-1252 breaks little of an English page, and repair gives it back to the letter.
  if (misreadMarks.test(text)) return verdict('keep', 'code-page')
  const passage = worstPassage(text)
  if (passage.score <= LYING_PASSAGE) return verdict('keep', 'healthy-text-layer')
  return { ...verdict('look', passage.suspicion ?? 'garbled-text-layer'), evidence: { ...evidence, characters, 'worst-passage': passage.score } }
}
