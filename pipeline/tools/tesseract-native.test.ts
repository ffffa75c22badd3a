import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { childrenOfThisProcess } from '../../bench/children.ts'
import { have, until } from '../../tests/components.ts'
import { typedPage } from '../../tests/typed-page.ts'
import { type OcrDataFolder, ocrDataFolder } from './ocr-data.ts'
import { installedTesseract, tesseractNative } from './tesseract-native.ts'

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

  it('says what is wrong with a language’s data, and reads on in another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'folder-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'rus.traineddata'), 'no data')
    const broken = { ...data, path: folder, found: new Map([...data.found, ['rus', { name: 'rus', directory: folder, path: folder, gzip: false }]]) }
    const ocr = tesseractNative(version as string, broken, 1)
    onTestFinished(() => ocr.close())
    await expect(ocr.recognise({ ...one, languages: ['rus'] })).rejects.toMatchObject({ code: 'read/ocr-failed', retry: true, message: /rus/u })
    symlinkSync(data.found.get('eng')?.path as string, join(folder, 'eng.traineddata'))
    expect(await ocr.recognise(one)).toHaveLength(2)
  })

  it('an end of its process in the midst of a page is a failure, and the next page is read', async () => {
    const ocr = engine(1)
    const before = childrenOfThisProcess() ?? []
    const newcomers = () => (childrenOfThisProcess() ?? []).filter((pid) => !before.includes(pid))
    const reading = ocr.recognise(typedPage(...Array.from({ length: 40 }, () => 'A district lives on rivalry')))
    reading.catch(() => {})
    await until(() => newcomers().length > 0)
    for (const pid of newcomers()) process.kill(Number(pid))
    await expect(reading).rejects.toMatchObject({ code: 'read/ocr-failed', message: /SIGTERM/u })
    expect(await ocr.recognise(one)).toHaveLength(2)
  })
})
