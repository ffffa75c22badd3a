import { describe, expect, test } from 'vitest'
import { badness } from './badness.ts'

// Kept short on purpose: a page is easier than a paragraph.
const clean = {
  'Russian prose':
    'Под промышленным кластером понимают группу предприятий одной отрасли, которые расположены рядом и связаны общими поставщиками, рынком труда и знаниями. Такие предприятия соперничают, но и помогают друг другу.',
  'English prose':
    'An industrial cluster is a group of firms of one trade that lie close together and share suppliers, a labour market and knowledge. Such firms compete, and yet they help one another.',
  'simplified Chinese': '产业集群是指在某一特定领域内,地理位置上集中的相互关联的企业和机构的集合。集群内企业之间既有竞争又有合作,共享劳动力市场与知识。',
  'traditional Chinese': '產業群聚是指在某一特定領域內,地理位置上集中的相互關聯的企業與機構的集合。群聚內廠商之間既有競爭又有合作,共享勞動力市場與知識。',
  'a heading in capitals': 'ПРОМЫШЛЕННЫЕ КЛАСТЕРЫ И РАЗВИТИЕ РЕГИОНОВ РОССИИ\nINDUSTRIAL CLUSTERS AND THE DEVELOPMENT OF REGIONS',
  'a table of numbers':
    'Область 2019 2020 2021\nВологодская 12,4 13,1 15,0\nКалужская 8,7 9,2 9,9\nТульская 1 204,5 1 310,0 1 402,7\nИтого 1 225,6 1 332,3 1 427,6',
  formulas: 'где LQ = (e_i/e)/(E_i/E), H = Σ s_i², R² = 0,87; p < 0,05; ln Y = α + β₁·ln K + β₂·ln L + ε; x²+y²≥z², ΔGDP/GDP≈3,5 %.',
  'references of many tongues':
    '1. Porter M. E. The Competitive Advantage of Nations. N. Y.: Free Press, 1990. 855 p.\n2. Becattini G. Il distretto industriale marshalliano // Stato e mercato. 1989. № 25.\n3. Маршалл А. Принципы экономической науки. М.: Прогресс, 1993.\n4. Krätke S., Scheuplein C. Produktionscluster in Ostdeutschland. Hamburg: VSA, 2001.',
  acronyms: 'ВВП, НИОКР, МСП и ОЭСР; GDP, R&D, SMEs, OECD, UNIDO, FDI, ISO 9001, USB-C; см. ГОСТ Р 7.0.5–2008, ОКВЭД 29.10.',
  'camel case and chemistry':
    'GmbH, iPhone, McDonald, LinkedIn, PhD, H2O, CO2, Al2O3: in these words a capital or a digit stands inside, and that is how they are written.',
  'a Russian page with Latin names':
    'Компании Siemens, Bosch и ThyssenKrupp AG, а также ОАО «КамАЗ» и ООО «Софт-IT» входят в кластер «InnoCam», по данным портала www.innocam.example и отчёта за III квартал.',
  'Chinese with names of programs':
    '本文利用CiteSpace和VOSviewer绘制知识图谱,用EViews与ArcGIS检验产业集聚的空间相关性,面板数据回归由PyTorch和MatLab实现,结果见附表。各省份产业集聚水平差异明显,东部地区高于中西部地区。',
  'stars and minus signs that the font does not name':
    'Table 4 shows that specialization raises productivity in most regions of the sample (0.4551\ufffd\ufffd\ufffd (10.88), 0.2933\ufffd\ufffd\ufffd (12.64), 0.0773\ufffd\ufffd (1.23)), while distance does not; here n \u0000 1 firms are counted, and (d\u00001) of them export.',
  'Chinese of many numbers': '2019年,温州鞋革行业规模以上企业 1 204 家,实现产值 986.5 亿元,同比增长 7.2%(见表 3),出口 12.6 亿美元,占全国 13%。',
}

describe('clean text', () => {
  test.each(Object.entries(clean))('%s', (_, text) => {
    expect(badness(text)).toMatchObject({ suspicion: null })
    expect(badness(text).score).toBeLessThanOrEqual(0.05)
    expect(badness(Array(12).fill(text).join('\n')).score).toBeLessThanOrEqual(0.02)
  })
  test('nothing at all', () => expect(badness(' \n')).toEqual({ score: 0, evidence: {}, suspicion: null }))
})

const misread = (text: string, read: string): string => new TextDecoder(read).decode(new TextEncoder().encode(text))
const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => (char >= 'А' && char <= 'я' ? char.charCodeAt(0) - 0x410 + 0xc0 : char.charCodeAt(0) < 0x80 ? char.charCodeAt(0) : 0x3f))
const shifted = (text: string, by: number): string => text.replace(/[А-я]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + by))

const ru = clean['Russian prose']
const garbled: [string, string, string][] = [
  // As Tesseract reads such a page with its English eye.
  [
    'latin-read-cyrillic',
    'Cyrillic read as Latin',
    'IIon nmpOMBIILIeHHBIM K1acTepoM NOHHMatoT rpymmy mpeympHATHH OHOM OTpacJIH, KOTOpbIe pacMOJIOKeHbI pHOM MH CBA3aHbI OOLIHMM NOcTaBLIHKaMH, pbIHKOM Tpyaa H 3HAaHHAMH.',
  ],
  [
    'cyrillic-read-latin',
    'Latin read as Cyrillic',
    'Ап т@из{г!а] с1из{ег 15 а этоир ог Вт; оЁ опе 1гаде Фа Не с1озе фозефег апа звате зиррНегз, а |афоиг шатКе{ апа Кпо\\уе4ее. Зисн Йгтз сотрею, апа уег Феу Бер опе апоФег ш шапу \\ауз.',
  ],
  [
    'latin-read-chinese',
    'Chinese read as English',
    'FEA SRD BR\nELSE ASE SREE, OD\nTSE,\nERR MAK.\nPRE,\nPR,\nSBA,\nOR ITICDAK, FRR\nMRRP\nASR\nBRS\nBit, DRE Diez\nEM\nSk fest\nAH RRR, Bn Eb\nMTT Aer Re,\nMINER\nMERE, AMT\nARLE\nREN\nPWERIA ERK AR BIT WEEK\nFL7E, eR RE\nBIA PR RE\nPIP LIX, seth\nABS WALA\nEY EF ERA SDT OD MERA, BERRA\n',
  ],
  ['code-page', 'glyph numbers of a Chinese font', 'đcôíǕìźȏƹXĚ ʽʏˡ gÐȒȧʽt˞ȖɫʐS̏Ɩȡ ¯/rʜɔ¯ô@ʵ̋˷ đĢt̏Ɩȡ ìźȏȟʏ íǟôˆXɶŬ gǩƹǸ đô̏Ɩȡ ǳ·Ţ̋˷ȟɏøAć ƭɽȟǞȧŢSt Ǘ̎'],
  [
    'control-characters',
    'letters the font does not name',
    'The bene\u0002ts of di\u0003erent \u0002rms are not con\u0002ned to their own o\u0004ces: e\u0003ects of \u0002nancial \u0005ows re\u0005ect the e\u0003ort of the \u0002rst \u0002ve.',
  ],
  ['code-page', 'cp1251 read as Windows-1252', new TextDecoder('windows-1252').decode(cp1251(ru))],
  ['code-page', 'cp1251 read as KOI8-R', new TextDecoder('koi8-r').decode(cp1251(ru))],
  ['code-page', 'cp1251 read as cp866', new TextDecoder('ibm866').decode(cp1251(ru))],
  ['code-page', 'UTF-8 read as cp1251', misread(ru, 'windows-1251')],
  ['code-page', 'UTF-8 read as Windows-1252', misread(ru, 'windows-1252')],
  ['code-page', 'UTF-8 Chinese read as GB18030', misread(clean['simplified Chinese'], 'gb18030')],
  ['code-page', 'UTF-8 Chinese read as Big5', misread(clean['traditional Chinese'], 'big5')],
  ['shifted-font', 'Cyrillic shifted into ASCII', shifted(ru, -982)],
  ['control-characters', 'a font without names for its glyphs', ru.replace(/[а-я]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0x430 + 1))],
  ['control-characters', 'private use', ru.replace(/[а-я]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0x430 + 0xf020))],
]

describe('garbled text', () => {
  test.each(garbled)('%s: %s', (suspicion, _, text) => {
    const found = badness(text)
    expect(found.score).toBeGreaterThanOrEqual(0.5)
    expect(found.suspicion).toBe(suspicion)
    expect(Object.keys(found.evidence)).not.toHaveLength(0)
  })
})

test('a page that is half garbled scores near a half', () => {
  const half = Array(20).fill(clean['English prose']).join('\n')
  const other = Array(20)
    .fill(new TextDecoder('koi8-r').decode(cp1251(ru)))
    .join('\n')
  expect(badness(`${half}\n${other}`).score).toBeGreaterThan(0.4)
  expect(badness(`${half}\n${other}`).score).toBeLessThan(0.65)
})

test('one odd name in a page is no garble', () => {
  const page = Array(6).fill(ru).join(' ')
  expect(badness(`${page} Szczebrzeszyn, Hjøllund, Ærøskøbing, Čačak.`).score).toBeLessThanOrEqual(0.01)
})
