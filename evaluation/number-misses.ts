/** Why a number of the public data is not read as the data has it; the first that fits. Tested on the case, what was wanted and what was read. */
const reasons: readonly (readonly [reason: string, test: RegExp])[] = [
  [
    'the words of a fraction may be parted elsewhere: 130/5 or 100 and 30/5',
    /(?:fifths?|sixths?|sevenths?|tenths?|fortieths?|hundredths?|millionths?)(?!\p{L})|over\sone/iu,
  ],
  ['said digit by digit: a telephone, an address, a code; counts nothing', /nought|\s-\szero|127\.0|\d-\d{5}|点零点|身份证|电话|幺|два\sб\sтри/iu],
  ['two, a few or one without a numeral: counts nothing in a paper', /(?:^|\s)(?:a\s)?(?:single|pair|couple|few)(?!\p{L})|[對雙]/iu],
  ['part of a name or glued to a word', /四川|零十刃|тест|код/u],
  ['a scale without a numeral, in a row of numbers', /\|\s+thousand/iu],
  ['a letter for a scale: K, M, B or l stand for too much else', /(?<![\p{L}\d])[KMBbl](?!\p{L})/u],
  ['an amount whose smaller unit is of another thing, or its larger without a numeral', /dollar\sand|ringgit\s\d/iu],
  [
    'clipped spoken Chinese: 個九 for 1.9, 百二萬 for 1.2 million, 点两 for a decimal or a time',
    /点两|零十|拾|[個个百萬万][一二三四五六七八九十]|十分一|折|毫/u,
  ],
  ['the data gives the first end of a range without its scale', /\d-\d\slakh/iu],
  ['both readings stand in the case and the data keeps one', /分之|целых|十八点/u],
]

export const reasonOf = (miss: string): string => reasons.find(([, test]) => test.test(miss))?.[0] ?? 'no class has it: a fault of ours'
