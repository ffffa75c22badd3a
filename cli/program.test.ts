import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import glob from 'fast-glob'
import { describe, expect, it } from 'vitest'
import { newDirectory, palimpsest, palimpsestWith } from '../tests/command-line.ts'
import { exitCode } from './exit-codes.ts'
import { palimpsest as program } from './program.ts'

const root = join(import.meta.dirname, '..')
const manual = readFileSync(join(root, 'docs', 'operations.md'), 'utf8')

const names = (await program([])).commands.map((command) => command.name())
const whole = await program(names)
const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)]

describe('the help', () => {
  it.each(all(whole).map((command) => [command.name(), command] as const))('of %s has an example', (_, command) => {
    let help = ''
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp()
    expect(help).toMatch(/\nExample.*:\n {2}.*palimpsest/u)
  })
})

describe('a reader that goes away', () => {
  it('ends the output without a stack trace', () => {
    const line = '"$0" --disable-warning=ExperimentalWarning "$1" --help | true'
    const { stderr } = spawnSync('sh', ['-c', line, process.execPath, join(root, 'cli', 'main.ts')], { encoding: 'utf8' })
    expect(stderr).toBe('')
  })
})

describe('the manual', () => {
  it('knows every command, and no other', () => {
    const told = [...manual.matchAll(/^\| `palimpsest (\w+)`/gmu)].map((match) => match[1])
    expect(told.sort()).toEqual(names.toSorted())
  })

  it('knows every exit code', () => {
    const told = [...manual.matchAll(/^\| (\d+) \| (\w+) \|/gmu)].map((match) => [match[2], Number(match[1])])
    expect(Object.fromEntries(told)).toEqual(exitCode)
  })

  it('knows every environment variable that people may set', async () => {
    const files = await glob(['cli/**/*.ts', 'workers/**/*.ts', 'pipeline/**/*.ts', 'query/**/*.ts', '!**/*.test.ts'], { cwd: root, absolute: true })
    const read = new Set(
      files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:process\.env|environment)\.([A-Z][A-Z_]+)/gu)].map((match) => match[1])),
    )
    read.delete('PALIMPSEST_OUT') // between our own processes
    expect(read.size).toBeGreaterThan(3)
    for (const name of read) expect(manual).toContain(name)
  })
})

describe('a run', () => {
  it('ends with a table, or JSON, and code 0 when all is done', async () => {
    const directory = await newDirectory()
    const file = join(directory, 'note.txt')
    await writeFile(file, 'An industrial cluster is a group of firms in one place that work in related trades.\n')
    const plain = await palimpsest('run', file, '--out', join(directory, 'out'), '--keep')
    expect(plain.code).toBe(exitCode.done)
    expect(plain.out).toMatch(/note\.txt +1 +text-file 1/u)
    expect((await glob('out/work/*/*.json', { cwd: directory, ignore: ['**/sources/**'] })).map((path) => path.split('/').at(-1)).sort()[0]).toBe(
      '1-identify.json',
    )
    const json = await palimpsest('run', file, '--out', join(directory, 'out'), '--json')
    expect(JSON.parse(json.out)).toMatchObject({ papers: [{ fileName: 'note.txt', pages: 1 }], failed: [] })
    const status = await palimpsest('status', '--out', join(directory, 'out'), '--json')
    expect(JSON.parse(status.out)).toMatchObject({ records: 1, queue: { papers: { waiting: 0, active: 0 } }, failed: [] })
  })

  it('lists what failed, and ends with code 3', async () => {
    const directory = await newDirectory()
    await writeFile(join(directory, 'broken.pdf'), Buffer.from('%PDF-1.7\n\xFF this is cut off', 'latin1'))
    const { code, out } = await palimpsest('run', directory, '--out', join(directory, 'out'))
    expect(code).toBe(exitCode.someFailed)
    expect(out).toMatch(/FAILED {2}broken\.pdf {2}/u)
  })

  it('ends with code 2 for wrong use', async () => {
    expect((await palimpsest('run')).code).toBe(exitCode.wrongUse)
    expect((await palimpsest('run', await newDirectory())).err).toContain('cli/no-files')
    expect((await palimpsest('run', 'no-such-file.pdf')).code).toBe(exitCode.wrongUse)
    expect((await palimpsest('run', 'x.pdf', '--lang', 'xx')).code).toBe(exitCode.wrongUse)
  })

  it('ends with code 4 where no queue answers', async () => {
    const { code, err } = await palimpsestWith({ REDIS_URL: 'redis://:secret@127.0.0.1:1' }, 'status')
    expect(code).toBe(exitCode.noBackend)
    expect(err).toContain('127.0.0.1:1')
    expect(err).not.toContain('secret')
  })
})
