import { expect, it } from 'vitest'
import { signsOfTex } from './tex-signs.ts'

it('a prime of TeX is no naught, nor a sum an X', () => {
  const [symbols, large] = [signsOfTex('ABCDEF+CMSY10'), signsOfTex('CMEX10')]
  expect([0x00, 0x14, 0x30, 0x31, 0x36, 0x62, 0x66, 0x68, 0x69, 0x70, 0x78].map((code) => symbols?.[code]).join('')).toBe('−≤′∞/⌊{⟨⟩√§')
  expect([0x00, 0x12, 0x15, 0x22, 0x50, 0x58, 0x5a, 0x68, 0x70].map((code) => large?.[code]).join('')).toBe('((][∑∑∫[√')
  expect(['CMR10', 'Times-Roman', 'CMMI7'].map(signsOfTex)).toEqual([null, null, null])
})
