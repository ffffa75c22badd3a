import { describe, expect, test } from 'vitest'
import { surelyRead } from '../../../tests/fakes/surely-read.ts'
import type { Line, LineRole, Page } from '../../model/page.ts'
import { undo } from '../../model/repair.ts'
import { applyEdits, placeMap, rawMap, rawText } from '../../model/text-map.ts'
import { flow } from './flow.ts'
import { whereabouts } from './whereabouts.ts'

const reading = surelyRead('text-file', 'text-file', [])

const page = (number: number, text: string, lines: readonly Line[] = []): Page => ({
  number,
  width: lines.length > 0 ? 595 : 0,
  height: lines.length > 0 ? 842 : 0,
  text,
  words: lines.map((line) => ({ start: line.start, end: line.end, box: line.box, confidence: 1 })),
  lines,
  cells: [],
  label: null,
  vertical: false,
  reading,
  notes: [],
})

/** A page of boxed lines 12 points apart; `right` is where a line ends, 500 being the edge of the column. */
function boxed(number: number, written: readonly { text: string; role?: LineRole; right?: number; region?: number; left?: number; size?: number }[]): Page {
  let start = 0
  const lines = written.map(({ text, role = 'body', right = 500, region = 0, left = 72, size = 10 }, i): Line => {
    const line: Line = { start, end: start + text.length, box: [left, 100 + 12 * i, right, 110 + 12 * i], size, bold: false, region, role }
    start = line.end + 1
    return line
  })
  return page(number, written.map(({ text }) => text).join('\n'), lines)
}

const lexicon = new Set('development кооперация предприятий export oriented кластер ной'.split(' '))
const words = {
  knows: (word: string) => lexicon.has(word.toLowerCase()),
  isOne: (left: string, right: string) => left + right === 'кластерной',
  spans: (left: string, right: string) => left.endsWith('优') && right.startsWith('势'),
}

function flowed(pages: readonly Page[]) {
  const raw = { text: rawText(pages), repairs: [] }
  const { edits, furniture } = flow(raw, pages, words)
  const state = applyEdits(raw, edits)
  expect(undo(state.text, state.repairs)).toBe(raw.text)
  return { ...state, raw: raw.text, furniture, lines: state.text.split('\n').filter((line) => line.trim() !== '') }
}

const linesOf = (...texts: string[]): string[] => flowed(texts.map((text, i) => page(i + 1, text))).lines

describe('text files', () => {
  test('a number torn from its unit', () => {
    expect(linesOf('全市生产总值947.5\n  亿元，同比增长19.5%。\n\n其中工业占60\n\n%以上。')).toEqual([
      '全市生产总值947.5亿元，同比增长19.5%。',
      '其中工业占60 %以上。',
    ])
  })
  test('wrapped lines become paragraphs, headings stay lines', () => {
    expect(
      linesOf(
        [
          '1. Introduction',
          'Clusters are groups of firms and institutions that sit close to one another and',
          'share customers, suppliers and skilled workers. Their edge rests on trust as much',
          'as on cost.',
          '2. Method',
          'We asked forty firms in three towns what they buy from whom and how often they do',
          'so; answers were checked against the registers of trade.',
        ].join('\n'),
      ),
    ).toEqual([
      '1. Introduction',
      'Clusters are groups of firms and institutions that sit close to one another and share customers, suppliers and skilled workers. Their edge rests on trust as much as on cost.',
      '2. Method',
      'We asked forty firms in three towns what they buy from whom and how often they do so; answers were checked against the registers of trade.',
    ])
  })

  test('list items keep their lines; a dash or a year at the start of a wrapped line makes no item', () => {
    expect(
      linesOf(
        [
          'Кластер предприятий на этой территории складывался долго, и лишь к середине срока',
          '— это отмечают все авторы — связи между фирмами стали устойчивыми, что и дало в',
          '2011 году первые результаты. Их можно свести к трём следствиям, а именно таким:',
          '1) рост занятости в малых фирмах;',
          '2) рост вывоза;',
          '– обмен знаниями.',
        ].join('\n'),
      ),
    ).toHaveLength(4)
  })

  test('items of a list that are as long as its lines are wide stay items', () => {
    const items = ['1. Bridges and roads', '2. Ports and canals', '3. Mills and mines']
    expect(flowed([page(1, items.join('\n'))]).lines).toEqual(items)
  })

  test('a sentence torn by a page end goes on; head and number go behind its paragraph', () => {
    const { lines, text, repairs, raw, furniture } = flowed([
      page(
        1,
        [
          'Промышленные кластеры стали ведущей силой, влияющей на движение капитала между',
          'регионами. Существует два способа получения эффекта масштаба: первый зависит от',
          'эффективного использования местных ресурсов, людских и природных, а равно и от',
          '',
          'Studying small towns ...',
          '',
          '',
          '240 Regional Economics. 2021, Vol. 3',
          '',
          'использования ресурсов отдельных фирм, второй зависит от разделения труда.',
          '',
          'Второй абзац.',
        ].join('\n'),
      ),
    ])
    expect(lines).toEqual([
      'Промышленные кластеры стали ведущей силой, влияющей на движение капитала между регионами. Существует два способа получения эффекта масштаба: первый зависит от эффективного использования местных ресурсов, людских и природных, а равно и от использования ресурсов отдельных фирм, второй зависит от разделения труда.',
      'Studying small towns ...',
      '240 Regional Economics. 2021, Vol. 3',
      'Второй абзац.',
    ])
    const head = text.indexOf('240 Regional')
    const { start, end } = rawMap(repairs)({ start: head, end: head + 3 })
    expect(raw.slice(start, end)).toContain('240 Regional')
    expect(furniture.map(({ kind }) => kind)).toEqual(['running-head', 'running-head'])
    expect(repairs.filter((r) => r.movedFrom).map((r) => r.rule)).toEqual(['running-head'])
  })

  test('a text’s first line is its title, however long, and labels open a paragraph', () => {
    expect(
      linesOf(
        '关于促进全省传统产业集群转型升级和中小企业协作配套发展的若干指导意见\n\n各市县人民政府和省政府各部门应当结合本地实际认真贯彻落实以下各项工作要求，并及时报告进展情况。',
      ),
    ).toHaveLength(2)
    expect(
      linesOf('Учебный текст о городах, где шьют обувь, с числами, которые вымышлены ради\nАннотация. Показано, как возникают обувные города.'),
    ).toHaveLength(2)
  })

  test('a journal’s line ends a page, whatever the sentence goes on with', () => {
    expect(
      linesOf(
        [
          'Clusters are groups of firms and institutions that sit close to one another and',
          'share customers, suppliers and skilled workers. The oldest of them all is the one',
          '',
          'Trade by post in the smaller towns ...',
          '',
          '240 Annals of Trade. 2023, Vol. 13, Is. 5A',
          '',
          'Marshall saw at work in the cotton towns of Lancashire, where fathers taught sons',
          'and neighbours lent one another hands.',
        ].join('\n'),
      ),
    ).toEqual([
      'Clusters are groups of firms and institutions that sit close to one another and share customers, suppliers and skilled workers. The oldest of them all is the one Marshall saw at work in the cotton towns of Lancashire, where fathers taught sons and neighbours lent one another hands.',
      'Trade by post in the smaller towns ...',
      '240 Annals of Trade. 2023, Vol. 13, Is. 5A',
    ])
  })

  test('form feeds: lines that come again and lone numbers at page edges are lifted out', () => {
    const { lines, furniture } = flowed([
      page(1, 'Journal of Regions, 2020, no. 4\nThe first page speaks of clusters and of what\nthey need; it ends in the middle of a long\nsentence and\n12'),
      page(2, 'Journal of Regions, 2020, no. 4\ngoes on over the page. Then it ends.\n13'),
    ])
    expect(lines).toEqual([
      'Journal of Regions, 2020, no. 4',
      'The first page speaks of clusters and of what they need; it ends in the middle of a long sentence and goes on over the page. Then it ends.',
      '12',
      'Journal of Regions, 2020, no. 4',
      '13',
    ])
    expect(furniture.map(({ kind }) => kind)).toEqual(['running-head', 'page-number', 'running-head', 'page-number'])
  })

  test('Chinese: no space at joins, paragraphs a line each, a word torn by a page end', () => {
    expect(
      linesOf(
        '一、产业集群的概念\n\n产业集群是指在一定区域内集中的企业和机构,它们相互联系,相互竞争,又相互合作。\n\n在市场竞争日益激烈的条件下,一个地区能否持续发展取决于产业的竞争优\n\n势,而这种竞争力来自彼此相关的企业,来自本地的制度和文化,也来自长期积累的信任。\n\n二、特征',
      ),
    ).toEqual([
      '一、产业集群的概念',
      '产业集群是指在一定区域内集中的企业和机构,它们相互联系,相互竞争,又相互合作。',
      '在市场竞争日益激烈的条件下,一个地区能否持续发展取决于产业的竞争优势,而这种竞争力来自彼此相关的企业,来自本地的制度和文化,也来自长期积累的信任。',
      '二、特征',
    ])
  })

  test('headings are not swallowed, nor contents, tables, reference lists', () => {
    const written = [
      'Contents',
      'First steps of the survey\t3',
      'Where the money went\t14',
      '',
      'Conclusion',
      '',
      '[1] Marshall A. Principles of Economics. London, 1890.',
      '[2] Porter M. On Competition. Boston, 1998.',
    ]
    expect(linesOf(written.join('\n'))).toEqual(written.filter((line) => line !== ''))
  })
})

describe('hyphens at line ends', () => {
  const wrapped = (first: string, second: string): string => linesOf(`${first}\n${second}\nand so on to the end of it, as far as this line.`)[0] as string
  test('a broken word is mended', () => {
    expect(wrapped('The towns owe their rise to the slow and steady develop-', 'ment of small firms, to thrift and to the trust between')).toContain(
      'development of small',
    )
  })
  test('a compound of two known words keeps its hyphen', () => {
    expect(wrapped('Most firms of this district became in the end export-', 'oriented makers of shoes, and have remained so to this')).toContain(
      'export-oriented makers',
    )
  })
  test('two known words that are one in the lexicon are one', () => {
    expect(wrapped('Под термином, который стоит в заголовке, понимают кластер-', 'ной инициативой объединённые усилия фирм, вузов и властей')).toContain(
      'кластерной инициативой',
    )
  })
  test('a line that ends inside a word goes on, whatever it looks like', () => {
    const { lines } = flowed([
      boxed(1, [
        { text: 'Граница района определяется не законом, а тем, как далеко ездят на работу' },
        { text: 'и за покупками жители; ремёсла переходят из рода в род внутри общи-', size: 14 },
        { text: 'ны, и новое скоро становится общим достоянием, словно носится в воздухе,' },
      ]),
    ])
    expect(lines.join('\n')).toContain('внутри общины, и новое')
  })
  test('names and ranges keep theirs', () => {
    expect(wrapped('Silk is spun along the canal between the towns of Jiaxing-', 'Huzhou and further to the north, where the canal widens')).toContain(
      'Jiaxing-Huzhou',
    )
  })
})

describe('boxed pages', () => {
  test('a column goes on over the page, past footnote, head and number', () => {
    const pages = [
      boxed(1, [
        { text: 'Clusters of makers grow where' },
        { text: 'makers of parts are near, and' },
        { text: '1 See the first chapter, and for the towns in the de-', role: 'footnote', region: 1, right: 400 },
        { text: 'veloped west the second one.', role: 'footnote', region: 1, right: 300 },
        { text: '2 Ibid.', role: 'footnote', left: 90, region: 1, right: 200 },
        { text: '7', role: 'page-number', region: 2, right: 80 },
      ]),
      boxed(2, [
        { text: 'A study of towns', role: 'running-head', region: 0, right: 200 },
        { text: 'where buyers come to them.', region: 1, right: 400 },
        { text: 'Next paragraph.', left: 90, region: 1, right: 200 },
      ]),
    ]
    const { lines, text, repairs, furniture } = flowed(pages)
    const heads = whereabouts(furniture, { text, repairs }).map(({ start, end, kind }) => [kind, text.slice(start, end)])
    expect(heads).toEqual([
      ['page-number', '7'],
      ['running-head', 'A study of towns'],
    ])
    expect(lines).toEqual([
      'Clusters of makers grow where makers of parts are near, and where buyers come to them.',
      '1 See the first chapter, and for the towns in the developed west the second one.',
      '2 Ibid.',
      '7',
      'A study of towns',
      'Next paragraph.',
    ])
    const places = placeMap(pages, repairs)
    const at = text.indexOf('where buyers')
    expect(places({ start: at, end: at + 26 })).toEqual([{ page: 2, boxes: [[72, 112, 400, 122]] }])
    expect(places({ start: text.indexOf('A study'), end: text.indexOf('A study') + 16 }).map((p) => p.page)).toContain(2)
  })

  test('entries of the contents end with their pages', () => {
    const entries = [
      '1. Weavers and what they make of the reeds of the lake ........ 3',
      '2. Boats, as they were built by the weavers of the town',
      'and by others . . . . . . . 12',
      'Outlook …………………………………………………… 40',
    ]
    expect(
      flowed([
        boxed(
          1,
          entries.map((text, i) => ({ text, right: i === 1 ? 480 : 500 })),
        ),
      ]).lines,
    ).toEqual([entries[0], `${entries[1]} ${entries[2]}`, entries[3]])
  })

  test('heads of a table that goes on over pages are its heads on each', () => {
    const table = (number: number, town: string): Page =>
      boxed(number, [
        { text: 'Town\tWeavers\tBoats', role: 'table-row' },
        ...[1, 2, 3].map((row) => ({ text: `${town}${'abc'[row]}\t${row}\t${10 * row}`, role: 'table-row' as const })),
        { text: `The weavers of ${town} live by the lake.`, region: 1 },
      ])
    expect(flowed([table(1, 'Riga'), table(2, 'Perm')]).furniture).toEqual([])
  })

  test('a short line ends its paragraph, a heading of larger type stands alone', () => {
    const { lines } = flowed([
      boxed(1, [
        { text: 'Wages and rents', size: 16, right: 250, region: 0 },
        { text: 'Rents rose in the district', region: 1 },
        { text: 'for ten years.', right: 200, region: 1 },
        { text: 'Wages rose more slowly than', region: 1 },
        { text: 'rents did.', right: 150, region: 1 },
      ]),
    ])
    expect(lines).toEqual(['Wages and rents', 'Rents rose in the district for ten years.', 'Wages rose more slowly than rents did.'])
  })

  test('vertical lines end at the foot of their column', () => {
    const across = boxed(1, [
      { text: '产业集群是指在特定区域中具有竞争与合作关', left: 72 },
      { text: '系的企业群体。', left: 72, right: 200 },
      { text: '许多产业集群还包括销售渠道、顾客和', left: 92 },
      { text: '供应商。', right: 150 },
    ])
    const upright = across.lines.map((line) => {
      const [x0, y0, x1, y1] = line.box
      return { ...line, box: [595 - y1, x0, 595 - y0, x1] as const }
    })
    const { lines } = flowed([{ ...across, lines: upright, vertical: true }])
    expect(lines).toEqual(flowed([across]).lines)
    expect(lines).toEqual(['产业集群是指在特定区域中具有竞争与合作关系的企业群体。', '许多产业集群还包括销售渠道、顾客和供应商。'])
  })
})
