import type { OcrRequest } from '../model/ocr.ts'

/** Names of tesseract's ways of page segmentation. */
const psm = { page: '3', block: '6', sparse: '11' } as const satisfies Record<OcrRequest['segmentation'], string>

/** Resolution of a picture that does not tell its own. */
export const USUAL_DPI = 300

/**
 * Variables that a process has once, for all its recognisers: the Chinese data in npm sets them when it is loaded, and rows of every page behind were found
 * otherwise. Told for each picture, they are always what tesseract starts with.
 */
const shared = {
  edges_use_new_outline_complexity: '0',
  edges_children_fix: '0',
  edges_max_children_per_outline: '10',
  edges_max_children_layers: '5',
  edges_children_count_limit: '45',
  textord_force_make_prop_words: '0',
} as const

/** What every tesseract is told for a picture, installed or as WebAssembly. */
export function settingsFor({ languages, segmentation }: OcrRequest): Readonly<Record<string, string>> {
  return {
    ...shared,
    tessedit_pageseg_mode: psm[segmentation],
    // "Detected 24 diacritics" and the like would be written among our own lines.
    debug_file: '/dev/null',
    // Paragraphs are found by our own layout; its search over the words read is 1 to 4 % of a page's time.
    paragraph_text_based: '0',
    // Papers are set in proportional type; trying whether a line is not is 2 to 3 %, and changed no word on 40 pages.
    textord_all_prop: '1',
    // The Chinese data in npm carries a configuration that drops whole paragraphs (character errors .185 against .009); Debian's is not harmed by
    // the same settings.
    ...(languages.some((name) => name.startsWith('chi_')) ? { textord_use_cjk_fp_model: '0', preserve_interword_spaces: '1' } : {}),
  }
}
