import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Doubt, Edit } from '../../model/repair.ts'
import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'
import { isEnglish, isRussian, isWord } from './words.ts'

/** Letters that a digit is taken for, in words. */
const LETTERS: Readonly<Record<string, readonly string[]>> = { '0': ['о', 'o'], '1': ['l', 'i'], '3': ['з', 'э'], '4': ['ч'], '5': ['s'], '6': ['б'] }
/** Digits that a letter is taken for, in numbers. */
const DIGITS: Readonly<Record<string, string>> = { З: '3', О: '0', о: '0', O: '0', o: '0', l: '1', I: '1' }

/**
 * Digits inside words (3кономика, к0нкуренция) where only one word of the lexicon can be meant. A number with its ending is none: 3месячный, 30летие.
 */
const digitsInWords = (text: string, knowledge: Knowledge): Edit[] =>
  editsOf(text, /(?<![\p{L}\p{N}.,-])(?=\p{N}?\p{L})[\p{L}013456]{4,}(?![\p{L}\p{N}])/gu, 'digit-for-letter', 0.9, ([word]) => {
    const digits = word.match(/\d/gu)?.length ?? 0
    if (digits === 0 || digits > 2 || word.length - digits < 3 || /\d\d/u.test(word) || /\d$/u.test(word)) return null
    if (isWord(knowledge, word.replace(/^\d/u, '')) || !/^\d?\p{L}[\p{Ll}\d]/u.test(word)) return null
    const readings = [...word].reduce<string[]>((all, char) => all.flatMap((start) => (LETTERS[char] ?? [char]).map((letter) => start + letter)), [''])
    const known = readings.filter(
      (reading) => (/^\p{Script=Cyrillic}+$/u.test(reading) && isRussian(knowledge, reading)) || (/^[a-z]+$/iu.test(reading) && isEnglish(knowledge, reading)),
    )
    return known.length === 1 ? (known[0] as string) : null
  })

const unit = /^\s?(?:%|‰|процент|тыс|млн|млрд|руб|долл|год|гг?\.|лет|человек|чел\.|км|га\b|кв\.|per ?cent|thousand|million|billion|years?)/u

/** The dollar sign of a land's dollars read as S, between its letters and a sum: USS 100 million. */
const dollarSigns = (text: string): Edit[] => editsOf(text, /(?<=(?<![\p{L}\p{N}])(?:US|HK|NT))S(?= ?\d)/gu, 'dollar-sign', 0.9, () => '$')

/** Letters in numbers: mended before a unit (З0 %, 2О11 г.), where nothing else can be meant; else only doubted. */
export const digitsAndLetters: Finder = (text, knowledge) => {
  const edits = [...digitsInWords(text, knowledge), ...dollarSigns(text)]
  const doubts: Doubt[] = []
  for (const { 0: token, index } of text.matchAll(/(?<![\p{L}\p{N}.,/-])(?=[ЗОоOolI]*\d)(?=\d*[ЗОоOolI])[\dЗОоOolI]{2,}(?![\p{L}\p{N}])/gu)) {
    const after = [...token].map((char) => DIGITS[char] ?? char).join('')
    // Oxygen and ozone; a number does not begin with nought.
    if (/^0/u.test(after)) continue
    const at = { start: index, end: index + token.length }
    if (unit.test(text.slice(at.end, at.end + 12))) edits.push({ at, after, rule: 'letter-for-digit', confidence: 0.85 })
    else if (!/^\d+[оo]$/u.test(token)) doubts.push({ at, confidence: 0.5, reason: 'letters in a number', alternatives: [after] })
  }
  return { edits, doubts }
}
