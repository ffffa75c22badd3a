import { type BytesReader, bytesReader } from './bytes.ts'

// tesseract's neural network as its data holds it (network.cpp, lstm.cpp, weightmatrix.cpp).

/** Rows of outputs, each with a weight for each input and one for a constant 1 behind them. */
export interface Weights {
  readonly outputs: number
  readonly inputs: number
  readonly values: Float32Array
}

export type Layer =
  | { readonly kind: 'input'; readonly rows: number }
  | { readonly kind: 'series'; readonly layers: readonly Layer[] }
  /** Of what lies around a pixel, from left to right and in a column from top to bottom. */
  | { readonly kind: 'convolve'; readonly across: number; readonly down: number }
  | { readonly kind: 'maxpool'; readonly across: number; readonly down: number }
  | { readonly kind: 'dense'; readonly activation: 'tanh' | 'softmax'; readonly weights: Weights }
  /** Gates: what comes in, what lets it in, what keeps, what lets out; each has the inputs first, then its own outputs of the step before. */
  | { readonly kind: 'lstm'; readonly summary: boolean; readonly gates: readonly [Weights, Weights, Weights, Weights] }
  | { readonly kind: 'backwards'; readonly layer: Layer }
  /** Down each column instead of along each row. */
  | { readonly kind: 'transposed'; readonly layer: Layer }

/** The network of a .traineddata file's `lstm` component, and which of its classes is no character. Throws for layers that no published data has. */
export function readNetwork(bytes: Uint8Array): { network: Layer; blank: number } {
  const reader = bytesReader(bytes)
  const network = layerOf(reader)
  reader.text() // its specification
  reader.skip(12) // flags and iterations of training
  return { network, blank: reader.i32() }
}

/** Numbered in some data, named in other (type 0). */
const TYPES: Readonly<Record<number, string>> = {
  1: 'Input',
  2: 'Convolve',
  3: 'Maxpool',
  9: 'Series',
  11: 'RTLReversed',
  13: 'XYTranspose',
  14: 'LSTM',
  15: 'SummLSTM',
  19: 'Tanh',
  22: 'Softmax',
}

const DENSE: Readonly<Record<string, 'tanh' | 'softmax'>> = { Tanh: 'tanh', Softmax: 'softmax' }

function layerOf(reader: BytesReader): Layer {
  const type = TYPES[reader.u8()] ?? reader.text()
  reader.skip(2) // states of training
  const flags = reader.i32()
  const inputs = reader.i32()
  reader.skip(8)
  reader.text() // its name
  switch (type) {
    case 'Input': {
      const [, rows] = [reader.i32(), reader.i32(), reader.i32(), reader.i32(), reader.i32()]
      return { kind: 'input', rows: rows as number }
    }
    case 'Series':
      return { kind: 'series', layers: stackOf(reader, flags) }
    case 'Convolve':
      return { kind: 'convolve', across: 2 * reader.i32() + 1, down: 2 * reader.i32() + 1 }
    case 'Maxpool':
      return { kind: 'maxpool', across: reader.i32(), down: reader.i32() }
    case 'RTLReversed':
      return { kind: 'backwards', layer: stackOf(reader, flags)[0] as Layer }
    case 'XYTranspose':
      return { kind: 'transposed', layer: stackOf(reader, flags)[0] as Layer }
    case 'LSTM':
    case 'SummLSTM': {
      if (reader.i32() > 2 * 65_536) throw new Error('no such network')
      const gates = [0, 1, 2, 3].map(() => weightsOf(reader)) as [Weights, Weights, Weights, Weights]
      if (gates[0].inputs !== inputs + gates[0].outputs + 1) throw new Error(`${type} in two dimensions`)
      return { kind: 'lstm', summary: type === 'SummLSTM', gates }
    }
    default: {
      const activation = DENSE[type]
      if (!activation) throw new Error(`a layer ${type}`)
      return { kind: 'dense', activation, weights: weightsOf(reader) }
    }
  }
}

/** Each layer was trained at a rate of its own. */
const RATES = 64

function stackOf(reader: BytesReader, flags: number): Layer[] {
  const layers = Array.from({ length: reader.u32() }, () => layerOf(reader))
  if ((flags & RATES) !== 0) reader.skip(4 * reader.u32())
  return layers
}

const [INTEGERS, DOUBLES] = [1, 128]

function weightsOf(reader: BytesReader): Weights {
  const mode = reader.u8()
  if ((mode & DOUBLES) === 0) throw new Error('weights older than tesseract 4')
  const [outputs, inputs] = [reader.u32(), reader.u32()]
  const values = new Float32Array(outputs * inputs)
  if ((mode & INTEGERS) === 0) {
    reader.skip(8)
    for (let i = 0; i < values.length; i++) values[i] = reader.f64()
    return { outputs, inputs, values }
  }
  reader.skip(1)
  const integers = reader.i8s(outputs * inputs)
  const scales = reader.u32()
  for (let row = 0; row < outputs; row++) {
    const scale = reader.f64()
    for (let i = row * inputs; i < (row + 1) * inputs; i++) values[i] = scale * (integers[i] as number)
  }
  reader.skip(8 * (scales - outputs))
  return { outputs, inputs, values }
}
