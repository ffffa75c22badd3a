import { expect, it } from 'vitest'
import { languages } from '../../languages/languages.ts'
import type { OcrEngine } from '../../model/ocr.ts'
import { amongData, chooseLanguages, confirmed, dataOfSpaced, firstData, likelyLanguage } from './choose-languages.ts'

it.each(Object.values(languages))('a page that looks like $code is first read so', (language) => {
  const { middle, above, below } = language.lineShape
  expect(likelyLanguage({ middle: middle + 0.02, above: above * 1.1, below: below * 1.1 })).toEqual({ language, sure: true })
})

it('a page half like one language and half like another is a toss-up', () => {
  const [en, ru] = [languages.en.lineShape, languages.ru.lineShape]
  const between = { middle: (en.middle + ru.middle) / 2, above: (en.above + ru.above) / 2, below: (en.below + ru.below) / 2 }
  expect(likelyLanguage(between).sure).toBe(false)
})

it('a reading confirms the guess only where it makes sense in the language’s own letters', () => {
  const { en, ru, zh } = languages
  expect(confirmed(ru, ['rus'], { text: 'Кластер — это группа соседних предприятий', confidence: 0.93 })).toMatchObject({ names: ['rus'], mixed: true })
  expect(confirmed(ru, ['rus'], { text: 'Раарзезь, ше еЧногз', confidence: 0.42 })).toBeNull()
  expect(confirmed(zh, ['chi_sim'], { text: 'clusters of firms', confidence: 0.9 })).toBeNull()
  expect(confirmed(zh, ['chi_sim'], { text: '传统产业聚落的韧性', confidence: 0.81 })).toBe('language')
  expect(confirmed(zh, ['chi_sim'], { text: '传统产业聚落的韧性', confidence: 0.81 }, true)).toMatchObject({ names: ['chi_sim'] })
  expect(confirmed(en, ['eng'], { text: 'clusters of firms', confidence: 0.8 })).toMatchObject({ names: ['eng'], mixed: false })
})

const strip = { width: 100, height: 40, dpi: 200, grey: new Uint8Array(4000).fill(255) }

/** Reads the strip as what is said of each data; `asked` is what was tried. */
function engine(answers: Readonly<Record<string, readonly [text: string, confidence: number]>>): { ocr: OcrEngine; asked: string[] } {
  const asked: string[] = []
  const recognise: OcrEngine['recognise'] = async ({ languages: names }) => {
    asked.push(names.join('+'))
    const [text, confidence] = answers[names.join('+')] ?? ['', 0]
    return [{ box: [0, 0, 90, 30], words: [{ text, confidence, box: [0, 0, 90, 30] }] }]
  }
  return { ocr: { name: 'fake 1', lanes: 1, recognise, close: async () => {} }, asked }
}

it('a page that looked like a language and was not it alone is tried in those that go together first', async () => {
  const both = dataOfSpaced.join('+')
  const mixed = engine({ [both]: ['Портер М. The Competitive Advantage', 0.81] })
  expect(await chooseLanguages(mixed.ocr, strip, 'together')).toMatchObject({ names: dataOfSpaced, confidence: 0.81 })
  expect(mixed.asked).toEqual([both])
  const english = engine({ [both]: ['The Competitive Advantage of Nations', 0.9] })
  expect(await chooseLanguages(english.ocr, strip, 'together')).toMatchObject({ names: ['eng'], mixed: false })
  const chinese = engine({ [both]: ['Bil F & 4b', 0.29], chi_sim: ['传统产业聚落的韧性', 0.9] })
  expect(await chooseLanguages(chinese.ocr, strip, 'together')).toMatchObject({ names: ['chi_sim'] })
})

it('words that the recogniser turned by itself say nothing of a strip', async () => {
  const words = [{ text: 'Te', confidence: 0.96, box: [0, 0, 20, 35] as const }]
  const read = async (box: readonly [number, number, number, number]) => {
    const recognise: OcrEngine['recognise'] = async () => [0, 1, 2, 3].map(() => ({ box, words }))
    return (await chooseLanguages({ ...engine({}).ocr, recognise }, strip, languages.en)).confidence
  }
  expect(await read([0, 0, 35, 20])).toBe(0.96)
  expect(await read([0, 0, 20, 35])).toBe(0)
})

it('a page is read first in the data its strip is clearly surer in', async () => {
  const { zh, ru } = languages
  const read = async (simplified: number, traditional: number) => {
    const { ocr, asked } = engine({ chi_sim: ['传统产业聚落的韧性', simplified], chi_tra: ['傳統產業聚落的韌性', traditional] })
    return [await firstData(ocr, () => strip, zh), asked.length]
  }
  expect(await read(0.74, 0.85)).toEqual([['chi_tra'], 2])
  expect(await read(0.8, 0.85)).toEqual([['chi_sim'], 2])
  expect(await read(0.86, 0.95)).toEqual([['chi_sim'], 1])
  expect(await firstData(engine({}).ocr, () => strip, ru)).toEqual(['rus'])
  expect(await firstData(engine({}).ocr, () => null, zh)).toEqual(['chi_sim'])
})

it('the other data of a language must be surer of a strip than the first was of the page', async () => {
  const { ocr, asked } = engine({ chi_tra: ['傳統產業聚落的韌性', 0.84] })
  const { zh } = languages
  expect((await amongData(ocr, strip, zh, { names: ['chi_sim'], confidence: 0.82 })).names).toEqual(['chi_tra'])
  expect((await amongData(ocr, strip, zh, { names: ['chi_sim'], confidence: 0.845 })).names).toEqual(['chi_sim'])
  expect(asked.filter((name) => name === 'chi_tra')).toHaveLength(2)
})

it('is not believed where it is less sure of the signs the two read otherwise', async () => {
  const read = async (simplified: number) => {
    const { ocr } = engine({ chi_sim: ['传统产业聚落的韧性', simplified], chi_tra: ['傳統產業聚落的韌性', 0.84] })
    return (await amongData(ocr, strip, languages.zh, { names: ['chi_sim'], confidence: 0.82 })).names
  }
  expect(await read(0.86)).toEqual(['chi_tra'])
  expect(await read(0.92)).toEqual(['chi_sim'])
})
