// Codes by English name, from the platform's own list (CLDR): nothing to keep up to date.
const names = new Intl.DisplayNames(['en'], { type: 'region' })
const codes = new Map<string, string>()
for (let a = 65; a <= 90; a++)
  for (let b = 65; b <= 90; b++) {
    const code = String.fromCharCode(a, b)
    const name = names.of(code)
    // Old codes (SU, DD) come after their successors' names or have names of their own.
    if (name && name !== code && !codes.has(name)) codes.set(name, code)
  }
codes.set('Turkey', 'TR')

/** ISO 3166-1 alpha-2 of a canonical place ("Jilin Province, China": CN); null where its last part names no country. */
export const countryOfPlace = (place: string | null): string | null => codes.get(place?.split(',').at(-1)?.trim() ?? '') ?? null
