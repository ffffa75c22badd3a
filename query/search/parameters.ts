import { z } from 'zod'

/** Longest query text, in UTF-16 code units, and most results on one page. */
export const LONGEST_QUERY = 400
export const MOST_RESULTS = 200

const flag = z.union([z.boolean(), z.stringbool()])
const year = z.int().min(1000).max(2999)
const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(';')).map((item) => item.trim()).filter(Boolean))
  .pipe(z.array(z.string().max(200)).max(50))
const codes = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')).map((item) => item.trim()).filter(Boolean))
  .pipe(z.array(z.string().max(40)).max(50))

/** "2011..2017", "2011..", "..2017" or "2011". */
export const yearRange = z
  .string()
  .regex(/^(?:\d{4}(?:\.\.(?:\d{4})?)?|\.\.\d{4})$/u, 'a year or a range such as 2011..2017')
  .transform((text) => {
    const [from, to] = text.includes('..') ? text.split('..') : [text, text]
    return { from: from ? Number(from) : null, to: to ? Number(to) : null }
  })
  .pipe(z.object({ from: year.nullable(), to: year.nullable() }))

export const sorts = ['relevance', 'paper', 'confidence', 'year', 'value'] as const

/** What a search may ask; the same for the command line, the API, exports and the MCP server. Lists of names are parted by ";", of codes by ",". */
export const searchParameters = z.strictObject({
  q: z.string().max(LONGEST_QUERY).default('').describe('words to find; "in quotes" as a phrase'),
  kind: codes.pipe(z.array(z.enum(['definition', 'statistic', 'case-study']))).default([]),
  lang: codes.default([]).describe('BCP 47 codes'),
  place: list.default([]).describe('canonical names, or a part of one'),
  country: codes.default([]).describe('ISO 3166-1 alpha-2'),
  concept: list.default([]).describe('canonical concepts, or a form of one in any language'),
  unit: codes.default([]),
  paper: codes.default([]).describe('paper ids'),
  year: yearRange.nullable().default(null),
  min: z.coerce.number().nullable().default(null).describe('least value'),
  max: z.coerce.number().nullable().default(null).describe('greatest value'),
  duplicates: flag.default(false).describe('also facts said again in the same paper'),
  sort: z.enum(sorts).default('relevance'),
  descending: flag.default(false),
  cursor: z.string().max(200).nullable().default(null),
  limit: z.coerce.number().int().min(1).max(MOST_RESULTS).default(20),
})

export type SearchParameters = z.infer<typeof searchParameters>

/** Fills in what was not asked. Throws ZodError. */
export const searchFor = (asked: z.input<typeof searchParameters>): SearchParameters => searchParameters.parse(asked)
