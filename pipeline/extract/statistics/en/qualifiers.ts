import type { QualifierCue } from '../words.ts'

/** "nearly 300", "300 or more": matched directly before or behind a number. */
export const enQualifiers: readonly QualifierCue[] = [
  {
    qualifier: 'lte',
    before:
      'no\\s+(?:\\p{L}+\\s+){0,3}more\\s+than|not\\s+more\\s+than|at\\s+most|up\\s+to|an?\\s+(?:maximum|ceiling|cap|limit)\\s+of|within|not\\s+exceeding|does\\s+not\\s+exceed|as\\s+(?:low|little)\\s+as',
  },
  {
    qualifier: 'gte',
    before:
      "no\\s+(?:less|fewer)\\s+than|not\\s+(?:less|fewer)\\s+than|at\\s+least|a\\s+minimum\\s+of|as\\s+(?:many|much|high)\\s+as|(?<!n[’']t\\s)reached\\s+more\\s+than",
  },
  {
    qualifier: 'gt',
    before:
      '(?:much\\s+|far\\s+|significantly\\s+)?(?:more|greater|higher|larger|bigger|longer)\\s+than|(?<!turn(?:s|ed|ing)?\\s)(?<!t(?:akes?|ook|aken|aking)\\s)over|above|exceed(?:s|ed|ing)?|in\\s+excess\\s+of|upwards?\\s+of|surpass(?:es|ed|ing)?|well\\s+over|>',
  },
  { qualifier: 'lt', before: '(?:much\\s+|far\\s+)?(?:less|fewer|lower|smaller|shorter)\\s+than|under|below|<' },
  {
    qualifier: 'approx',
    before:
      'about|around|approximately|approx\\.?|roughly|some|nearly|almost|barely|perhaps|close\\s+to|circa|ca\\.|an?\\s+estimated|estimated(?:\\s+at)?|or\\s+so|as\\s+estimated|on\\s+the\\s+order\\s+of|[~≈∼]',
  },
  { qualifier: 'gte', after: 'or\\s+(?:more|above|over|higher|greater)\\b|and\\s+(?:more|above|over)\\b|or\\s+better\\b' },
  { qualifier: 'lte', after: 'or\\s+(?:less|fewer|below|under|lower)\\b|at\\s+(?:the\\s+)?most\\b' },
  { qualifier: 'gt', after: '\\+' },
  { qualifier: 'approx', after: 'or\\s+so\\b' },
]
