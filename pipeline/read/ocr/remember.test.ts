import { expect, it } from 'vitest'
import type { OcrEngine, OcrRequest } from '../../model/ocr.ts'
import { remembering } from './remember.ts'

it('asks for a picture once in each way', async () => {
  const asked: string[] = []
  const recognise: OcrEngine['recognise'] = async ({ languages, segmentation }) => {
    asked.push(`${languages.join('+')} ${segmentation}`)
    return []
  }
  const ocr = remembering({ name: 'fake 1', lanes: 1, recognise, close: async () => {} })
  const picture = { width: 8, height: 8, dpi: 200, grey: new Uint8Array(64) }
  const asPage: OcrRequest = { picture, languages: ['rus'], segmentation: 'page' }
  for (const request of [asPage, asPage, { ...asPage, languages: ['rus', 'eng'] }, { ...asPage, segmentation: 'block' as const }, asPage])
    await ocr.recognise(request)
  expect(asked).toEqual(['rus page', 'rus+eng page', 'rus block'])
  await ocr.recognise({ ...asPage, picture: { ...picture } })
  expect(asked).toHaveLength(4)
})
