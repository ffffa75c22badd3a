import { join } from 'node:path'

/** Where everything lies below an output directory. */
export interface Layout {
  readonly root: string
  /** `<id>.json`: the records. */
  readonly papers: string
  /** The facts database, rebuilt from the records. */
  readonly facts: string
  /** `<id>.json`: papers that could not be done, with code and advice. */
  readonly failures: string
  /** `<run>.json`: what a reprocessing run did. */
  readonly runs: string
  /** The source files under their SHA-256, so that any worker can open them. */
  readonly sources: string
  /** Kept readings. */
  readonly kept: string
  /** The embedded queue. */
  readonly queue: string
  /** `<page>.webp`: pictures of a paper's pages. */
  readonly images: (id: string) => string
  /** Every stage's snapshot of one paper (`--keep`). */
  readonly snapshots: (id: string) => string
}

export const layoutOf = (root: string): Layout => ({
  root,
  papers: join(root, 'papers'),
  facts: join(root, 'facts.sqlite'),
  failures: join(root, 'failures'),
  runs: join(root, 'runs'),
  sources: join(root, 'work', 'sources'),
  kept: join(root, 'work', 'kept'),
  queue: join(root, 'work', 'queue'),
  images: (id) => join(root, 'work', 'images', id),
  snapshots: (id) => join(root, 'work', id),
})
