import { conceptOf } from '../../../knowledge/concepts.ts'
import type { Span } from '../../../model/span.ts'
import { isFieldTerm, type Setting } from '../candidate.ts'
import { families } from '../families.ts'
import { narrowed, phrases } from './phrases.ts'

// What the Russian rules ask of a term and its predicate. Each gives the reason why not, or null.

export const { termFirst, termLast, termInside, afterLead } = families(phrases)

/** A place where a word begins: `\b` knows no Cyrillic. */
export const start = /(?<![\p{L}-])/u

export const fieldTerm = (term: string): string | null => (isFieldTerm(term, { language: 'ru' }, phrases) ? null : `"${term}" is no term of the field`)
export const isConcept = (term: string): boolean => conceptOf(term, 'ru') !== null
export const isQuoted = (term: string, text: string): boolean => ['«', '"', '“', '„'].some((mark) => text.includes(mark + term))
export const quotedOrField = (term: string, _definiens: string, { text }: Pick<Setting, 'text'>): string | null =>
  isQuoted(term, text) ? null : fieldTerm(term)

/** A term of the field with a predicate that names a kind of thing. */
export const asKind = (term: string, predicate: string): string | null =>
  fieldTerm(term) ?? phrases.whyClaim(predicate) ?? (phrases.hasGenus(predicate) ? null : 'the predicate names no kind of thing')

/** Instrumental case, which "называется" asks of a name, in its first word: кластером, сетью малых фирм, внешней экономией; not «передачу сторонней фирме». */
export const instrumental = (term: string): boolean => /^\P{L}*[\p{L}-]*(?:ом|ем|ём|ой|ей|ою|ею|ым|им|ами|ями|ью|ыми|ими)(?!\p{L})/iu.test(term)
export const named = (term: string, definiens: string, { text }: Setting): string | null =>
  isQuoted(term, text)
    ? null
    : !instrumental(term)
      ? `"${term}" is not in the instrumental: it is what is called, not the name`
      : definiens.length < 6
        ? 'nothing is left to define it with'
        : null

/** A verb of its own before what narrows it down: the words are a sentence and no kind of thing. */
export const ownVerb = (text: string): boolean =>
  /(?:^|\s)(?:стал[аио]?|был[аио]?|[\p{L}-]+(?:ет|ют|ит|ят|ла|ло|ли|ется|ются|ится|ятся|лся|лась|лось|лись))(?:\s|$)/u.test(text.split(/,\s/u)[0] ?? '')

/** Parts of a paper and of an argument, which a dash explains without defining: «цель — разработка …». */
export const ofArgument =
  /(?:^|\s)(?:апробаци|успех|цел|задач|предмет|объект|урок|итог|вывод|причин|результат|преимуществ|недостат|особенност|основ|сил[аыу]|мест[оа]|рол[ьи]|услови|источник|пример|средств|проблем|вопрос|ответ|смысл|следстви|гипотез|новизн|значимост|методик|исключени|лидер|центр|разработк|заказчик|исполнител|автор|направлени|шаг|этап|фактор|мишен|слабост|ядро|остальн|друг|больш|меньш|част[ьи]|данные|выборк)\p{Ll}*(?:\s+[\p{L}-]+){0,3}$/iu

/** «Сильная сторона кластера», «особенность округов»: a side of something, whatever follows. */
const sideOf =
  /^(?:[\p{L}-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)\s+){0,2}(?:сторон|особенност|преимуществ|недостат|достоинств|слабост|проблем|причин|цел|задач|результат|итог|следстви|отличи|черт|роль|значени|участник|предприяти|резидент|доля|число)\p{Ll}{0,3}\s+[\p{L}-]+/iu

/** Kinds that no firm, town or person is of: «Аутсорсинг — передача …» opens with a word to be explained, «Вэньчжоу — город …» with a name. */
const abstractKind =
  /^(?!(?:у|в|на|с|со|по|для|при|из|от|до|к|за|о|об)\s)(?:[\p{L}-]+(?:ый|ий|ой|ая|яя|ое|ее)\s+){0,3}(?:форма|система|процесс|метод|способ|совокупность|явление|вид|тип|модель|механизм|свойство|деятельность|стратегия|передача|выполнение|использование|получение|предоставление|объединение|обмен|показатель|коэффициент|отношение|разновидность|практика|порядок|режим|принцип|подход)\s+[\p{L}-]+(?:\s|,|$)/iu

/** «Татарстан — регион, в котором …» */
const territory =
  /^(?:[\p{L}-]+(?:ый|ий|ой|ая|яя|ое|ее)\s+){0,3}(?:регион|город|страна|область|край|район|республика|государство|провинция|уезд|пос[её]лок|село|остров|столица)(?!\p{L})/iu

/**
 * «Кластер — группа фирм, которые …»: a term of the field with a kind of thing; or any name, marked as one by quotes, brackets with its abbreviation
 * or a kind of thing that is narrowed down.
 */
export function asKindNarrowed(term: string, predicate: string, setting: Setting, _match: RegExpExecArray, at: Span): string | null {
  const claim = phrases.whyClaim(predicate)
  if (/^(?:приоритет|шанс|залог|панаце|локомотив|двигател|гарант|лидер)/iu.test(predicate)) return claim
  if (claim !== null && !(phrases.hasGenus(predicate) && narrowed(predicate))) return claim
  if (sideOf.test(term)) return `"${term}" is a part of an argument`
  if (fieldTerm(term) === null) return phrases.hasGenus(predicate) || narrowed(predicate) ? null : 'the predicate names no kind of thing'
  if (term.split(/\s+/u).length > 5) return 'the subject says too much for a term'
  if (ofArgument.test(term)) return `"${term}" is a part of an argument`
  if (isQuoted(term, setting.text)) return phrases.hasGenus(predicate) || narrowed(predicate) ? null : 'the predicate names no kind of thing'
  const glossed = /^\s*\((?:[\p{Lu}\d]{2,6}|(?:от\s+|с\s+)?(?:англ|нем|фр|лат|итал|кит|яп|греч|исп)\.|[\p{Script=Latin}\s-]{3,40})/u.test(
    setting.text.slice(at.end, at.end + 60),
  )
  if (glossed) return null
  if (/\p{Ll}\s\p{Lu}\p{Ll}/u.test(term) || /^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(term)) return `"${term}" is a name`
  if (/^\p{Lu}[\p{Ll}-]+$/u.test(term) && territory.test(predicate)) return `"${term}" is a place`
  if (at.start === 0 && term.split(/\s+/u).length <= 3 && abstractKind.test(predicate)) return null
  return phrases.hasGenus(predicate) && narrowed(predicate) ? null : 'neither a term of the field nor a kind of thing that is narrowed down'
}
