/** How a language writes numbers. */
export interface NumberConventions {
  /** Decimal mark, the likelier first: Russian "," then "."; English ".". */
  readonly decimal: readonly string[]
  /** What may stand between groups of three digits. */
  readonly grouping: readonly string[]
}

/** How a language names the parts of a paper. Patterns of a line start are anchored with ^; "whole line" ones with ^ and $; all meet trimmed lines. */
export interface PartNames {
  /** Start of a line that names a chapter or section with its number: "Chapter 2", «Глава 2», 第二章. */
  readonly chapter: RegExp
  /** Start of a caption: "Fig. 3", «Таблица 2», 图1. */
  readonly caption: RegExp
  /** Start of what stands below a table or figure: "Note: …", «Источник: …», 资料来源：…. */
  readonly note: RegExp
  /** Whole line: heading of the table of contents. */
  readonly contents: RegExp
  /** Whole line: heading of the list of references. */
  readonly references: RegExp
  /** Whole line: other headings without a number ("Introduction", «Заключение», 前言), the abstract's and the keywords' among them. */
  readonly section: RegExp
  /** Start of a line: the label of the abstract and of the keywords, with what parts it from its text. */
  readonly abstract: RegExp
  readonly keywords: RegExp
  /** Start of a line that files the paper and is never its title: UDC, ISBN, 收稿日期. */
  readonly filing: RegExp
  /** Start of a line that says where and for which degree or course a thesis was written, and is never its title. */
  readonly thesis: RegExp
  /** Start of a line that names who supervised or examined a thesis: not its author. */
  readonly supervisor: RegExp
  /** Names of bodies: a university, a press, a journal. */
  readonly institution: RegExp
  /** Volume or issue of a journal, as running heads print it. */
  readonly issue: RegExp
  /** Whole line: a page number in words ("Page 3 of 9", «стр. 3», 第3页). */
  readonly page: RegExp
}

/** How the ink of printed lines is spread. Measured on pages of the sample corpus, good scans and poor ones. */
export interface LineShape {
  /** Height of the band between the first and the last dense row, over that of the line: Han characters fill nearly all of it, small letters half. */
  readonly middle: number
  /** Ink above that band and below it, over the ink in it: English has many ascenders, Russian about as many descenders. */
  readonly above: number
  readonly below: number
}

/** All we know of a language that shared code needs, as data: shared code never compares language codes. */
export interface Language {
  /** BCP 47. */
  readonly code: string
  /** Unicode script names a letter of it may have. */
  readonly scripts: readonly string[]
  /** ISO 639-3 codes franc may answer for it. */
  readonly franc: readonly string[]
  /** Names of its OCR data, best first. */
  readonly ocr: readonly string[]
  /**
   * OCR data for what stands in it in other letters: without English data each Latin name in Russian comes out as Russian letters (character errors
   * .297 against .003), and English in Chinese loses its spaces.
   */
  readonly ocrBeside: readonly string[]
  /** Of its OCR data: the network that reads again what was read with it and is doubtful. The one there is knows few traditional characters. */
  readonly ocrNetwork: Readonly<Record<string, string>>
  /** Of its OCR data but the first: the letters that only its texts have. */
  readonly ocrLetters: Readonly<Record<string, (letter: string) => boolean>>
  /** What its pages look like before anything is read. */
  readonly lineShape: LineShape
  /** False for scripts that write words without spaces. */
  readonly spaced: boolean
  readonly number: NumberConventions
  /** Characters that end a sentence. */
  readonly sentenceEnd: string
  /** Abbreviations whose full stop ends no sentence (a name or number must follow), lower case, without that stop. */
  readonly abbreviations: ReadonlySet<string>
  /** Abbreviations that a name may follow and a sentence may end with: only a function word behind them starts a new one. */
  readonly abbreviationsAtEnd: ReadonlySet<string>
  /** The commonest function words, lower case; a healthy page has many. */
  readonly functionWords: ReadonlySet<string>
  /** Words that lead to the next, lower case: no sentence and no clause ends with them. */
  readonly leadingWords: ReadonlySet<string>
  readonly parts: PartNames
}
