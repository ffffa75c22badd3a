import { join } from 'node:path'

/** Where everything lies below an output directory. */
export interface Layout {
  readonly root: string
  /** `<id>.json`: the records. */
  readonly papers: string
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
  /** Every stage's snapshot of one paper (`--keep`). */
  readonly snapshots: (id: string) => string
}

export const layoutOf = (root: string): Layout => ({
  root,
  papers: join(root, 'papers'),
  failures: join(root, 'failures'),
  runs: join(root, 'runs'),
  sources: join(root, 'work', 'sources'),
  kept: join(root, 'work', 'kept'),
  queue: join(root, 'work', 'queue'),
  snapshots: (id) => join(root, 'work', id),
})
