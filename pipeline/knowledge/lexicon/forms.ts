/** Forms that the Hunspell dictionary of Russian leaves out: it takes many nouns for singular only, and papers speak of экономик and агломераций. */
const plurals: readonly (readonly [ending: string, witness: string, added: readonly string[]])[] = [
  ['ия', 'ию', ['ии', 'ий', 'иям', 'иями', 'иях']],
  ['ие', 'ию', ['ия', 'ий', 'иям', 'иями', 'иях']],
  ['ика', 'ику', ['ики', 'ик', 'икам', 'иками', 'иках']],
  ['ость', 'остью', ['ости', 'остей', 'остям', 'остями', 'остях']],
]

/** The forms of an entry with the plurals it lacks. */
export function withPlurals(forms: readonly string[]): readonly string[] {
  const stem = forms[0] ?? ''
  for (const [ending, witness, added] of plurals) {
    if (!stem.endsWith(ending)) continue
    const root = stem.slice(0, stem.length - ending.length)
    if (forms.includes(root + witness)) return [...new Set([...forms, ...added.map((end) => root + end)])]
  }
  return forms
}

/** The forms of a name given in the nominative, by its ending; names in -о, -и, -у, -э have one form. */
export function formsOfName(name: string): string[] {
  const root = name.slice(0, -1)
  if (/ия$/u.test(name)) return [name, ...['и', 'ю', 'ей'].map((end) => root + end)]
  if (/[гкхжшч]а$/u.test(name)) return [name, ...['и', 'е', 'у', 'ой'].map((end) => root + end)]
  if (/а$/u.test(name)) return [name, ...['ы', 'е', 'у', 'ой'].map((end) => root + end)]
  if (/ь$/u.test(name)) return [name, ...['я', 'ю', 'ем', 'е', 'и', 'ью'].map((end) => root + end)]
  if (/й$/u.test(name)) return [name, ...['я', 'ю', 'ем', 'е'].map((end) => root + end)]
  return /[бвгджзклмнпрстфхцчшщ]$/u.test(name) ? [name, ...['а', 'у', 'ом', 'е'].map((end) => name + end)] : [name]
}
