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
}

export const directions: readonly Direction[] = [latinForCyrillic, cyrillicForLatin]
