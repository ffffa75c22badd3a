/** A unit of the record (docs/record.md) and how it is written. Sources of regular expressions, matched at the number. */
export interface Unit {
  /** ISO 4217, `percent`, `times`, …, or UCUM. */
  readonly unit: string
  /** What one of it is worth in `unit`: 0.01 for a cent. */
  readonly factor: number
  /** Written behind the number; white space between is allowed. */
  readonly after?: string
  /** Written before it. */
  readonly before?: string
}

export const unit = (name: string, after: string, before?: string): Unit => ({ unit: name, factor: 1, after, ...(before ? { before } : {}) })
/** Money goes by its ISO 4217 code. */
export const isMoney = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit)

export const minor = (name: string, factor: number, after: string): Unit => ({ unit: name, factor, after })

/** Behind a Latin or Cyrillic unit no letter may follow. */
export const wordEnd = '(?![\\p{L}\\d])'

// Currencies papers on clusters speak of, and their neighbours.
const isoCodes =
  'USD EUR GBP CNY RUB JPY CHF CAD AUD NZD HKD SGD TWD KRW INR BRL MXN ZAR TRY SEK NOK DKK PLN CZK HUF RON BGN UAH BYN KZT UZS KWD LBP EGP QAR SAR AED MYR IDR THB VND PHP ILS IRR MNT NGN'.split(
    ' ',
  )

/** Signs that mean the same in every language. */
export const symbolUnits: readonly Unit[] = [
  unit('percent', '%'),
  { unit: 'percent', factor: 0.1, after: '‰' },
  unit('USD', `US\\s?\\$|U\\.S\\.\\s?\\$|US\\s?dollars?${wordEnd}`, '(?<![\\p{L}])(?:US\\s?|U\\.S\\.\\s?|USD\\s?)\\$'),
  unit('CAD', `(?:C|CAD?)\\$`, '(?<![\\p{L}])(?:CA?|CAD)\\s?\\$'),
  unit('AUD', `(?:A|AU)\\$`, '(?<![\\p{L}])(?:AU?|AUD)\\s?\\$'),
  unit('NZD', 'NZ\\$', '(?<![\\p{L}])(?:NZD?)\\s?\\$'),
  unit('HKD', 'HK\\$', '(?<![\\p{L}])(?:HKD?)\\s?\\$'),
  unit('TWD', 'NT\\$', '(?<![\\p{L}])NT\\s?\\$'),
  unit('SGD', 'S\\$', '(?<![\\p{L}])S\\$'),
  unit('MXN', '(?:Mex|MXN)\\$', '(?<![\\p{L}])(?:Mex|MXN?)\\s?\\$'),
  unit('BRL', 'R\\$', '(?<![\\p{L}])R\\$'),
  unit('USD', '\\$', '\\$'),
  unit('EUR', '€(?:ur)?', '€'),
  unit('GBP', '£', '£'),
  unit('CNY', '[¥￥]', '[¥￥]|RMB(?:\\s?[¥￥])?'),
  unit('RUB', '₽', '₽'),
  unit('KRW', '₩', '₩'),
  unit('INR', `₹|Rs${wordEnd}\\.?`, '₹|(?<![\\p{L}])Rs\\.?'),
  unit('UAH', '₴', '₴'),
  unit('MYR', `RM${wordEnd}`, '(?<![\\p{L}])RM'),
  ...isoCodes.map((code) => unit(code, `${code}${wordEnd}`, `(?<![\\p{L}])${code}`)),
  unit('CNY', `RMB${wordEnd}|yuan${wordEnd}`),
  unit('BTC', `(?:BTC|₿)${wordEnd}`, '₿'),
  unit('km2', `(?:km|KM|Km)\\s?(?:2|²)${wordEnd}|sq\\.?\\s?km${wordEnd}`),
  unit('m2', `m\\s?(?:2|²)${wordEnd}|sq\\.?\\s?m${wordEnd}`),
  unit('m3', `m\\s?(?:3|³)${wordEnd}`),
  unit('km/h', `km/hr?${wordEnd}|km?ph${wordEnd}|kmph${wordEnd}`),
  unit('km', `(?:km|KM|Km)s?${wordEnd}`),
  unit('cm', `(?:cm|CM)${wordEnd}`),
  unit('mm', `(?:mm|MM)${wordEnd}`),
  unit('nm', `nm${wordEnd}`),
  unit('um', `[μµ]m${wordEnd}`),
  unit('dm', `dm${wordEnd}`),
  unit('m', `m${wordEnd}(?!\\s?x\\s?\\d+\\s?\\p{L}{3})`),
  unit('ha', `ha${wordEnd}`),
  unit('kg', `(?:kg|KG|Kg)s?${wordEnd}|k\\.g\\.s?`),
  unit('mg', `mg${wordEnd}`),
  unit('ug', `[μµ]g${wordEnd}|mcg${wordEnd}`),
  unit('g', `gs?${wordEnd}`),
  unit('kW.h', `kWh${wordEnd}|kW[·.]?h${wordEnd}`),
  unit('GW.h', `GWh${wordEnd}`),
  unit('MW', `MW${wordEnd}`),
  unit('GW', `GW${wordEnd}`),
  unit('kW', `kW${wordEnd}`),
  unit('ml', `m[lL]${wordEnd}`),
  unit('MBy', `MB${wordEnd}`),
  unit('GBy', `GB${wordEnd}`),
  unit('Mbit', `mb${wordEnd}`),
  unit('kHz', `kHz${wordEnd}`),
  unit('MHz', `MHz${wordEnd}`),
  unit('Cel', '°\\s?C|℃'),
  unit('deg', '°'),
]
