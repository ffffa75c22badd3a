import type { Context } from './context.ts'

/** Reads one page; the reading is kept in the store, and a page kept already costs nothing. */
export async function page({ open, tools, readPage }: Context, sha256: string, number: number): Promise<null> {
  const { file, options, identified } = await open(sha256)
  await readPage(identified, file, number, tools, options)
  return null
}
