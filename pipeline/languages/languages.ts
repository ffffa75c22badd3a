import { en } from './en.ts'
import type { Language } from './language.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

export type LanguageCode = 'en' | 'ru' | 'zh'

/** Every language we read. One more language is one more line here, and `tsc` lists what else it needs. */
export const languages: Readonly<Record<LanguageCode, Language>> = { en, ru, zh }

export const allLanguages: readonly Language[] = Object.values(languages)

export const isLanguageCode = (code: string): code is LanguageCode => Object.hasOwn(languages, code)

/** What each language brings to a table keyed by language (rules of an extractor, cues, …). */
export type ByLanguage<T> = Readonly<Record<LanguageCode, T>>
