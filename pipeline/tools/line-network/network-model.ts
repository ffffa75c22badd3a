import { joined } from './joined.ts'
import type { Layer, Weights } from './network.ts'
import { floats, integers, onnxModel, operator, type Part } from './onnx.ts'

/**
 * The network as a model for ONNX Runtime. In: `picture` (lines, 1, rows, columns; -1 black to 1 white) and `steps` (lines: of each the steps that are
 * its own, the rest is filled up). Out: `classes` (steps, lines, classes), the share of each.
 */
export function networkModel(network: Layer): Uint8Array {
  const parts: Part[] = []
  let names = 0
  const named = (kind: string): string => `${kind}${names++}`
  /** Adds an operator and gives the name of what comes out. */
  const then = (type: string, inputs: readonly string[], attributes: Parameters<typeof operator>[3] = {}): string => {
    const out = named(type)
    parts.push(operator(type, inputs, [out], attributes))
    return out
  }
  const constants = (shape: readonly number[], values: Float32Array): string => {
    const name = named('weights')
    parts.push(floats(name, shape, values))
    return name
  }
  const whole = (...values: number[]): string => {
    const name = named('whole')
    parts.push(integers(name, values))
    return name
  }

  function recurrent(from: string, gates: readonly [Weights, Weights, Weights, Weights], direction: 'forward' | 'reverse', out: 'all' | 'last'): string {
    const [{ outputs, inputs }] = gates
    const own = inputs - outputs - 1
    // ONNX has them in the order input, output, forget, cell.
    const [cell, input, forget, output] = gates
    const ordered = [input, output, forget, cell]
    const columns = (start: number, end: number): Float32Array =>
      joined(
        Float32Array,
        ordered.map((gate) => columnsOf(gate, start, end)),
      )
    const bias = new Float32Array(8 * outputs)
    bias.set(columns(inputs - 1, inputs))
    const result = named('LSTM')
    const weights = [
      constants([1, 4 * outputs, own], columns(0, own)),
      constants([1, 4 * outputs, outputs], columns(own, inputs - 1)),
      constants([1, 8 * outputs], bias),
    ]
    const given = [from, ...weights, ...(direction === 'reverse' ? ['steps'] : [])]
    parts.push(operator('LSTM', given, out === 'all' ? [result] : ['', result], { hidden_size: outputs, direction }))
    return out === 'all' ? then('Squeeze', [result, whole(1)]) : result
  }

  /** Pictures are (lines, features, rows, columns), sequences (steps, lines, features). */
  function lower(layer: Layer, from: string, after: Layer | null): string {
    switch (layer.kind) {
      case 'input':
        return from
      case 'series':
        return layer.layers.reduce((name, one, i) => lower(one, name, layer.layers[i - 1] ?? null), from)
      case 'convolve':
        return from
      case 'maxpool':
        return then('MaxPool', [from], { kernel_shape: [layer.down, layer.across], strides: [layer.down, layer.across] })
      case 'dense': {
        const { weights, activation } = layer
        if (after?.kind === 'convolve') {
          const kernel = constants([weights.outputs, 1, after.down, after.across], transposedKernel(weights, after))
          const bias = constants([weights.outputs], columnsOf(weights, weights.inputs - 1, weights.inputs))
          const [x, y] = [(after.across - 1) / 2, (after.down - 1) / 2]
          return then('Tanh', [then('Conv', [from, kernel, bias], { kernel_shape: [after.down, after.across], pads: [y, x, y, x] })])
        }
        const matrix = constants([weights.inputs - 1, weights.outputs], transposed(weights))
        const sums = then('Add', [then('MatMul', [from, matrix]), constants([weights.outputs], columnsOf(weights, weights.inputs - 1, weights.inputs))])
        return activation === 'tanh' ? then('Tanh', [sums]) : then('Softmax', [sums], { axis: -1 })
      }
      case 'lstm':
        return recurrent(from, layer.gates, 'forward', 'all')
      case 'backwards':
        if (layer.layer.kind !== 'lstm') throw new Error(`${layer.layer.kind} backwards`)
        return recurrent(from, layer.layer.gates, 'reverse', 'all')
      case 'transposed': {
        if (layer.layer.kind !== 'lstm' || !layer.layer.summary) throw new Error(`${layer.layer.kind} down the columns`)
        const { gates } = layer.layer
        const [{ outputs, inputs }] = gates
        // (rows, columns of all lines, features): each column is a sequence of its own.
        const columns = then('Transpose', [from], { perm: [2, 3, 0, 1] })
        const flat = then('Reshape', [
          columns,
          then('Concat', [then('Slice', [then('Shape', [columns]), whole(0), whole(1)]), whole(-1, inputs - outputs - 1)], { axis: 0 }),
        ])
        const last = recurrent(flat, gates, 'forward', 'last')
        const shape = then('Slice', [then('Shape', [columns]), whole(1), whole(3)])
        return then('Reshape', [last, then('Concat', [shape, whole(outputs)], { axis: 0 })])
      }
    }
  }

  parts.push(operator('Identity', [lower(network, 'picture', null)], ['classes']))
  return onnxModel(
    parts,
    [
      { name: 'picture', shape: ['lines', 1, rowsOf(network), 'columns'], type: 'float' },
      { name: 'steps', shape: ['lines'], type: 'int32' },
    ],
    [{ name: 'classes', shape: ['steps', 'lines', 'classes'], type: 'float' }],
  )
}

/** Rows of the pictures of lines that a network takes. */
export function rowsOf(network: Layer): number {
  const first = network.kind === 'series' ? network.layers[0] : network
  if (first?.kind !== 'input') throw new Error('a network without an input')
  return first.rows
}

function columnsOf({ outputs, inputs, values }: Weights, start: number, end: number): Float32Array {
  const some = new Float32Array(outputs * (end - start))
  for (let row = 0; row < outputs; row++) some.set(values.subarray(row * inputs + start, row * inputs + end), row * (end - start))
  return some
}

/** Without the last column. */
function transposed({ outputs, inputs, values }: Weights): Float32Array {
  const turned = new Float32Array((inputs - 1) * outputs)
  for (let row = 0; row < outputs; row++) for (let i = 0; i < inputs - 1; i++) turned[i * outputs + row] = values[row * inputs + i] as number
  return turned
}

/** From columns after one another to rows. */
function transposedKernel({ outputs, inputs, values }: Weights, { across, down }: { across: number; down: number }): Float32Array {
  const kernel = new Float32Array(outputs * across * down)
  for (let row = 0; row < outputs; row++)
    for (let x = 0; x < across; x++) for (let y = 0; y < down; y++) kernel[(row * down + y) * across + x] = values[row * inputs + x * down + y] as number
  return kernel
}
