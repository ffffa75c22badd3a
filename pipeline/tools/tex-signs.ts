/** What codes of a font stand for, where their names in the font are of TeX alone and PDFium gives the code itself. */
export type SignsOfTex = Readonly<Record<number, string>>

/** Codes behind each other from a first one on. */
const from = (first: number, signs: string): [number, string][] => [...signs].map((sign, i) => [first + i, sign])

/** TeX's encodings OMS and OMX (Knuth, Computer Modern Typefaces): a prime is there what is 0 elsewhere, a sum what is X. */
const SYMBOLS: SignsOfTex = Object.fromEntries([
  ...from(0x00, '−·×∗÷⋄±∓⊕⊖⊗⊘⊙◯∘•≍≡⊆⊇≤≥⪯⪰∼≈⊂⊃≪≫≺≻'),
  ...from(0x20, '←→↑↓↔↗↘≃⇐⇒⇑⇓⇔↖↙∝′∞∈∋△▽/↦∀∃¬∅ℜℑ⊤⊥ℵ'),
  ...from(0x5b, '∪∩⊎∧∨⊢⊣⌊⌋⌈⌉{}⟨⟩|‖↕⇕\\≀√∐∇∫⊔⊓⊑⊒§†‡¶♣♢♡♠'),
])
const LARGE: SignsOfTex = Object.fromEntries([
  ...from(0x00, '()[]⌊⌋⌈⌉{}⟨⟩|‖/\\()()[]⌊⌋⌈⌉{}⟨⟩/\\()[]⌊⌋⌈⌉{}⟨⟩/\\/\\'),
  ...from(0x46, '⊔⊔∮∮⊙⊙⊕⊕⊗⊗∑∏∫∪∩⊎∧∨∑∏∫∪∩⊎∧∨∐∐'),
  ...from(0x68, '[]⌊⌋⌈⌉{}√√√√'),
])

/** The signs of a font by its name. */
export function signsOfTex(fontName: string): SignsOfTex | null {
  if (/(?:^|\+)cmb?sy\d/iu.test(fontName)) return SYMBOLS
  return /(?:^|\+)cmex\d/iu.test(fontName) ? LARGE : null
}
