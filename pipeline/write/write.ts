import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { PaperRecord } from '../../schemas/paper-record.ts'

/** Writes `<directory>/<id>.json`, whole or not at all: to a temporary name beside it, flushed, then renamed. Returns the path. */
export async function writeRecord(record: PaperRecord, directory: string): Promise<string> {
  await mkdir(directory, { recursive: true })
  const path = join(directory, `${record.id}.json`)
  const temporary = `${path}.${process.pid}.tmp`
  const file = await open(temporary, 'w')
  try {
    await file.writeFile(`${JSON.stringify(record, null, 1)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  return path
}
