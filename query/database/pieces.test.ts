import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forEachPiece } from './pieces.ts'

const found = (text: string) => {
  const pieces: [string, boolean][] = []
  forEachPiece(text, (start, end, han) => pieces.push([text.slice(start, end), han]))
  return pieces
}

test('Han is parted from other words, an apostrophe holds a word together', () => {
  expect(found("The firm's 12,5% — «доля» 占50%产业集群；l’État d'80 O'")).toEqual([
    ...(['The', "firm's", '12', '5', 'доля'] as const).map((piece) => [piece, false]),
    ['占', true],
    ['50', false],
    ['产业集群', true],
    ...(['l’État', 'd', '80', 'O'] as const).map((piece) => [piece, false]),
  ])
})

test('any text has the pieces that Unicode says, halves of characters and rare Han too', () => {
  const pieces = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:['’][\p{L}--\p{Script=Han}]+)?/gv
  const unit = fc.oneof(
    fc.constantFrom("'", '’', ' ', 'a', 'ё', '7', '集', '〇', '𠀀', '𐐷', '😀', '\ud840', '\udc00'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (characters) => {
      const text = characters.join('')
      expect(found(text).map(([piece]) => piece)).toEqual(text.match(pieces) ?? [])
    }),
  )
})
