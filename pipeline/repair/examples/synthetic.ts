import iconv from 'iconv-lite'
import type { Example } from './example.ts'

// Plain sentences, broken on purpose in one way each.

/** As browsers and most tools read: no byte is lost. */
const misread = (text: string, written: string, read: string): string => new TextDecoder(read).decode(iconv.encode(text, written))

const bytes = (label: string, after: string, written: string, read: string): Example => ({ label, before: misread(after, written, read), after })

const twice = (label: string, after: string, written: string, read: string): Example => ({
  label,
  before: misread(misread(after, written, read), written, read),
  after,
})

const ru = 'Территориальная близость снижает издержки, и фирмы быстрее узнают о новых заказах.'
const zh = '企业之间的距离越近,知识传播得越快,创新也就越多。'
const hant = '廠商彼此相鄰,知識傳播得更快,創新也就更多。'

const codePages: readonly Example[] = [
  bytes('cp1251 read as Windows-1252', ru, 'win1251', 'windows-1252'),
  bytes('UTF-8 read as cp1251, Russian with a Chinese name', `${ru} Так пишет и журнал 区域经济.`, 'utf8', 'windows-1251'),
  bytes('cp1251 read as KOI8-R', ru, 'win1251', 'koi8-r'),
  bytes('cp1251 read as cp866', ru, 'win1251', 'ibm866'),
  bytes('cp1251 read as MacCyrillic', ru, 'win1251', 'x-mac-cyrillic'),
  bytes('cp1251 read as MacRoman', ru, 'win1251', 'macintosh'),
  bytes('KOI8-R read as cp1251', ru, 'koi8-r', 'windows-1251'),
  bytes('KOI8-R read as Windows-1252', ru, 'koi8-r', 'windows-1252'),
  bytes('cp866 read as cp1251', ru, 'cp866', 'windows-1251'),
  bytes('cp866 read as Windows-1252', ru, 'cp866', 'windows-1252'),
  bytes('MacCyrillic read as cp1251', ru, 'maccyrillic', 'windows-1251'),
  bytes('MacCyrillic read as Windows-1252', ru, 'maccyrillic', 'windows-1252'),
  bytes('UTF-8 read as cp1251', ru, 'utf8', 'windows-1251'),
  bytes('UTF-8 read as cp866', ru, 'utf8', 'ibm866'),
  bytes('UTF-8 read as KOI8-R', ru, 'utf8', 'koi8-r'),
  bytes('UTF-8 read as MacCyrillic', ru, 'utf8', 'x-mac-cyrillic'),
  bytes('UTF-8 read as Windows-1252', 'The firms’ “shared pool of skills” – in Marshall’s words – is no café talk.', 'utf8', 'windows-1252'),
  bytes('Chinese in UTF-8 read as Windows-1252', zh, 'utf8', 'windows-1252'),
  bytes('Chinese in UTF-8 read as cp1251', zh, 'utf8', 'windows-1251'),
  bytes('GB18030 read as Windows-1252', zh, 'gb18030', 'windows-1252'),
  bytes('GB18030 read as cp1251', zh, 'gb18030', 'windows-1251'),
  bytes('GB18030 read as KOI8-R', zh, 'gb18030', 'koi8-r'),
  bytes('Big5 read as Windows-1252', hant, 'big5', 'windows-1252'),
  twice('UTF-8 read as cp1251, twice', ru, 'utf8', 'windows-1251'),
  twice('UTF-8 read as Windows-1252, twice', ru, 'utf8', 'windows-1252'),
  {
    label: 'cp1251 read as Windows-1252, and that in UTF-8 read as Windows-1252 again',
    before: misread(misread(ru, 'win1251', 'windows-1252'), 'utf8', 'windows-1252'),
    after: ru,
  },
  {
    label: 'UTF-8 read as cp1251, the blanks made plain',
    before: misread('Рост и развитие: роль науки, работа на равных.', 'utf8', 'windows-1251').replaceAll('\u00a0', ' '),
    after: 'Рост и развитие: роль науки, работа на равных.',
  },
  {
    label: 'UTF-8 read as Windows-1252, the bytes it has no sign for thrown away',
    before: misread('Связи между соседями рождают доверие', 'utf8', 'windows-1252').replace(/[\u0081\u008d\u008f\u0090\u009d]/gu, '\ufffd'),
    after: 'Связи между соседями рождают доверие',
  },
  {
    label: 'GB18030 read as Windows-1252, its soft hyphens thrown away',
    before: misread('当地企业经营困难,经济发展缓慢', 'gb18030', 'windows-1252').replaceAll('\u00ad', ''),
    after: '当地企业经营困难,经济发展缓慢',
  },
  {
    label: 'one line of a healthy page',
    before: `Малые фирмы растут быстрее, если рядом есть заказчик.\n${misread('ВЫВОДЫ И ПРЕДЛОЖЕНИЯ', 'koi8-r', 'windows-1251')}\nРынок труда у них общий.`,
    after: 'Малые фирмы растут быстрее, если рядом есть заказчик.\nВЫВОДЫ И ПРЕДЛОЖЕНИЯ\nРынок труда у них общий.',
  },
  {
    label: 'a Russian abstract of an English paper',
    before: `Local firms compete and co-operate at once.\n${misread('Аннотация. Соперничество и взаимопомощь фирм.', 'win1251', 'windows-1252')}\nKey words: trust, skills.`,
    after: 'Local firms compete and co-operate at once.\nАннотация. Соперничество и взаимопомощь фирм.\nKey words: trust, skills.',
  },
]

/** Characters as the numbers of glyphs: Cyrillic letters and ASCII each off by a constant. */
const shifted = (text: string, cyrillic: number, ascii: number): string =>
  [...text]
    .map((char) => char.charCodeAt(0))
    .map((code) => String.fromCharCode(code >= 0x410 && code <= 0x44f ? code - cyrillic : code >= 0x20 && code < 0x7f ? code - ascii : code))
    .join('')

const fonts: readonly Example[] = [
  {
    label: 'Cyrillic letters 982 too low',
    before: shifted('Заказчики и поставщики живут в одном городе, и слухи о новом станке доходят до всех за день.', 982, 0),
    after: 'Заказчики и поставщики живут в одном городе, и слухи о новом станке доходят до всех за день.',
  },
  { label: 'a stamp 982 too low', before: shifted('УТВЕРЖДЕНЫ', 982, 0), after: 'УТВЕРЖДЕНЫ' },
  {
    label: 'English 29 too low, blanks and digits among it',
    before: shifted('In 1998 some 1204 firms of the town made shoes, and 315 of them sold abroad.', 982, 29),
    after: 'In 1998 some 1204 firms of the town made shoes, and 315 of them sold abroad.',
  },
  {
    label: 'one paragraph in a healthy page',
    before: `Город славится обувью.\n${shifted('Мастера учатся друг у друга и переходят из цеха в цех.', 982, 0)}\nСекретов почти нет.`,
    after: 'Город славится обувью.\nМастера учатся друг у друга и переходят из цеха в цех.\nСекретов почти нет.',
  },
]

export const synthetic: readonly Example[] = [...codePages, ...fonts]
