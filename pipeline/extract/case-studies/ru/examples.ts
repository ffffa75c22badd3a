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
    {
      text: 'Окский промышленный кластер объединяет сорок предприятий.',
      finds: [{ place: null, placeGuessed: true, depth: 'described' }],
      because: 'a name of no list is kept as written',
    },
    {
      text: '# Промышленные кластеры\nГород Иваново называют столицей текстиля.',
      finds: [{ place: 'Ivanovo, Russia', industry: 'textiles' }],
    },
    {
      text: 'Округ Карпи и округ Брианца известны трикотажем и мебелью.',
      finds: [{ place: 'Carpi, Emilia-Romagna, Italy' }, { place: 'Brianza, Lombardy, Italy' }],
    },
    {
      text: '# Кластеры мира\nХанцзи (провинция Цзянсу) — треть мирового рынка зубных щеток.\nПромышленный район Жуанвиль (Франция) делает ткани.',
      finds: [{ place: 'Hangji, Yangzhou, Jiangsu, China', industry: 'toothbrushes' }, { place: 'Жуанвиль, France' }],
    },
    {
      text: 'Кластер фармацевтики и биотехнологий (г. Обнинск, Калужская область) создан в 2012 г., кластер авиастроения и судостроения Хабаровского края — позже.',
      finds: [{ place: 'Obninsk, Kaluga Oblast, Russia' }, { place: 'Khabarovsk Krai, Russia' }],
    },
    {
      text: '# Промышленные округа Италии\nМебель делают в Брианце и Пезаро, очки — в Беллуно, обувь — в области Марке.',
      finds: [{ industry: 'furniture' }, { industry: 'furniture' }, { industry: 'eyewear' }, { name: 'Marche footwear cluster' }],
    },
    {
      text: 'Кластеры программистов есть и в Индии. В Бангалоре работает более 1500 софтверных компаний.',
      finds: [{ name: 'Bangalore software cluster', depth: 'described' }],
      because: 'a crowd of firms of one trade in one town',
    },
    { text: 'Бьелла — старейший текстильный кластер страны.', finds: [{ place: 'Biella, Piedmont, Italy', industry: 'textiles' }] },
    { text: 'Чжунгуаньцунь называют китайской Кремниевой долиной.', finds: [{ name: 'Zhongguancun' }] },
    {
      text: 'Ульяновский авиационный кластер основан в 2009 г.',
      finds: [{ place: 'Ulyanovsk, Russia', industry: 'aviation', depth: 'described' }],
      because: 'the adjective of a town in -ск',
    },
    {
      text: '# Промышленные округа\nНемецкий Золинген с его ножами и шеффилдские ножовщики — старые соперники.',
      finds: [{ name: 'Solingen cutlery cluster' }, { name: 'Sheffield cutlery cluster' }],
    },
    {
      text: 'Примеры кластеров известны: это Голливуд, Детройт, швейцарская Юра и Сиалкот.',
      finds: [{ name: 'Hollywood' }, { place: 'Detroit, Michigan, United States' }, { place: 'Jura, Switzerland' }, { place: 'Sialkot, Punjab, Pakistan' }],
    },
    { text: 'Гончарный район Стаффордшира сохранил две фабрики.', finds: [{ place: 'Staffordshire, United Kingdom', industry: 'ceramics' }] },
    {
      text: '# Кластеры Индии\nТируппур даёт до 85 % экспорта трикотажа. Кожевенники Агры, Канпура и Ченнаи страдают от экологических норм.',
      finds: [{ name: 'Tiruppur knitwear cluster' }, { place: 'Agra, Uttar Pradesh, India' }, { industry: 'leather' }, { industry: 'leather' }],
    },
    {
      text: '# Кластеры Испании\nИспанская плитка делается в Кастельоне.',
      finds: [{ place: 'Castellón, Spain', industry: 'ceramic tiles' }],
    },
    {
      text: 'Чувашский электротехнический кластер включает 60 предприятий города Чебоксары.',
      finds: [{ place: 'Chuvashia, Russia', industry: 'electrical appliances', depth: 'described' }],
    },
  ],
  no: [
    'Городской кластер растёт, а Приволжский федеральный округ велик.',
    'В 2010 г. экспорт Казани в Германию вырос на 4 %.',
    'Американский экономист М. Портер ввёл понятие кластера.',
    'Кластеры есть в каждой стране.',
    'Опрос провели в Перми и Уфе.',
  ],
  notYet: [],
}
