import { expect, it } from 'vitest'
import { toTiff } from './tiff.ts'

it('a TIFF holds the grey bytes as they are, and the resolution', () => {
  const tiff = toTiff({ width: 3, height: 2, dpi: 240, grey: Uint8Array.from([0, 50, 100, 150, 200, 255]) })
  expect([...tiff.subarray(-6)]).toEqual([0, 50, 100, 150, 200, 255])
  expect(tiff.readUInt32LE(tiff.length - 6 - 16)).toBe(240)
})
