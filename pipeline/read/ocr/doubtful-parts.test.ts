import { expect, it } from 'vitest'
import type { LineCharacter, OcrEngine, OcrLine } from '../../model/ocr.ts'
import type { Raster } from '../../model/raster.ts'
import { asItIs } from '../picture/turn.ts'
import { type Attempt, withLines } from './attempt.ts'
import { rereadDoubts } from './doubtful-parts.ts'

const raster: Raster = { width: 1200, height: 200, dpi: 300, grey: new Uint8Array(240_000).fill(255) }

/** A line of words, each character 40 wide and 40 high; a blank is a character of white, a word in brackets doubtful. */
function lineOf(text: string): OcrLine {
  let x = 100
  const words = [...text.matchAll(/\(.+?\)|./gu)].flatMap(([match]) => {
    const bare = match.replace(/[()]/gu, '')
    const left = x
    x += 40 * bare.length
    return bare === ' ' ? [] : [{ text: bare, box: [left, 100, x, 140] as const, confidence: bare === match ? 0.95 : 0.4 }]
  })
  return { words, box: [100, 100, x, 140] }
}

const attemptOf = (names: readonly string[], line: OcrLine): Attempt => withLines({ names, picture: asItIs(raster), method: 'page' }, [line])

/** Answers each picture with the next text, its characters 40 wide. */
function engine(...answers: readonly string[]): { ocr: OcrEngine; pictures: Raster[] } {
  const pictures: Raster[] = []
  const read = async (picture: Raster): Promise<LineCharacter[]> => {
    pictures.push(picture)
    const text = [...(answers[pictures.length - 1] ?? '')]
    return text.map((character, i) => ({ text: character, at: (i + 0.5) / text.length, confidence: 0.9 }))
  }
  const recognise = async () => []
  return { pictures, ocr: { name: 'fake 1', lanes: 1, recognise, close: async () => {}, lines: { name: 'fake 1', data: {}, read } } }
}

const textOf = ({ lines }: Attempt): string => lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n')

it('reads doubtful words again, each with what stands beside it, and says with which network', async () => {
  const { ocr, pictures } = engine('讲集群的衰退和', '四讲集群的成')
  const mended = await rereadDoubts(ocr, attemptOf(['chi_sim'], lineOf('第四讲(隽)群的成长与讲集群的(误)退和')))
  expect(pictures.map(({ width }) => width)).toEqual([7 * 40, 6 * 40 + 20].map((width) => expect.closeTo(width, -2)))
  expect(textOf(mended)).toBe('第 四 讲 集 群 的 成 长 与 讲 集 群 的 衰 退 和')
  expect(mended.network).toBe('ch_PP-OCRv4_rec')
  expect(mended.lines[0]?.words.every(({ box: [, y0, , y1] }) => y0 === 100 && y1 === 140)).toBe(true)
})

it('does not look across a wide gap: the next cell of a table', async () => {
  const { ocr, pictures } = engine('丙镇')
  const mended = await rereadDoubts(ocr, attemptOf(['chi_sim'], lineOf('甲镇   (两)镇   乙镇')))
  expect(pictures).toHaveLength(1)
  expect(pictures[0]?.width).toBeLessThan(120)
  expect(textOf(mended)).toBe('甲 镇 丙 镇 乙 镇')
})

it('asks nothing where all is sure, where the line has no Chinese, and of data without a network', async () => {
  for (const [names, text] of [
    [['chi_sim'], '集群的成长'],
    [['chi_sim'], 'pp(.)77'],
    [['chi_tra'], '園(區)的'],
    [['rus'], 'кла(с)тер'],
  ] as const) {
    const { ocr, pictures } = engine()
    const first = attemptOf(names, lineOf(text))
    expect(await rereadDoubts(ocr, first)).toBe(first)
    expect(pictures).toHaveLength(0)
  }
})

it('an engine without a reader of lines reads once', async () => {
  const { ocr } = engine()
  const first = attemptOf(['chi_sim'], lineOf('集(隽)的'))
  expect(await rereadDoubts({ ...ocr, lines: undefined }, first)).toBe(first)
})
