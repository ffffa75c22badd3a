import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { type CslItem, citedItems } from './citation.ts'
import type { Format } from './format.ts'

// Left to itself the plugin drops every letter outside ASCII and makes up its own keys.
const settings = plugins.config.get('@bibtex')
settings.format.asciiOnly = false
settings.format.useIdAsLabel = true

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const escaped = (text: string): string => text.replace(/[\\{}&%$#_~^]/gu, (char) => special[char] as string)

/** BibTeX in UTF-8 (biber, bibtexu): one entry a paper. With UTF-8 the plugin escapes nothing, so we do. */
export const bibtex: Format = {
  name: 'bibtex',
  title: 'BibTeX for LaTeX',
  mediaType: 'application/x-bibtex; charset=utf-8',
  extension: 'bib',
  *write(facts) {
    const items = citedItems(facts).map(escapeItem)
    if (items.length > 0) yield `${new Cite(items).format('bibtex').trim()}\n`
  },
}

function escapeItem(item: CslItem): CslItem {
  const plain: ReadonlySet<string> = new Set(['id', 'type', 'DOI', 'ISBN', 'ISSN', 'language'])
  const entries = Object.entries(item).map(([key, value]) => [key, plain.has(key) || typeof value !== 'string' ? value : escaped(value)])
  const author = item.author?.map(({ literal }) => ({ literal: escaped(literal) }))
  return { ...Object.fromEntries(entries), ...(author ? { author } : {}) } as CslItem
}
