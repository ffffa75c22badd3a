import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ocrDataFolder } from '../ocr-data.ts'
import { openLineNetwork } from './line-network.ts'

const runtime = await import('onnxruntime-node').catch(() => null)

it.skipIf(!runtime && !process.env.CI)('opens the data that comes with npm: English, and Chinese with several codes a character', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'cache-'))
  onTestFinished(() => rmSync(cache, { recursive: true }))
  const { path } = await ocrDataFolder(['eng', 'chi_tra'], cache)
  const english = await openLineNetwork(path, 'eng')
  expect(english.rows).toBe(36)
  const placeOf = (texts: readonly string[], text: string): number => texts.indexOf(text)
  const { texts } = english.characters
  expect(texts[0]).toBe(' ')
  let edge = -1
  for (const letter of 'cluster') edge = english.list?.after(edge, placeOf(texts, letter)) ?? -1
  expect(english.list?.ends(edge)).toBe(true)
  const chinese = await openLineNetwork(path, 'chi_tra')
  expect(chinese.rows).toBe(48)
  const lengths = new Set<number>()
  const walk = (state: typeof chinese.characters.codes, length: number): void => {
    if (state.character !== null) lengths.add(length)
    for (const next of state.next.values()) walk(next, length + 1)
  }
  walk(chinese.characters.codes, 0)
  expect([...lengths].sort()).toEqual(expect.arrayContaining([1, 2, 3]))
})

it('throws for what is no data', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'rus.traineddata'), 'no data')
  await expect(openLineNetwork(folder, 'rus')).rejects.toThrow()
})
