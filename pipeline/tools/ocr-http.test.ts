import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { typedPage } from '../../tests/typed-page.ts'
import type { OcrRequest } from '../model/ocr.ts'
import { ocrDataFolder } from './ocr-data.ts'
import { ocrOverHttp } from './ocr-http.ts'
import { tesseractJs } from './tesseract-js.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>): Promise<string> {
  const server: Server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/read`
}

const asked: OcrRequest = { ...typedPage('Clusters of firms'), segmentation: 'block' }

it('reads through a server with a recogniser behind it what the recogniser reads itself', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'ocr-http-'))
  const behind = tesseractJs(await ocrDataFolder(['eng'], cache), 1)
  closing.push(
    () => behind.close(),
    () => rm(cache, { recursive: true }),
  )
  const url = await serve(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const [head = '', width = '', height = ''] = /^P5\n(\d+) (\d+)\n255\n/u.exec(body.toString('latin1', 0, 40)) ?? []
    const { searchParams } = new URL(request.url as string, 'http://localhost')
    const lines = await behind.recognise({
      picture: { width: Number(width), height: Number(height), dpi: Number(searchParams.get('dpi')), grey: body.subarray(head.length) },
      languages: (searchParams.get('languages') as string).split('+'),
      segmentation: searchParams.get('segmentation') as OcrRequest['segmentation'],
    })
    response.end(JSON.stringify({ lines }))
  })
  const lines = await ocrOverHttp(url, 1).recognise(asked)
  expect(lines.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['Clusters of firms'])
  expect(lines).toEqual(await behind.recognise(asked))
}, 30_000)

it.each([
  ['is out of order', 503, '{}', 'answers 503'],
  ['speaks no JSON', 200, '<html>', 'answers with something that is not JSON'],
  ['tells no boxes', 200, '{"lines": [{"words": [{"text": "Clusters"}]}]}', 'answers without lines of words'],
])('a server that %s is a failure to be tried again, never an empty page', async (_, status, body, message) => {
  const url = await serve((request, response) => {
    request.resume()
    response.writeHead(status).end(body)
  })
  await expect(ocrOverHttp(url, 1).recognise(asked)).rejects.toMatchObject({
    code: 'read/ocr-unreachable',
    retry: true,
    message: expect.stringContaining(message),
  })
})

it('so is one that is not there', async () => {
  await expect(ocrOverHttp('http://127.0.0.1:1/read', 1).recognise(asked)).rejects.toMatchObject({ code: 'read/ocr-unreachable', retry: true })
})
