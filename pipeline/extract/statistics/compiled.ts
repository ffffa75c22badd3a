import { type ByLanguage, languages } from '../../languages/languages.ts'
import type { Cues } from './cues.ts'
import { enCues } from './en/cues.ts'
import { ruCues } from './ru/cues.ts'
import { zhCues } from './zh/cues.ts'

const cuesByLanguage: ByLanguage<Cues> = { en: enCues, ru: ruCues, zh: zhCues }

/** A language's cues as regular expressions: `before` tests what ends at the number, `behind` what begins there, `within` anything. */
export interface Tests {
  readonly before: (name: CueName, text: string) => boolean
  readonly behind: (name: CueName, text: string) => boolean
  readonly within: (name: CueName, text: string) => boolean
  readonly cues: Cues
  readonly spaced: boolean
}

type CueName = keyof Cues

function tests(cues: Cues, spaced: boolean): Tests {
  const edge = spaced ? '(?<!\\p{L})' : ''
  const kept = new Map<string, RegExp>()
  const pattern = (key: string, source: string): RegExp => {
    let made = kept.get(key)
    if (!made) kept.set(key, (made = new RegExp(source, 'iu')))
    return made
  }
  return {
    cues,
    spaced,
    before: (name, text) => pattern(`<${name}`, `${edge}(?:${cues[name]})\\s{0,3}$`).test(text),
    behind: (name, text) => pattern(`>${name}`, `^\\s{0,3}(?:${cues[name]})`).test(text),
    within: (name, text) => pattern(name, `${edge}(?:${cues[name]})`).test(text),
  }
}

export const testsByLanguage: ByLanguage<Tests> = {
  en: tests(cuesByLanguage.en, languages.en.spaced),
  ru: tests(cuesByLanguage.ru, languages.ru.spaced),
  zh: tests(cuesByLanguage.zh, languages.zh.spaced),
}
