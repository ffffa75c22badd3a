import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { helpOf } from './script-help.ts'

const root = join(import.meta.dirname, '..')
const scripts = globSync('{bench,corpus,evaluation}/*.ts', { cwd: root })
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('helpOnRequest()'))
  .sort()

it('every script that is called with options says how, with an example', () => {
  const asked = globSync('{bench,corpus,evaluation}/*.ts', { cwd: root }).filter((file) =>
    /process\.argv\b|parseArgs\(/u.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(scripts).toEqual(expect.arrayContaining(asked))
  for (const file of scripts) expect(helpOf(join(root, file))).toMatch(new RegExp(`node (--[^ ]+ )?${file}`, 'u'))
})

it('prints it and does nothing else', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'bench', 'repair.ts'), '--help'], { encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout).toBe(helpOf(join(root, 'bench', 'repair.ts')))
})
