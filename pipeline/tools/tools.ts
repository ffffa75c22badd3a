import type { Store } from '../model/tools.ts'

/** Everything the effectful stages may touch. */
export interface Tools {
  readonly store: Store
}
