import { citedItems } from './citation.ts'
import type { Format } from './format.ts'

/** CSL-JSON for Zotero, Pandoc and citeproc: one item a paper. */
export const cslJson: Format = {
  name: 'csl-json',
  title: 'CSL-JSON for Zotero and Pandoc',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'csl.json',
  *write(facts) {
    yield `${JSON.stringify(citedItems(facts), null, 2)}\n`
  },
}
