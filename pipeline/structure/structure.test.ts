import { describe, expect, test } from 'vitest'
import { surelyRead } from '../../tests/fakes/surely-read.ts'
import { textPaper } from '../../tests/fakes/text-paper.ts'
import { names } from '../languages/labels.ts'
import type { Line, LineRole, Page } from '../model/page.ts'
import { structure } from './structure.ts'

const kinds = (text: string): string[] => structure(textPaper(text)).blocks.map(({ kind, level }) => (level > 0 ? `${kind} ${level}` : kind))

const paragraph =
  'Clusters of small firms rose where craftsmen had long been at home, and where merchants lent them money against goods; the survey shows how that came about.'
const абзац =
  'Кластеры малых фирм возникали там, где издавна жили ремесленники и где купцы ссужали их деньгами под товар; обследование показывает, как это происходило на деле.'
const 段落 = '产业集群的形成与当地的手工业传统有密切关系,商人以货物为抵押向工匠提供资金,企业之间的信任由此而来,本次调查说明了这一过程,并比较了三个镇的情况。'

describe('papers as text', () => {
  test('an English paper: title, authors, sections, list, references', () => {
    expect(
      kinds(
        [
          'How Towns Learn to Make Shoes',
          'Working paper no. 4, 2021',
          'Abstract',
          paragraph,
          '',
          '1. Introduction',
          paragraph,
          'Three things matter most:',
          '(1) trust among neighbours;',
          '(2) skilled hands;',
          '(3) credit.',
          '1.1 The first town',
          paragraph,
          'Table 1. Firms by year',
          'Year\tFirms\tWorkers',
          '1990\t12\t340',
          '2000\t45\t1,200',
          'References',
          '[1] Marshall A. Principles of Economics. London: Macmillan, 1890.',
          '[2] Porter M. E. On Competition. Boston: HBS Press, 1998.',
        ].join('\n'),
      ),
    ).toEqual([
      'title',
      'front-matter',
      'heading 1',
      'paragraph',
      'heading 1',
      'paragraph',
      'paragraph',
      'list-item',
      'list-item',
      'list-item',
      'heading 2',
      'paragraph',
      'caption',
      'table',
      'heading 1',
      'reference',
      'reference',
    ])
  })

  test('a Russian paper', () => {
    expect(
      kinds(
        [
          'УДК 332.1',
          'Как города учатся шить обувь',
          'Аннотация',
          абзац,
          'Введение',
          абзац,
          '',
          'Обувной город',
          '',
          абзац,
          'Рис. 1. Карта мастерских',
          `1) ${абзац}`,
          'Список литературы',
          '1. Маршалл А. Принципы экономической науки. М., 1993.',
        ].join('\n'),
      ),
    ).toEqual([
      'front-matter',
      'title',
      'heading 1',
      'paragraph',
      'heading 1',
      'paragraph',
      'heading 1',
      'paragraph',
      'caption',
      'list-item',
      'heading 1',
      'reference',
    ])
  })

  test('a Chinese book: contents, chapters, levels by style', () => {
    expect(
      kinds(
        [
          '目 录',
          '第一章 总论\t1',
          '一、概念\t2',
          '二、特征\t5',
          '',
          '第一章 总论',
          '',
          段落,
          '',
          '一、概念',
          '',
          段落,
          '',
          '1. 空间集聚',
          '',
          段落,
          `(1) 成本。${段落}`,
          '',
          '二、特征',
          '',
          段落,
          '参考文献',
          '[1] 王缉慈. 创新的空间[M]. 北京: 北京大学出版社, 2001.',
        ].join('\n'),
      ),
    ).toEqual([
      'heading 1',
      'toc-entry',
      'toc-entry',
      'toc-entry',
      'heading 1',
      'paragraph',
      'heading 2',
      'paragraph',
      'heading 3',
      'paragraph',
      'list-item',
      'heading 2',
      'paragraph',
      'heading 1',
      'reference',
    ])
  })

  test('an outline left over at the end is contents', () => {
    const text = [
      'Introduction',
      paragraph,
      '',
      'What the survey found',
      '',
      paragraph,
      '',
      'Conclusion',
      paragraph,
      '',
      'Introduction',
      'What the survey found',
      'Conclusion',
    ]
    expect(kinds(text.join('\n')).slice(-3)).toEqual(['toc-entry', 'toc-entry', 'toc-entry'])
  })

  test('a short sentence and a signature are no headings', () => {
    expect(
      kinds(['Introduction', paragraph, '', 'So it was.', '', paragraph, '', 'The author', '', '12 December 2013', '', 'Contents'].join('\n')).slice(2, 6),
    ).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph'])
  })
})

describe('titles', () => {
  const titles = (text: string): string[] => {
    const paper = structure(textPaper(text))
    return paper.blocks.filter(({ kind }) => kind === 'title').map(({ start, end }) => text.slice(start, end))
  }

  test('lines in capitals, and lines that cannot end where they break, are one title', () => {
    expect(
      titles(['УДК 332.1', '', 'КЛАСТЕРЫ МАЛЫХ ПРЕДПРИЯТИЙ КАК ФАКТОР', 'РАЗВИТИЯ ПРИГРАНИЧНЫХ РАЙОНОВ', '', `Аннотация. ${абзац}`].join('\n')),
    ).toHaveLength(2)
    expect(titles(['The Craft Towns of', 'Northern Lombardy', '', 'Abstract', paragraph].join('\n'))).toEqual(['The Craft Towns of', 'Northern Lombardy'])
  })

  test('a year belongs to a title, a remark in brackets is none', () => {
    expect(titles(['2015年全省块状经济发展报告', '（本报告数据为初步统计）', '一、总体情况', 段落].join('\n'))).toEqual(['2015年全省块状经济发展报告'])
  })
})

test('a sentence that begins with a table is no caption', () => {
  for (const line of ['Table 2 shows what the firms of the valley make', 'Таблица 2 показывает выпуск предприятий', '表2显示了各地区企业的产值与就业情况'])
    expect(names('caption', line)).toBe(false)
  for (const line of [
    'Table 2 Firms of the valley',
    'TABLE 5 | Trade and towns',
    'Fig. 3',
    'Рис. 3. Карта',
    'РИСУНОК 1 – Города',
    'Таблица 2',
    '表2 各地区企业',
    '图1展开的联系',
  ])
    expect(names('caption', line)).toBe(true)
})

test('keywords head nothing, and text that speaks of a table is no caption', () => {
  expect(
    kinds(
      [
        '产业集群与创新网络',
        '',
        `摘要：${段落}`,
        '',
        '关键词：产业集群；创新网络',
        '',
        '一、引言',
        段落,
        '表2第（1）列中，集聚的系数为正，并在百分之一的水平上显著。',
      ].join('\n'),
    ),
  ).toEqual(['title', 'paragraph', 'paragraph', 'heading 1', 'paragraph', 'paragraph'])
})

test('tables have cells: rows by tabs or pipes, heads marked', () => {
  const text = 'Year\tFirms\n1990\t12\n2000\t45'
  const [table] = structure(textPaper(text)).blocks
  expect(table?.cells.map(({ row, column, head, start, end }) => [row, column, head, text.slice(start, end)])).toEqual([
    [0, 0, true, 'Year'],
    [0, 1, true, 'Firms'],
    [1, 0, false, '1990'],
    [1, 1, false, '12'],
    [2, 0, false, '2000'],
    [2, 1, false, '45'],
  ])
  const markdown = '| Town | Share |\n|---|---|\n| Foshan | 12 % |'
  expect(structure(textPaper(markdown)).blocks[0]?.cells.map(({ start, end, head }) => `${head ? '#' : ''}${markdown.slice(start, end)}`)).toEqual([
    '#Town',
    '#Share',
    '#Foshan',
    '12 %',
  ])
})

describe('a page with looks', () => {
  const kindsOn = (written: readonly (readonly [text: string, size: number, role: LineRole])[]): string[] => {
    const text = written.map(([line]) => line).join('\n')
    let start = 0
    const lines = written.map(([line, size, role], i): Line => {
      const at = { start, end: start + line.length }
      start = at.end + 1
      return { ...at, box: [72, 100 + 20 * i, 300, 110 + 20 * i], size, bold: false, region: i, role }
    })
    const reading = surelyRead('text-layer', 'healthy-text-layer', ['en'])
    const page: Page = { number: 1, width: 595, height: 842, text, words: [], lines, cells: [], label: null, vertical: false, reading, notes: [] }
    const furniture = lines.flatMap(({ start, end, role }) => (role === 'page-number' ? [{ start, end, kind: 'page-number' as const }] : []))
    return structure(textPaper(text, { pages: [page], furniture })).blocks.map(({ kind, level }) => (level > 0 ? `${kind} ${level}` : kind))
  }

  test('larger type makes the title and headings; small type under a rule, the layout’s word, furniture', () => {
    expect(
      kindsOn([
        ['Annals of Trade', 8, 'body'],
        ['The shoe towns', 18, 'body'],
        ['Their rise', 13, 'body'],
        [paragraph, 10, 'body'],
        ['1 See the register.', 8, 'footnote'],
        ['17', 8, 'page-number'],
      ]),
    ).toEqual(['front-matter', 'title', 'heading 1', 'paragraph', 'footnote', 'page-number'])
  })

  test('the day of a draft is no heading, however large', () => {
    expect(
      kindsOn([
        ['The shoe towns', 18, 'body'],
        ['April 19, 1998', 13, 'body'],
        ['Abstract', 10, 'body'],
        [paragraph, 10, 'body'],
      ]),
    ).toEqual(['title', 'front-matter', 'heading 1', 'paragraph'])
  })

  test('the title of a thesis stands on its cover, though the first heading behind it is larger', () => {
    const page = (number: number, written: readonly (readonly [text: string, size: number])[]): Page => {
      const text = written.map(([line]) => line).join('\n')
      let start = 0
      const lines = written.map(([line, size], i): Line => {
        const at = { start, end: start + line.length }
        start = at.end + 1
        return { ...at, box: [72, 100 + 20 * i, 300, 110 + 20 * i], size, bold: false, region: i, role: 'body' }
      })
      const reading = surelyRead('text-layer', 'healthy-text-layer', ['ru'])
      return { number, width: 595, height: 842, text, words: [], lines, cells: [], label: null, vertical: false, reading, notes: [] }
    }
    const pages = [
      page(1, [
        ['Колосовский Николай Николаевич', 10],
        ['Методика сравнения промышленных районов', 10],
        ['АВТОРЕФЕРАТ', 10],
        ['на соискание степени магистра', 10],
      ]),
      page(2, [
        ['КРАТКОЕ ВВЕДЕНИЕ', 14],
        [абзац, 10],
      ]),
    ]
    const text = pages.map((one) => one.text).join('\n')
    const second = text.indexOf('КРАТКОЕ')
    const paper = textPaper(text, {
      pages,
      pageSpans: [
        { start: 0, end: second },
        { start: second, end: text.length },
      ],
    })
    const titles = structure(paper).blocks.flatMap(({ kind, start, end }) => (kind === 'title' ? [text.slice(start, end)] : []))
    expect(titles).toEqual(['Методика сравнения промышленных районов'])
  })

  test('a short line between whole paragraphs heads what follows; one that goes on, larger by a fault of the scan, does not', () => {
    expect(
      kindsOn([
        ['Introduction', 10, 'body'],
        [paragraph, 10, 'body'],
        ['What masters say', 10, 'body'],
        [paragraph, 10, 'body'],
        ['The definition quoted most often is due to Marshall', 12, 'body'],
        ['(1890), who saw the towns of Lancashire at work.', 10, 'body'],
        ['2 Definitions', 10, 'body'],
        ['2.1 Districts', 10, 'body'],
        [paragraph, 10, 'body'],
      ]),
    ).toEqual(['heading 1', 'paragraph', 'heading 1', 'paragraph', 'paragraph', 'paragraph', 'heading 1', 'heading 2', 'paragraph'])
  })
})
