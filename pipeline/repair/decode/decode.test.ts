import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CACHE } from '../../../workers/cache.ts'
import { loadKnowledge } from '../../knowledge/knowledge.ts'
import { undo } from '../../model/repair.ts'
import { applyEdits } from '../../model/text-map.ts'
import { decodeCyrillicRead, decodeLatinRead } from './decode.ts'
import { lattice } from './explain.ts'

const knowledge = await loadKnowledge(CACHE)
const decoded = (text: string) => applyEdits({ text, repairs: [] }, decodeLatinRead(text, knowledge).edits)

// As an eye for English sees a Russian page.
const read = `B pa6ote paccMoTpeHbI NPOMbILUIJIEHHBIE KIacTepEI ABYX o6nacTell, a TakxKe NpUYMHEI UX pocta.
CBa3b MekIy NpelNPHATUAMH U YHUBEPCHTETOM MOBBINIAET KOHKypeHTOCIOCOGHOCTb peruOHa.`

test('Russian read by an eye for English becomes Russian again', () => {
  const { text } = decoded(read)
  for (const word of ['промышленные', 'рассмотрены', 'предприятиями', 'университетом', 'региона']) expect(text).toContain(word)
})

test('English beside it stays as it is', () => {
  const english = 'An industrial cluster is a group of firms and related institutions that stand near one another.'
  expect(decoded(`${read}\n\n${english}\n\n${read}`).text).toContain(english)
  expect(decodeLatinRead(english, knowledge).edits).toEqual([])
})

test('what was read can be had back', () => {
  const { text, repairs } = decoded(read)
  expect(undo(text, repairs)).toBe(read)
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (raw) => {
      const { text, repairs } = decoded(`${raw}\n${read}`)
      expect(undo(text, repairs)).toBe(`${raw}\n${read}`)
    }),
    { numRuns: 20 },
  )
})

test('twice the same', () => {
  expect(decodeLatinRead(read, knowledge)).toEqual(decodeLatinRead(read, knowledge))
})

test('numbers that stand clean stay, and a word over a line end keeps its hyphen there', () => {
  const { text } = decoded(`${read} B 2019 r. ux 6bUIO 148, B 2021 — 163, poct 10,1 %. Paspa6oTKa kna-\nCTepHoii noMTMKH.`)
  for (const number of ['2019', '148', '2021', '163', '10,1 %']) expect(text).toContain(number)
  expect(text).toMatch(/[Рр]азработка кла-\nстерной политики/u)
})

test('a small number between a word and a number is a word, where no third one follows and it is no group of thousands', () => {
  const { text } = decoded(`${read}

Bpirpy3Kka npoaykKuMH cHH3HMIaCb 40 70 MpH py6neli. OHa ynana 0 30 %. B cocTaB BXOAAT 40 NpesNpHATHH. KynueHo 43 120 cTaHKOB.`)
  for (const piece of ['до 70 млрд', 'до 30 %', 'входят 40 ', '43 120 станков']) expect(text).toContain(piece)
})

test('a word torn in two is whole again, a bracket that nothing closes is a part of its letter', () => {
  const { text } = decoded(`${read}\n\nOtHoweHHA MEX Ay yyacTHHKaMH kK/lacTepa. [VIA perHOHa kK/IacTep BaxKeH.`)
  for (const piece of ['между участниками', 'Для региона']) expect(text).toContain(piece)
})

test('the adjective of a land has its capital, and capitals open a paragraph', () => {
  const quiet = read.replace('NPOMbILUIJIEHHBIE ', '')
  const { text } = decoded(`${quiet}\n\n${quiet}\n\n${quiet}\n\nXAPAKTEPUCTUKA PABOTBI. Kyacrep Kasyxckou o6nacTu Ba%xKeH B 3KOHOMHYeCKOH o6nacTH.`)
  for (const piece of ['ХАРАКТЕРИСТИКА РАБОТЫ. Кластер', 'Калужской области', 'экономической области']) expect(text).toContain(piece)
})

test('English read by an eye for Russian becomes English again', () => {
  const cyrillic = 'Тре сазег оЁ Яги$ ш Ше гебюп 13 апа Ваз Бееп ап ехатр!е Гог тапу офег гебюп$ ап4 соипез.'
  const { text } = applyEdits({ text: cyrillic, repairs: [] }, decodeCyrillicRead(cyrillic, knowledge).edits)
  for (const word of ['The', 'of', 'the', 'and', 'been', 'many', 'other']) expect(text).toContain(word)
})

test('the lattice of a word names what it may be, cheapest first', () => {
  const found = lattice('KJIacTepoB', knowledge)
  expect(found[0]).toMatchObject({ kind: 'word', word: 'кластеров' })
  expect(found.map(({ kind }) => kind)).toContain('kept')
  const costs = found.map(({ reading, prior }) => reading + prior)
  expect(costs).toEqual([...costs].sort((a, b) => a - b))
  expect(lattice('кластеров 产业', knowledge)).toEqual([])
})

test('Chinese, and Russian with Latin names in it, give nothing to decode', () => {
  for (const text of ['产业集群是指在某一特定领域内互相联系的企业。', 'М. Портер (Michael Porter, Harvard Business School) писал о кластерах в 1990 г.'])
    expect(decoded(text).text).toBe(text)
})
