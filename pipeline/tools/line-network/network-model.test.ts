import { expect, it } from 'vitest'
import type { Layer, Weights } from './network.ts'
import { networkModel } from './network-model.ts'

const runtime = await import('onnxruntime-node').catch(() => null)
if (!runtime) console.warn(`SKIPPED running networks: ONNX Runtime has no program for ${process.platform} ${process.arch}`)

/** Weights that look like chance and are always the same. */
let seed = 1
function weights(outputs: number, inputs: number): Weights {
  const values = Float32Array.from({ length: outputs * inputs }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647 - 0.5
  })
  return { outputs, inputs, values }
}
const gates = (outputs: number, inputs: number): [Weights, Weights, Weights, Weights] => [
  weights(outputs, inputs + outputs + 1),
  weights(outputs, inputs + outputs + 1),
  weights(outputs, inputs + outputs + 1),
  weights(outputs, inputs + outputs + 1),
]

const [convolution, down, across, back, classes] = [weights(2, 10), gates(3, 2), gates(4, 3), gates(2, 4), weights(3, 3)]
const network: Layer = {
  kind: 'series',
  layers: [
    { kind: 'input', rows: 6 },
    {
      kind: 'series',
      layers: [
        { kind: 'convolve', across: 3, down: 3 },
        { kind: 'dense', activation: 'tanh', weights: convolution },
      ],
    },
    { kind: 'maxpool', across: 3, down: 3 },
    { kind: 'transposed', layer: { kind: 'lstm', summary: true, gates: down } },
    { kind: 'lstm', summary: false, gates: across },
    { kind: 'backwards', layer: { kind: 'lstm', summary: false, gates: back } },
    { kind: 'dense', activation: 'softmax', weights: classes },
  ],
}

// The same by hand, one vector after the other, as tesseract does it (lstm.cpp).

const times = ({ outputs, inputs, values }: Weights, vector: readonly number[]): number[] =>
  Array.from({ length: outputs }, (_, row) => [...vector, 1].reduce((sum, one, i) => sum + one * (values[row * inputs + i] as number), 0))
const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

function lstm([cell, input, forget, output]: readonly [Weights, Weights, Weights, Weights], sequence: readonly (readonly number[])[]): number[][] {
  let state = new Array<number>(cell.outputs).fill(0)
  let last = state
  return sequence.map((step) => {
    const vector = [...step, ...last]
    const [comes, lets, keeps, out] = [
      times(cell, vector).map(Math.tanh),
      ...[input, forget, output].map((gate) => times(gate, vector).map(logistic)),
    ] as number[][]
    state = state.map((one, i) => one * (keeps?.[i] as number) + (comes?.[i] as number) * (lets?.[i] as number))
    last = state.map((one, i) => Math.tanh(one) * (out?.[i] as number))
    return last
  })
}

function byHand(picture: readonly (readonly number[])[]): number[][] {
  const at = (y: number, x: number): number => picture[y]?.[x] ?? 0
  const [rows, columns] = [picture.length, (picture[0] as readonly number[]).length]
  const convolved = Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (_, x) =>
      times(
        convolution,
        [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => at(y + dy, x + dx))),
      ).map(Math.tanh),
    ),
  )
  const pooled = Array.from({ length: Math.floor(columns / 3) }, (_, x) =>
    Array.from({ length: rows / 3 }, (_, y) =>
      [0, 1].map((feature) => Math.max(...[0, 1, 2].flatMap((dy) => [0, 1, 2].map((dx) => convolved[3 * y + dy]?.[3 * x + dx]?.[feature] as number)))),
    ),
  )
  const columnsRead = pooled.map((column) => lstm(down, column).at(-1) as number[])
  const read = lstm(back, lstm(across, columnsRead).reverse()).reverse()
  return read.map((step) => {
    const sums = times(classes, step).map(Math.exp)
    return sums.map((one) => one / sums.reduce((sum, other) => sum + other))
  })
}

const pictureOf = (columns: number): number[][] => Array.from({ length: 6 }, (_, y) => Array.from({ length: columns }, (_, x) => Math.sin(3 * x + y * y)))

it.skipIf(!runtime && !process.env.CI)('gives what the layers give one after the other, of each line in a batch as of the line alone', async () => {
  const { InferenceSession, Tensor } = runtime as NonNullable<typeof runtime>
  const session = await InferenceSession.create(networkModel(network))
  const lines = [pictureOf(21), pictureOf(10)]
  const values = new Float32Array(2 * 6 * 21)
  for (const [n, line] of lines.entries()) for (const [y, row] of line.entries()) values.set(row, (n * 6 + y) * 21)
  const { classes: output } = await session.run({ picture: new Tensor('float32', values, [2, 1, 6, 21]), steps: new Tensor('int32', Int32Array.of(7, 3), [2]) })
  expect(output?.dims).toEqual([7, 2, 3])
  const step = (n: number, t: number): number[] => Array.from(((output?.data ?? []) as Float32Array).subarray((t * 2 + n) * 3, (t * 2 + n) * 3 + 3))
  byHand(lines[0] as number[][]).forEach((expected, t) => {
    for (const [i, one] of step(0, t).entries()) expect(one).toBeCloseTo(expected[i] as number, 5)
  })
  // What lies beyond the shorter line's own pixels is in reach of its last column: white paper in a picture of a line, grey here.
  byHand((lines[1] as number[][]).map((row) => [...row, 0])).forEach((expected, t) => {
    for (const [i, one] of step(1, t).entries()) expect(one).toBeCloseTo(expected[i] as number, 5)
  })
})
