import type { Finder } from '../found.ts'
import { closingQuotes } from './closing-quotes.ts'
import { composedLetters } from './composed-letters.ts'
import { controlCharacters, softHyphens } from './control-characters.ts'
import { dashesBetweenFigures } from './dashes-between-figures.ts'
import { digitsAndLetters } from './digits-and-letters.ts'
import { doubledCharacters } from './doubled-characters.ts'
import { hanBlanks } from './han-blanks.ts'
import { latexLeftovers } from './latex.ts'
import { lookAlikes } from './look-alikes.ts'
import { misreadI } from './misread-i.ts'
import { misreadM } from './misread-m.ts'
import { misreadYears } from './misread-years.ts'
import { openingBrackets } from './opening-brackets.ts'
import { fullWidth, halfWidth, ligatures, thinBlanks } from './presentation-forms.ts'
import { radicals } from './radicals.ts'
import { spacedHyphens } from './spaced-hyphens.ts'
import { spacedLetters } from './spaced-letters.ts'
import { stopsBehindLeadingWords } from './stops-behind-leading-words.ts'
import { symbolFont } from './symbol-font.ts'
import { tornAtLineEnds } from './torn-at-line-ends.ts'

/** Small faults of healthy text, in the order they are mended: characters first, then what stands between them, then words. */
export const fixes: readonly Finder[] = [
  controlCharacters,
  softHyphens,
  symbolFont,
  composedLetters,
  ligatures,
  radicals,
  fullWidth,
  halfWidth,
  thinBlanks,
  latexLeftovers,
  hanBlanks,
  doubledCharacters,
  spacedLetters,
  spacedHyphens,
  tornAtLineEnds,
  stopsBehindLeadingWords,
  closingQuotes,
  openingBrackets,
  dashesBetweenFigures,
  lookAlikes,
  misreadI,
  misreadM,
  misreadYears,
  digitsAndLetters,
]
