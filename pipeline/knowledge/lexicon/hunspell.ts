/** An affix rule of Hunspell: a word that ends (or starts) with `condition` gives up `strip` and takes `add`. */
interface Affix {
  readonly prefix: boolean
  readonly strip: string
  readonly add: string
  readonly condition: RegExp | null
}

/** The forms of a dictionary, entry by entry. */
export interface Dictionary {
  /** A stem and its flags, as `[stem, flags]`. */
  readonly entries: readonly (readonly [stem: string, flags: string])[]
  /** Every form of an entry, the stem first. Forms may repeat. */
  readonly forms: (stem: string, flags: string) => string[]
}

/**
 * Reads a Hunspell dictionary whose flags are single characters and whose affixes carry no flags of their own, as those of
 * Russian and English are. Compounding is left out: it names ordinal numbers only.
 */
export function readHunspell(aff: string, dic: string): Dictionary {
  const affixes = new Map<string, Affix[]>()
  for (const line of aff.split('\n')) {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/u)
    if ((kind !== 'SFX' && kind !== 'PFX') || !flag || strip === undefined || add === undefined || condition === undefined) continue
    const prefix = kind === 'PFX'
    const test = condition === '.' || condition === strip ? null : new RegExp(prefix ? `^${condition}` : `${condition}$`, 'u')
    affixes.set(flag, [...(affixes.get(flag) ?? []), { prefix, strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add, condition: test }])
  }
  const entries = dic
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const slash = line.indexOf('/')
      return slash < 0 ? ([line.trim(), ''] as const) : ([line.slice(0, slash), line.slice(slash + 1).trim()] as const)
    })
  return { entries, forms: (stem, flags) => inflect(stem, flags, affixes) }
}

function inflect(stem: string, flags: string, affixes: ReadonlyMap<string, readonly Affix[]>): string[] {
  const forms = [stem]
  for (const flag of flags) for (const affix of affixes.get(flag) ?? []) if (!affix.prefix) add(stem, affix)
  const suffixed = forms.length
  for (const flag of flags) for (const affix of affixes.get(flag) ?? []) if (affix.prefix) for (let i = 0; i < suffixed; i++) add(forms[i]!, affix)
  return forms

  function add(word: string, { prefix, strip, add, condition }: Affix) {
    if (prefix ? !word.startsWith(strip) : !word.endsWith(strip)) return
    if (condition && !condition.test(word)) return
    forms.push(prefix ? add + word.slice(strip.length) : word.slice(0, word.length - strip.length) + add)
  }
}
