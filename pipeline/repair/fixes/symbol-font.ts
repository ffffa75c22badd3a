import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'

/** What Adobe's Symbol has at 0x20–0x7e and at 0xa0–0xfe; a blank where it has nothing that text could hold. */
const LOW = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const HIGH = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'

/**
 * Word keeps the signs of Symbol and Wingdings under private names, U+F000 and their place in the font. At the start of a line they are the mark of an item,
 * whichever font it was; elsewhere Symbol's, which formulas and negative numbers are set in.
 */
export const symbolFont: Finder = (text) => ({
  edits: [
    ...editsOf(text, /(?<=^|[\n\f])[\uf021-\uf0fe](?=\s?\p{L})/gu, 'symbol-font', 0.9, ([sign]) => (sign === '\uf02d' ? '–' : '•')),
    ...editsOf(text, /(?<!^|[\n\f])[\uf021-\uf0fe]|[\uf021-\uf0fe](?!\s?\p{L})/gu, 'symbol-font', 0.8, ([sign]) => signOf(sign) ?? sign),
  ],
  doubts: [],
})

function signOf(char: string): string | null {
  const place = char.charCodeAt(0) - 0xf000
  const sign = place < 0xa0 ? LOW.charAt(place - 0x20) : HIGH.charAt(place - 0xa0)
  return sign.trim() === '' ? null : sign
}
