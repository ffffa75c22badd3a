// Writes models for ONNX Runtime: the part of ONNX's protocol buffers that is needed (onnx.proto3).

import { joined } from './joined.ts'

export type Part = Uint8Array

/** An operator: its type, names of what goes in and comes out, attributes. An empty name is left out. */
export function operator(
  type: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: Readonly<Record<string, number | string | readonly number[]>> = {},
): Part {
  return message(1, [
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, type),
    ...Object.entries(attributes).map(([name, value]) => message(5, [text(1, name), ...attribute(value)])),
  ])
}

function attribute(value: number | string | readonly number[]): Part[] {
  if (typeof value === 'number') return [whole(3, value), whole(20, 2)]
  if (typeof value === 'string') return [text(4, value), whole(20, 3)]
  return [...value.map((one) => whole(8, one)), whole(20, 7)]
}

export function floats(name: string, shape: readonly number[], values: Float32Array): Part {
  return constant(name, shape, 1, new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
}

export function integers(name: string, values: readonly number[]): Part {
  return constant(name, [values.length], 7, new Uint8Array(BigInt64Array.from(values, BigInt).buffer))
}

function constant(name: string, shape: readonly number[], type: number, values: Uint8Array): Part {
  return message(5, [...shape.map((size) => whole(1, size)), whole(2, type), text(8, name), bytes(9, values)])
}

/** What goes in or comes out; a size that differs from call to call has a name. */
export interface Port {
  readonly name: string
  readonly shape: readonly (number | string)[]
  readonly type: 'float' | 'int32' | 'int64'
}

/** The whole model: operators in their order, constants, and what goes in and out. */
export function onnxModel(parts: readonly Part[], inputs: readonly Port[], outputs: readonly Port[]): Uint8Array {
  const graph = [...parts, text(2, 'lines'), ...inputs.map((one) => port(11, one)), ...outputs.map((one) => port(12, one))]
  return joined(Uint8Array, [whole(1, 8), message(7, graph), message(8, [whole(2, 17)])])
}

const types = { float: 1, int32: 6, int64: 7 } as const

function port(field: number, { name, shape, type }: Port): Part {
  const sizes = shape.map((size) => message(1, [typeof size === 'number' ? whole(1, size) : text(2, size)]))
  return message(field, [text(1, name), message(2, [message(1, [whole(1, types[type]), message(2, sizes)])])])
}

const encoder = new TextEncoder()

function varint(value: number): number[] {
  const out: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  for (; rest > 127n; rest >>= 7n) out.push(Number(rest & 127n) | 128)
  return [...out, Number(rest)]
}

const whole = (field: number, value: number): Part => Uint8Array.from([...varint(field << 3), ...varint(value)])
const bytes = (field: number, value: Uint8Array): Part => joined(Uint8Array, [Uint8Array.from([...varint((field << 3) | 2), ...varint(value.length)]), value])
const text = (field: number, value: string): Part => bytes(field, encoder.encode(value))
const message = (field: number, parts: readonly Part[]): Part => bytes(field, joined(Uint8Array, parts))
