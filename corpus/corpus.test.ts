import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { committed } from './committed.ts'
import { type Made, readSources } from './make.ts'
import { plain } from './source.ts'
import { variants } from './variants.ts'

const languages = ['ru', 'zh', 'en'] as const
const made = readFileSync(join(import.meta.dirname, 'manifest.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Made)

test('the manifest names the papers that are there, and all of them', () => {
  const there = languages.flatMap((language) => readdirSync(join(import.meta.dirname, 'papers', language)).map((file) => `papers/${language}/${file}`))
  expect(made.map(({ file }) => file).sort()).toEqual(there.sort())
  expect(made.map(({ paper, variant }) => `${paper} ${variant}`).sort()).toEqual(
    Object.entries(committed)
      .flatMap(([paper, names]) => names.map((name) => `${paper} ${name}`))
      .sort(),
  )
})

test('each language has at least four papers, and each fault at least once', async () => {
  const sources = await readSources()
  for (const language of languages) {
    expect(sources.filter((source) => source.language === language).length).toBeGreaterThanOrEqual(4)
    // Grey scans at full size weigh ten times as much as they teach: made for benches only.
    const faults = Object.entries(variants).filter(([name, variant]) => name !== 'grey300' && name !== 'spread' && variant.languages.includes(language))
    expect(new Set(made.filter((paper) => paper.language === language).map(({ variant }) => variant))).toEqual(new Set(faults.map(([name]) => name)))
  }
})

test('the clean texts say what the sources say', async () => {
  for (const source of await readSources()) {
    const truth = readFileSync(join(import.meta.dirname, 'truth', source.language, `${source.name}.txt`), 'utf8')
    for (const { kind, lines } of source.blocks.filter((block) => block.kind !== 'table'))
      for (const line of lines) expect(truth, `${source.name} ${kind}`).toContain(plain(line).replace(/\s+/gu, ' '))
  }
})
