import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { findPapers } from './source-files.ts'

it('finds files, folders and globs, each file once', async () => {
  const root = await mkdtemp(join(tmpdir(), 'palimpsest-files-'))
  await mkdir(join(root, 'ru', 'scans'), { recursive: true })
  for (const name of ['b.pdf', 'a.pdf', 'ru/scans/c [1].tif', 'ru/d.txt']) await writeFile(join(root, name), '')
  const find = async (...args: string[]) => (await findPapers(args.map((arg) => join(root, arg)))).map((path) => relative(root, path))
  expect(await find('b.pdf', 'a.pdf')).toEqual(['b.pdf', 'a.pdf'])
  expect(await find('ru')).toEqual(['ru/d.txt', 'ru/scans/c [1].tif'])
  expect(await find('*.pdf', 'a.pdf')).toEqual(['a.pdf', 'b.pdf'])
  expect(await find('ru/scans/c [1].tif')).toEqual(['ru/scans/c [1].tif'])
  await expect(find('no-such.pdf')).rejects.toMatchObject({ code: 'cli/no-such-file' })
})
