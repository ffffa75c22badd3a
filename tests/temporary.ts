import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// All that a run of the tests writes stands in one folder, which goes with the run.

const folder = mkdtempSync(join(tmpdir(), 'palimpsest-tests-'))

export function setup(): void {
  process.env.TMPDIR = folder
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true })
}
