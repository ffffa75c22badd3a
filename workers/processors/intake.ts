import type { Intake } from '../queues.ts'
import type { Context } from './context.ts'

/** Opens the paper and says how many pages it has. Throws Failure for what cannot be opened. */
export async function intake({ open }: Context, sha256: string): Promise<Intake> {
  const { identified } = await open(sha256)
  return { pageCount: identified.pageCount }
}
