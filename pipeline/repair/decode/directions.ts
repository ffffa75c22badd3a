import { type Agreement, englishAgreement, russianAgreement } from '../../knowledge/agreement/agreement.ts'
import { noPairs, type Pairs, russianPairs } from '../../knowledge/agreement/pairs.ts'
import { cyrillicRead, latinRead, type Misreading } from '../../knowledge/channel/channel.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'

/** A script read by an eye for another. */
export interface Direction {
  readonly rule: string
  readonly misreading: Misreading
  readonly hidden: keyof Knowledge['lexicons']
  readonly seeming: keyof Knowledge['lexicons']
  readonly agreement: Agreement
  readonly pairs: Pairs
  /** Letters of the script that was read, and letters that only a right eye gives. */
  readonly script: RegExp
  readonly others: RegExp
  /** Words of the hidden language whose full stop ends no sentence, and those of them that may still end one. */
  readonly abbreviations: RegExp
  readonly lastWords: RegExp
  /** A word, and the word behind it that makes a name of it, though each be a common one: Калужской области, but экономической области. */
  readonly named: { readonly word: RegExp; readonly behind: RegExp } | null
}

export const latinForCyrillic: Direction = {
  rule: 'latin-read-cyrillic',
  misreading: latinRead,
  hidden: 'ru',
  seeming: 'en',
  agreement: russianAgreement,
  pairs: russianPairs,
  script: /\p{Script=Latin}/u,
  others: /\p{Script=Cyrillic}|\p{Script=Han}/u,
  abbreviations:
    /^(?:гг?|вв?|т|пп?|д|др|пр|тыс|млн|млрд|трлн|руб|долл|чел|см|стр|с|рис|табл|ул|кв|км|им|англ|лат|нем|фр|проф|акад|ред|изд|вып|ср|напр|прим|гл|ст|обл)$/u,
  lastWords: /^(?:гг?|вв?|д|др|пр|т|п|руб|долл|чел|кв|км|обл|стр|с)$/u,
  named: { word: /(?<!е)ск(?:ая|ой|ую|ий|ого|ому|им|ом)$/u, behind: /^(?:област(?:ь|и|ью)|кра(?:й|я|ю|ем|е)|губерни[яиюе]|губернией)$/u },
}

export const cyrillicForLatin: Direction = {
  rule: 'cyrillic-read-latin',
  misreading: cyrillicRead,
  hidden: 'en',
  seeming: 'ru',
  agreement: englishAgreement,
  pairs: noPairs,
  script: /\p{Script=Cyrillic}/u,
  others: /\p{Script=Latin}|\p{Script=Han}/u,
  abbreviations: /^(?:e|g|i|etc|cf|vs|al|figs?|vol|nos?|pp?|eds?|dr|mrs?|st|ca|approx)$/u,
  lastWords: /^(?:etc|al)$/u,
  named: null,
}

export const directions: readonly Direction[] = [latinForCyrillic, cyrillicForLatin]
