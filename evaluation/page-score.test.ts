import { expect, it } from 'vitest'
import { scorePage } from './page-score.ts'

const truth = {
  label: '57',
  head: 'Industrial districts',
  blocks: [
    { kind: 'heading', text: '2. Marshall on districts' },
    { kind: 'paragraph', text: 'Firms of one trade gather where skilled labour is found.' },
    { kind: 'paragraph', text: 'The mysteries of the trade become no mysteries.' },
  ],
  notes: ['1 See book four.'],
}

it('running head and page number are no errors', () => {
  const page =
    '57 Industrial districts\n2. Marshall on districts\n\nFirms of one trade gather where skilled labour is found.\nThe mysteries of the trade become no mysteries.\n1 See book four.\n– 57 –'
  expect(scorePage(page, truth)).toMatchObject({ errors: 0, blocks: 4, inOrder: 4 })
})

it('what is read wrongly, left out or put elsewhere is', () => {
  const page =
    'The mysteries of the trade become no mysteries.\n2. Marshall on distncts\n\nFirms of one trade gather where skilled labour is found.\n1 See book four.'
  const score = scorePage(page, truth)
  expect(score.errors).toBeGreaterThan(90)
  expect(score).toMatchObject({ blocks: 4, inOrder: 3 })
})

it('of an open book both pages count, one after the other', () => {
  const other = { label: '58', head: 'Regional studies', blocks: [{ kind: 'paragraph', text: 'Where many firms gather, suppliers follow them.' }], notes: [] }
  const left = `57 Industrial districts\n${truth.blocks.map(({ text }) => text).join('\n')}\n1 See book four.`
  const right = `58 Regional studies\n${other.blocks[0]?.text}`
  expect(scorePage(`${left}\n${right}`, truth, other)).toMatchObject({ errors: 0, blocks: 5, inOrder: 5 })
  expect(scorePage(`${right}\n${left}`, truth, other)).toMatchObject({ blocks: 5, inOrder: 4 })
})
