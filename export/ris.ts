import { Cite } from '@citation-js/core'
import '@citation-js/plugin-ris'
import { citedItems } from './citation.ts'
import type { Format } from './format.ts'

/** RIS for EndNote and Mendeley: one entry a paper. */
export const ris: Format = {
  name: 'ris',
  title: 'RIS for EndNote and Mendeley',
  mediaType: 'application/x-research-info-systems; charset=utf-8',
  extension: 'ris',
  *write(facts) {
    const items = citedItems(facts)
    if (items.length > 0) yield `${new Cite(items).format('ris').trim()}\n`
  },
}
