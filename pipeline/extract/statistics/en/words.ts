import { minor, unit, wordEnd } from '../units.ts'
import type { NumberWords, Word } from '../words.ts'
import { enForms } from './forms.ts'
import { enQualifiers } from './qualifiers.ts'

const list = (words: string): string[] => words.split(' ')
const tokens = new Map<string, Word>()

list('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen').forEach(
  (word, value) => void tokens.set(word, { kind: 'add', value }),
)
list('twenty thirty forty fifty sixty seventy eighty ninety').forEach((word, i) => void tokens.set(word, { kind: 'add', value: 20 + 10 * i }))
for (const word of list('nought naught nil')) tokens.set(word, { kind: 'add', value: 0 })
for (const word of list('a an')) tokens.set(word, { kind: 'add', value: 1, article: true })
tokens.set('fourty', { kind: 'add', value: 40 })

const scales: readonly (readonly [string, number])[] = [
  ['hundred hundreds', 1e2],
  ['thousand thousands', 1e3],
  ['lakh lakhs lac lacs lkh lkhs', 1e5],
  ['million millions mln mil mn', 1e6],
  ['crore crores krore krores koti cr kr', 1e7],
  ['billion billions bn bln', 1e9],
  ['trillion trillions trn tn tln', 1e12],
  ['quadrillion quadrillions', 1e15],
  ['quintillion quintillions', 1e18],
  ['sextillion sextillions', 1e21],
  ['dozen dozens doz dozs dzs', 12],
]
for (const [words, value] of scales)
  for (const word of list(words)) tokens.set(word, { kind: 'times', value, ...(word === 'hundred' ? { bare: 'followed' as const } : {}) })
tokens.set('mln.', { kind: 'times', value: 1e6 })

const denominators: readonly (readonly [string, string, number])[] = [
  ['third', 'thirds', 3],
  ['fourth', 'fourths', 4],
  ['fifth', 'fifths', 5],
  ['sixth', 'sixths', 6],
  ['seventh', 'sevenths', 7],
  ['eighth', 'eighths', 8],
  ['ninth', 'ninths', 9],
  ['tenth', 'tenths', 10],
  ['twentieth', 'twentieths', 20],
  ['thirtieth', 'thirtieths', 30],
  ['hundredth', 'hundredths', 1e2],
  ['thousandth', 'thousandths', 1e3],
  ['millionth', 'millionths', 1e6],
  ['billionth', 'billionths', 1e9],
  ['trillionth', 'trillionths', 1e12],
]
for (const [one, many, value] of denominators) {
  tokens.set(one, { kind: 'over', value, one: true })
  tokens.set(many, { kind: 'over', value })
}
tokens.set('half', { kind: 'over', value: 2, bare: true })
tokens.set('halves', { kind: 'over', value: 2 })
tokens.set('quarter', { kind: 'over', value: 4, bare: true })
tokens.set('quarters', { kind: 'over', value: 4 })
for (const word of list('first second eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'))
  tokens.set(word, { kind: 'ordinal' })
tokens.set('first', { kind: 'ordinal', value: 1 })
tokens.set('seconds', { kind: 'ordinal', value: 2 }) // thirty seconds, in "one thirty seconds"
tokens.set('firsts', { kind: 'over', value: 1 })
tokens.set('and', { kind: 'and' })
tokens.set('point', { kind: 'point' })
for (const word of list('oh o')) tokens.set(word, { kind: 'nought' })
tokens.set('of a', { kind: 'of' })
for (const word of list('minus negative')) tokens.set(word, { kind: 'minus' })

/** English numbers: "1,234,567.8", "two and a half million", "one in three". */
export const enWords: NumberWords = {
  fold: (text) => text,
  tokens,
  phrases: 'of\\s+a(?=\\s)',
  glued: { k: 1e3, K: 1e3, M: 1e6, MM: 1e6, G: 1e9, b: 1e9, B: 1e9, l: 1e5 },
  never:
    "no\\s+one|\\bone\\s+another|\\b(?:the|this|that|which|each|every)\\s+one\\b(?!\\s*(?:hundred|thousand|million|billion|third|half|quarter|fifth))|nil(?=\\s+\\p{L})|at\\s+one\\s+time|one['’]s",
  shortTail: false,
  neighbours: false,
  digitRun: 3,
  hundredsUnsaid: true,
  units: [
    unit('percentage_point', `(?:percentage|percent|per\\s?cent|%)[\\s-]+points?${wordEnd}|p\\.?p\\.?${wordEnd}`),
    unit('percent', `per\\s?cents?${wordEnd}|percents?${wordEnd}|percentages?${wordEnd}|pct${wordEnd}`, 'per\\s?cents?\\s+of|percents?\\s+of'),
    unit('times', `(?:times|-?fold)${wordEnd}(?!\\s+(?:already|since|in\\s+a\\s+row|a\\s+(?:day|week|month|year)|per))`),
    unit('USD', `(?:us|u\\.s\\.|united\\s+states|american)\\s*dollars?${wordEnd}|dollars?${wordEnd}|bucks?${wordEnd}|USD${wordEnd}`),
    unit('CAD', `canadian\\s+dollars?${wordEnd}`),
    unit('AUD', `australian\\s+dollars?${wordEnd}`),
    unit('HKD', `hong\\s+kong\\s+dollars?${wordEnd}`),
    unit('SGD', `singapore(?:an)?\\s+dollars?${wordEnd}`),
    unit('TWD', `(?:new\\s+)?taiwan(?:ese)?\\s+dollars?${wordEnd}`),
    unit('EUR', `euros?${wordEnd}`),
    unit('LBP', `lebanese\\s*pounds?${wordEnd}`),
    unit('EGP', `egyptian\\s*pounds?${wordEnd}|L\\.?E\\.?${wordEnd}|geneh${wordEnd}|genihat(?:\\s+masriya)?${wordEnd}`),
    unit('GBP', `(?:british\\s+)?pounds?\\s+sterling${wordEnd}|british\\s+pounds?${wordEnd}|pounds?${wordEnd}(?!\\s+of)|quid${wordEnd}`),
    unit('CNY', `(?:chinese\\s+)?yuans?(?:\\s+renminbi)?${wordEnd}|renminbi${wordEnd}|rmb(?:\\s+yuan)?${wordEnd}`),
    unit('RUB', `(?:russian\\s+)?rou?bles?${wordEnd}`),
    unit('JPY', `(?:japanese\\s+)?yen${wordEnd}`),
    unit('KRW', `(?:korean\\s+)?won${wordEnd}(?!\\s+(?:the|a|an|by|first|in))`),
    unit('INR', `(?:indian\\s+)?rupees?${wordEnd}|INR${wordEnd}`),
    unit('CHF', `swiss\\s+francs?${wordEnd}`),
    unit('FRF', `(?:french\\s+)?francs?${wordEnd}`),
    unit('DEM', `(?:deutsche?|german)\\s+marks?${wordEnd}|marks?${wordEnd}`),
    unit('ITL', `(?:italian\\s+)?lire${wordEnd}`),
    unit('TRY', `turkish\\s+liras?${wordEnd}`),
    unit('NLG', `(?:dutch\\s+)?guilders?${wordEnd}`),
    unit('FIM', `(?:finnish\\s+)?markka${wordEnd}`),
    unit('ESP', `(?:spanish\\s+)?pesetas?${wordEnd}`),
    unit('MXN', `mexican\\s+pesos?${wordEnd}`),
    unit('PHP', `philippine\\s+pesos?${wordEnd}`),
    unit('SEK', `swedish\\s+kron(?:a|or)${wordEnd}`),
    unit('DKK', `danish\\s+kroner?${wordEnd}`),
    unit('NOK', `norwegian\\s+kroner?${wordEnd}`),
    unit('BRL', `(?:brazilian\\s+)?reais${wordEnd}`),
    unit('ZAR', `rands?${wordEnd}`),
    unit('KWD', `kuwaiti\\s*dinars?${wordEnd}`),
    unit('IQD', `dinars?${wordEnd}`),
    unit('QAR', `qatari\\s*riyals?${wordEnd}`),
    unit('SAR', `saudi\\s*riyals?${wordEnd}|riyals?${wordEnd}`),
    unit('IRR', `rials?${wordEnd}`),
    unit('ILS', `shekels?${wordEnd}`),
    unit('MNT', `tugriks?${wordEnd}`),
    unit('MYR', `(?:malaysian?\\s+)?ringgits?${wordEnd}`, '(?<!\\p{L})(?:malaysian?\\s+)?ringgits?'),
    unit('BTC', `bitcoins?${wordEnd}`),
    minor('USD', 0.01, `cents?${wordEnd}|pennies${wordEnd}|c${wordEnd}|¢`),
    minor('GBP', 0.01, `pence${wordEnd}|penny${wordEnd}`),
    minor('UAH', 0.01, `kopiykas?${wordEnd}`),
    minor('MYR', 0.01, `sens?${wordEnd}`),
    unit('km2', `square\\s+(?:kilomet(?:er|re)s?|km)${wordEnd}`),
    unit('m2', `square\\s+met(?:er|re)s?${wordEnd}`),
    unit('[sft_i]', `square\\s+f(?:ee|oo)t${wordEnd}`),
    unit('[smi_us]', `square\\s+miles?${wordEnd}`),
    unit('[cft_i]', `cubic\\s+f(?:ee|oo)t${wordEnd}`),
    unit('m3', `cubic\\s+met(?:er|re)s?${wordEnd}`),
    unit('km/h', `kilomet(?:er|re)s?\\s+(?:an|per)\\s+hour${wordEnd}`),
    unit('[mi_i]/h', `miles?\\s+(?:an|per)\\s+hour${wordEnd}|mph${wordEnd}`),
    unit('ha', `hectares?${wordEnd}`),
    unit('mu', `mu${wordEnd}`),
    unit('[acr_us]', `acres?${wordEnd}`),
    unit('km', `kilomet(?:er|re)s?${wordEnd}`),
    unit('cm', `centimet(?:er|re)s?${wordEnd}`),
    unit('mm', `millimet(?:er|re)s?${wordEnd}`),
    unit('nm', `nanomet(?:er|re)s?${wordEnd}`),
    unit('pm', `picomet(?:er|re)s?${wordEnd}`),
    unit('m', `met(?:er|re)s?${wordEnd}`),
    unit('[mi_i]', `miles?${wordEnd}`),
    unit('[ft_i]', `feet${wordEnd}|foot${wordEnd}|ft${wordEnd}`),
    unit('[in_i]', `inch(?:es)?${wordEnd}|"(?=\\s|$|[.,;)])`),
    unit('[yd_i]', `yards?${wordEnd}`),
    unit('t', `(?:metric\\s+)?tonn?e?s?${wordEnd}|(?:metric\\s+)?tons?${wordEnd}`),
    unit('kg', `kilogram(?:me)?s?${wordEnd}|kilos?${wordEnd}`),
    unit('mg', `milligram(?:me)?s?${wordEnd}`),
    unit('ug', `microgram(?:me)?s?${wordEnd}`),
    unit('g', `gram(?:me)?s?${wordEnd}`),
    unit('[lb_av]', `pounds?(?=\\s+of)|lbs?\\.?${wordEnd}`),
    unit('[oz_av]', `ounces?${wordEnd}|oz${wordEnd}`),
    unit('[gal_us]', `gallons?${wordEnd}`),
    unit('[bbl_us]', `barrels?${wordEnd}|bbl${wordEnd}`),
    unit('[cup_us]', `cups?${wordEnd}`),
    unit('[tbs_us]', `tablespoons?${wordEnd}`),
    unit('[tsp_us]', `teaspoons?${wordEnd}`),
    unit('l', `lit(?:er|re)s?${wordEnd}`),
    unit('kW.h', `kilowatt[\\s-]hours?${wordEnd}`),
    unit('MW', `megawatts?${wordEnd}`),
    unit('bit', `bits?${wordEnd}`),
    unit('year-duration', `years?(?!\\s*(?:ago|plan))${wordEnd}`),
    unit('month-duration', `months?${wordEnd}`),
    unit('day-duration', `days?${wordEnd}`),
    unit('h', `hours?${wordEnd}`),
    unit('min', `minutes?${wordEnd}`),
    unit('deg', `degrees?${wordEnd}`),
  ],
  forms: enForms,
  rangeBetween: 'to|and|through|or',
  rangeBefore: 'from|between|ranging\\s+from|range\\s+from',
  moved:
    '(?:increas|decreas|declin|grow|grew|rose|ris(?:e|es|ing|en)\\b|f[ae]ll|drop|reduc|shrink|shrank|climb|expand|rais|soar|jump|went|doubl|tripl|up\\b|down\\b|growth|improv|lower|cut)',
  movedBetween: '',
  listBetween: ',|;|,?\\s*and|,?\\s*or|/',
  minorBetween: 'and',
  qualifiers: enQualifiers,
}
