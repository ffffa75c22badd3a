/** The numbers of all parts one after another. */
export function joined<Numbers extends Float32Array | Uint8Array>(Kind: new (length: number) => Numbers, parts: readonly Numbers[]): Numbers {
  const whole = new Kind(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
