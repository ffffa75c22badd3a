import type { Box } from '../../model/page.ts'
import type { Piece } from './piece.ts'

/** For examples: a line of type, words of equal letters from `x` on, its top at `y`. */
export function typed(text: string, x: number, y: number, look: { readonly size?: number; readonly bold?: boolean; readonly wide?: number } = {}): Piece {
  const { size = 10, bold = false } = look
  const wide = look.wide ?? text.length * size * 0.5
  const each = wide / text.length
  let at = 0
  const words = text.split(' ').map((word) => {
    const box: Box = [x + at * each, y, x + (at + word.length) * each, y + size]
    at += word.length + 1
    return { text: word, box, confidence: 1 }
  })
  return { words, box: [x, y, x + wide, y + size], size, bold }
}
