import type { Language } from './language.ts'
import { listFollows, paragraphFollows, partLabel } from './part-label.ts'

export const en: Language = {
  code: 'en',
  scripts: ['Latin'],
  franc: ['eng', 'sco'],
  ocr: ['eng'],
  ocrBeside: [],
  ocrNetwork: {},
  ocrLetters: {},
  lineShape: { middle: 0.58, above: 0.085, below: 0.04 },
  spaced: true,
  number: { decimal: ['.'], grouping: [',', ' ', '\u00a0', '\u2009', '\u202f'] },
  sentenceEnd: '.!?…。！？',
  abbreviations: new Set(
    'mr mrs ms dr prof st vs viz e.g i.e cf al fig figs eq eqs no nos vol vols p pp ed eds sr approx ca dept est sec ch chap art resp ph.d'.split(' '),
  ),
  abbreviationsAtEnd: new Set('inc ltd co corp jr jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u a.m p.m'.split(' ')),
  functionWords: new Set(
    'the of and in to a is that for as with are by on be this it from which or an at was not have has its their these such more can also between other than but been were they into may will'.split(
      ' ',
    ),
  ),
  leadingWords: new Set('the of and in to a an for with by from at on into or that their its our'.split(' ')),
  parts: {
    chapter: /^(?:chapter|part|section|appendix|lecture)\s+(?:\d+|[ivxlc]+|[a-d])\b/iu,
    // The letter behind the number tells: "Table 2 Industries" is a caption, "Table 2 shows" a sentence.
    caption:
      /^(?:[Ff]ig(?:ure|\.)?|FIG(?:URE|\.)?|[Tt]able|TABLE|[Tt]ab\.|[Cc]hart|CHART|[Ee]xhibit|EXHIBIT|[Bb]ox|BOX|[Dd]iagram|[Mm]ap|MAP|[Ss]cheme)\s*(?:(?:[A-Za-z][.-]?)?\d+(?:[.-]\d+)*|[ivxIVX]+)\s*(?:[.:|–—-]|\s\p{Lu}|$)/u,
    note: /^(?:notes?(?:\s(?:and|&)\ssources?)?|(?:data\s)?sources?)\s*[:.]/iu,
    contents: /^(?:table of )?contents:?$/iu,
    references:
      /^(?:\d+\.?\s+)?(?:list of )?(?:references?(?: list)?|bibliography|works cited|literature(?: cited)?|cited literature|sources|further reading|notes and references)\s*:?$/iu,
    section:
      /^(?:(?:abstract|summary|key\s?words?|introduction|background|literature review|methods?|methodology|data|materials and methods|results|findings|discussion|results and discussion|conclusions?|conclusions? and (?:\p{L}+ )*(?:implications|recommendations|suggestions)|policy (?:implications|recommendations)|recommendations|acknowledge?ments?|funding|appendix|foreword|preface|afterword|notes|conflicts? of interest)\s*:?)$/iu,
    abstract: partLabel('abstract|summary|executive summary', paragraphFollows),
    keywords: partLabel('key\\s?-?words?(?: and phrases)?|index terms', listFollows),
    filing:
      /^(?:UDC|BBK|ISBN|ISSN|e-?ISSN|DOI|JEL|EDN|CLC number|stable URL|source:|https?:|www\.|e-?mail|received|accepted|available online|corresponding author|cite (?:this|as)|citation|for citation|how to cite|copyright|©|\(c\)|printed in|published (?:by|online)|first published|library of congress|all rights reserved|download(?:ed)?\b)/iu,
    thesis:
      /^(?:(?:an?|this)\s)?(?:(?:master|bachelor|doctor)(?:[’']?s|al)?\s|(?:under)?graduat(?:e|ion)\s|ph\.?\s?d\.?\s|honou?rs\s)?(?:thesis|dissertation)(?:\s(?:submitted|presented|for|in|by)\b|$)|^(?:submitted|presented)\s(?:to|in|for)\b|^in partial fulfil|^(?:for|to obtain) the degree of\b|^(?:doctor|master|bachelor) of \p{L}+$|^(?:master|doctor)[’']?s? dissertation$|^(?:\p{L}+ ){1,5}university$/iu,
    supervisor: /^(?:thesis |dissertation |academic )?(?:supervis(?:ors?|ed by)|advis[eo]rs?|promot[eo]rs?|examiners?|committee|reviewers?|chair)(?!\p{L})/iu,
    institution:
      /\b(?:universit\p{L}*|institutes?|academ\p{L}*|press|publish\p{L}*|journal|proceedings|transactions|department|school of|faculty|college|laboratory|conference)\b/iu,
    issue: /\b(?:vol(?:ume)?|no|iss(?:ue)?|is(?=\.))\.?\s*\d/iu,
    page: /^(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/iu,
  },
}
