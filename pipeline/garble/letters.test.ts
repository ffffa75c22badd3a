import { expect, it } from 'vitest'
import { oddnessOf } from './letters.ts'

const perLetter = (text: string): number => oddnessOf(text) / text.length

it('ordinary words are not odd, in either script', () => {
  for (const word of ['кластера', 'промышленности', 'развитие', 'the', 'industrial', 'clusters', 'регион1', '2024', '—'])
    expect(perLetter(word)).toBeLessThan(0.2)
})

it('what Russian eyes make of English is, and the other way round', () => {
  for (const word of ['прт', 'соттй', 'ореп', 'гедиез!', 'KnacTepom', 'npombiuieHHbtii', 'Csa3HOCTh']) expect(perLetter(word)).toBeGreaterThan(1)
})

it('signs at letters, figures before them and capitals behind small letters are, footnote marks and brackets are not', () => {
  for (const word of ['о$', '{о', '4е', 'oT']) expect(oddnessOf(word)).toBeGreaterThanOrEqual(4)
  for (const word of ['слова1', '(слова)', '«слова»,', 'слова-слова']) expect(oddnessOf(word)).toBeLessThan(2)
})
