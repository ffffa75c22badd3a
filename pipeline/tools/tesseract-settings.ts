import type { OcrRequest } from '../model/ocr.ts'

// What every tesseract is told and answers, installed or as WebAssembly.

/** Names of tesseract's ways of page segmentation. */
export const psm = { page: '3', block: '6', sparse: '11' } as const satisfies Record<OcrRequest['segmentation'], string>

/** Settings beside languages and segmentation. */
export function settingsFor(languages: readonly string[]): Readonly<Record<string, string>> {
  return {
    // Paragraphs are found by our own layout; its search over the words read is 1 to 4 % of a page's time.
    paragraph_text_based: '0',
    // Papers are set in proportional type; trying whether a line is not is 2 to 3 %, and changed no word on 40 pages.
    textord_all_prop: '1',
    // The Chinese data in npm carries a configuration that drops whole paragraphs (character errors .185 against .009); Debian's is not harmed by
    // the same settings.
    ...(languages.some((name) => name.startsWith('chi_')) ? { textord_use_cjk_fp_model: '0', preserve_interword_spaces: '1' } : {}),
  }
}
