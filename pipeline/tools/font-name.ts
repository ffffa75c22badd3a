/** Whether a font is one for bold type, by its name: nothing else says so in all of them. */
export const isBold = (fontName: string): boolean => /bold|black|heavy|demi|[-,]bd\b|heiti|simhei|黑体/iu.test(fontName)

/** Parts of an em that a font reaches above or below the baseline. Fonts say strange things of it (Type 3: nothing at all). */
export const extent = (value: number | null | undefined, usual: number): number =>
  value && Number.isFinite(value) && Math.sign(value) === Math.sign(usual) && Math.abs(value) < 1.3 ? value : usual
