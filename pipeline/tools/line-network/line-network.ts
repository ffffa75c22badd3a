import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InferenceSession } from 'onnxruntime-node'
import { ONE_THREAD } from '../one-thread.ts'
import { type Characters, readCharacters } from './characters.ts'
import { readNetwork } from './network.ts'
import { networkModel, rowsOf } from './network-model.ts'
import { component, componentsOf } from './traineddata.ts'
import { readWordList, type WordList } from './word-list.ts'

/** One of tesseract's networks, ready to read lines. */
export interface LineNetwork {
  readonly session: InferenceSession
  /** Rows of the pictures it takes, and columns to a step. */
  readonly rows: number
  readonly blank: number
  readonly characters: Characters
  readonly list: WordList | null
}

/** Columns of a picture to a step of the network. */
export const STEP = 3

/** From `<name>.traineddata` in a folder. Throws where the file is none, or the network has layers that no published data has. */
export async function openLineNetwork(folder: string, name: string): Promise<LineNetwork> {
  const part = componentsOf(readFileSync(join(folder, `${name}.traineddata`)))
  const demanded = (at: number): Uint8Array => {
    const bytes = part(at)
    if (!bytes) throw new Error(`${name}.traineddata has no component ${at}`)
    return bytes
  }
  const { InferenceSession } = await import('onnxruntime-node')
  const { network, blank } = readNetwork(demanded(component.network))
  // With memory of its own the runtime keeps what its largest batch took: 190 MB more.
  const session = await InferenceSession.create(networkModel(network), {
    ...ONE_THREAD,
    enableCpuMemArena: false,
    enableMemPattern: false,
  })
  const words = part(component.words)
  return {
    session,
    rows: rowsOf(network),
    blank,
    characters: readCharacters(demanded(component.characters), demanded(component.codes)),
    list: words && readWordList(words),
  }
}
