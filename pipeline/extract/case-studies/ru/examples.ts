import type { Examples } from '../../examples.ts'
import type { FoundCase } from '../found-case.ts'

export const examples: Examples<FoundCase> = {
  yes: [
    {
      text: 'Автомобильный кластер Самарской области объединяет более ста предприятий. Здесь выпускают каждый третий автомобиль страны.',
      finds: [{ name: 'Samara Oblast automobiles cluster', country: 'RU', depth: 'described', industry: 'automobiles' }],
    },
    {
      text: 'Классическими примерами служат такие промышленные районы, как Прато, Карпи и Бьелла.',
      finds: [{ place: 'Prato, Tuscany, Italy' }, { place: 'Carpi, Emilia-Romagna, Italy' }, { place: 'Biella, Piedmont, Italy' }],
    },
    {
      text: 'Промышленные кластеры провинции Чжэцзян выросли из семейных мастерских.',
      finds: [{ name: 'Zhejiang industrial clusters', country: 'CN', depth: 'described', aspects: ['formation', 'structure'] }],
    },
    { text: 'Все хотят повторить успех Кремниевой долины.', finds: [{ name: 'Silicon Valley' }] },
    {
      text: 'Известны кластеры обуви в Вэньчжоу, галстуков в Шэнчжоу и носков в Чжуцзи.',
      finds: [{ industry: 'footwear' }, { industry: 'neckties' }, { industry: 'hosiery' }],
    },
  ],
  no: [
    'В 2010 г. экспорт Казани в Германию вырос на 4 %.',
    'Американский экономист М. Портер ввёл понятие кластера.',
    'Кластеры есть в каждой стране.',
    'Опрос провели в Перми и Уфе.',
  ],
  notYet: [],
}
