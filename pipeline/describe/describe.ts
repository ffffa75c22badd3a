import type { Metadata } from '../model/metadata.ts'
import type { Described, Segmented } from '../model/paper.ts'

/** Bibliographic metadata from the title page, front matter, running heads and the file itself. */
export function describe(paper: Segmented): Described {
  return { ...paper, metadata: noMetadata }
}

const noMetadata: Metadata = {
  title: null,
  authors: [],
  year: null,
  publisher: null,
  container: null,
  volume: null,
  issue: null,
  pages: null,
  identifiers: [],
  keywords: [],
  abstracts: [],
}
