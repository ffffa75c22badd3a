import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { have } from '../../tests/components.ts'
import { typedPage } from '../../tests/typed-page.ts'
import { type OcrDataFolder, ocrDataFolder } from './ocr-data.ts'
import { installedTesseract, tesseractNative } from './tesseract-native.ts'
import { startTesseract } from './tesseract-process.ts'
import { toTiff } from './tiff.ts'

const version = installedTesseract()

const one = typedPage('Firms of one trade settle', 'near their suppliers.')
const other = typedPage('A district lives on rivalry', 'and on shared skill.', 'Both take time.')

describe.skipIf(!have('tesseract', version !== null))('the installed tesseract', () => {
  const cache = mkdtempSync(join(tmpdir(), 'cache-'))
  let data: OcrDataFolder
  beforeAll(async () => {
    data = await ocrDataFolder(['eng'], cache)
  })
  afterAll(() => rmSync(cache, { recursive: true }))
  const engine = (lanes: number) => {
    const made = tesseractNative(version as string, data, lanes)
    onTestFinished(() => made.close())
    return made
  }

  it('reads a picture the same whatever it read before, and an empty one as nothing', async () => {
    const ocr = engine(1)
    const first = await ocr.recognise(one)
    expect(first.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['Firms of one trade settle', 'near their suppliers.'])
    const between = await ocr.recognise(other)
    expect(between).toHaveLength(3)
    expect(await ocr.recognise(typedPage())).toEqual([])
    expect(await ocr.recognise(one)).toEqual(first)
    expect(await engine(1).recognise(other)).toEqual(between)
  })

  it('reads as many pages at once as it has lanes, each its own', async () => {
    const ocr = engine(2)
    const counts = await Promise.all([one, other, one, other, one].map(async (request) => (await ocr.recognise(request)).length))
    expect(counts).toEqual([2, 3, 2, 3, 2])
  })

  it('says what ended a process, and leaves nothing behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'folder-'))
    vi.stubEnv('TMPDIR', folder)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    const args = ['--tessdata-dir', data.path, '-l', 'eng', '--psm', '3']
    const cold = startTesseract(args, false)
    expect(await cold.read(one.picture)).toContain('suppliers.')
    const killed = startTesseract(args, true)
    const answer = killed.read(one.picture)
    killed.stop()
    await expect(answer).rejects.toThrow('SIGTERM')
    expect(killed.runs).toBe(false)
    await expect(startTesseract(['-l', 'none'], true).read(one.picture)).rejects.toThrow(/initialize/u)
    expect(readdirSync(folder)).toEqual([])
  })
})

it('a tesseract that keeps its rows to its end is heard all the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'folder-'))
  const cache = mkdtempSync(join(tmpdir(), 'cache-'))
  writeFileSync(
    join(folder, 'tesseract'),
    '#!/bin/sh\ncat > /dev/null\nprintf "4\\t1\\t1\\t1\\t1\\t0\\t0\\t0\\t9\\t9\\t-1\\t\\n5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t96\\tword\\n"\n',
    { mode: 0o755 },
  )
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
  const ocr = tesseractNative('5', await ocrDataFolder(['eng'], cache), 1, 200)
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await ocr.close()
    for (const made of [folder, cache]) rmSync(made, { recursive: true })
  })
  for (const request of [one, other]) expect((await ocr.recognise(request))[0]?.words).toEqual([{ text: 'word', box: [0, 0, 9, 9], confidence: 0.96 }])
})

it('a TIFF holds the grey bytes as they are, and the resolution', () => {
  const tiff = toTiff({ width: 3, height: 2, dpi: 240, grey: Uint8Array.from([0, 50, 100, 150, 200, 255]) })
  expect([...tiff.subarray(-6)]).toEqual([0, 50, 100, 150, 200, 255])
  expect(tiff.readUInt32LE(tiff.length - 6 - 16)).toBe(240)
})
