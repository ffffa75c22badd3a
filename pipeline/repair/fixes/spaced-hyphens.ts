import { allLanguages } from '../../languages/languages.ts'
import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'
import { isEnglish, isRussian } from './words.ts'

const functionWords = new Set(allLanguages.flatMap(({ functionWords }) => [...functionWords]))
const particles = new Set(['то', 'либо', 'нибудь', 'таки'])

/**
 * Machine translation and OCR set a blank beside the hyphen of a compound (medium -sized, long- term). A dash without its second blank
 * is not one: what follows a dash is seldom a bare adjective, and never a function word here; a hyphen that hangs (small- and medium-sized) has one behind it.
 */
export const spacedHyphens: Finder = (text, knowledge) => ({
  edits: [
    ...editsOf(text, /(?<=(?<!\p{L})(\p{Ll}{2,}))(?: [-‐]|[-‐] )(?=(\p{Ll}{2,})(?!\p{L}))/gu, 'spaced-hyphen', 0.8, ([mark, left = '', right = '']) => {
      const particle = particles.has(right) && mark.startsWith(' ')
      const english = isEnglish(knowledge, left) && isEnglish(knowledge, right) && right.length > 2
      const russian = isRussian(knowledge, right) && /[ое]$/u.test(left) && left.length > 3
      return particle || ((english || russian) && !functionWords.has(right) && !functionWords.has(left)) ? '-' : null
    }),
    ...editsOf(text, /(?<=(?<!\p{L})(?:mid|pre|post)) [-‐](?=\d{4}s?\b)/giu, 'spaced-hyphen', 0.9, () => '-'),
    ...editsOf(text, /(?<=(?<!\p{L})(?:non|self|inter|intra|sub|multi|co)) [-‐](?=(\p{Ll}{3,}))/giu, 'spaced-hyphen', 0.9, ([, right = '']) =>
      isEnglish(knowledge, right) ? '-' : null,
    ),
  ].filter(({ at }, i, edits) => edits.findIndex((other) => other.at.start === at.start) === i),
  doubts: [],
})
