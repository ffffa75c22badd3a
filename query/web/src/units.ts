// Units of the records (UCUM and the record's own durations) as CLDR calls them: the browser then says them in any language, in the right number.
const cldr: Readonly<Record<string, string>> = {
  'year-duration': 'year',
  'month-duration': 'month',
  'day-duration': 'day',
  h: 'hour',
  min: 'minute',
  mm: 'millimeter',
  cm: 'centimeter',
  m: 'meter',
  km: 'kilometer',
  'km/h': 'kilometer-per-hour',
  ha: 'hectare',
  g: 'gram',
  kg: 'kilogram',
  l: 'liter',
  ml: 'milliliter',
  Cel: 'celsius',
  deg: 'degree',
  bit: 'bit',
  kbit: 'kilobit',
  Mbit: 'megabit',
  kBy: 'kilobyte',
  MBy: 'megabyte',
  GBy: 'gigabyte',
  '[in_i]': 'inch',
  '[ft_i]': 'foot',
  '[yd_i]': 'yard',
  '[mi_i]': 'mile',
  '[mi_i]/h': 'mile-per-hour',
  '[acr_us]': 'acre',
  '[gal_us]': 'gallon',
  '[lb_av]': 'pound',
  '[oz_av]': 'ounce',
}

/** Units CLDR has no name for, by the sign that is printed for them. */
const signs: Readonly<Record<string, string>> = {
  m2: 'm²',
  km2: 'km²',
  m3: 'm³',
  'kW.h': 'kWh',
  'GW.h': 'GWh',
  um: 'µm',
  ug: 'µg',
  mu: '亩',
  '[sft_i]': 'ft²',
  '[smi_us]': 'mi²',
  '[cft_i]': 'ft³',
  '[bbl_us]': 'bbl',
}

/** How a number with this unit is written; null where it is a number with something behind it. */
export function unitStyle(unit: string): Intl.NumberFormatOptions | null {
  const name = cldr[unit]
  return name === undefined ? null : { style: 'unit', unit: name, unitDisplay: unit.endsWith('-duration') ? 'long' : 'short' }
}

/** What a measure is called on its own ("kilometres", "га", 公里), or its sign. */
export function unitName(unit: string, language: string): string {
  const name = cldr[unit]
  if (name === undefined) return signs[unit] ?? unit
  const parts = new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).formatToParts(5)
  return parts.flatMap(({ type, value }) => (type === 'unit' ? [value.trim()] : [])).join(' ')
}
