import type { ByLanguage } from '../languages/languages.ts'

/**
 * A word without its inflection, only to compare words of one language with each other: кластеров and кластер, clusters and cluster.
 * Rougher than a dictionary and enough for the terms of a field.
 */
export const stems: ByLanguage<(word: string) => string> = {
  en: (word) =>
    word
      .toLowerCase()
      .replace(/ies$/u, 'y')
      .replace(/(ss|us|is)$|s$/u, (_, kept: string | undefined) => kept ?? '')
      .replace(/isation/u, 'ization')
      .replace(/labour/u, 'labor'),
  ru: (word) => {
    const plain = word.toLowerCase().replaceAll('ё', 'е')
    if (plain.length <= 3 || word === word.toUpperCase()) return plain
    return plain.replace(
      /(?:иями|ями|ами|иях|ях|ах|иям|ям|ам|ием|ем|ом|ого|его|ому|ему|ыми|ими|ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ую|юю|ою|ею|ией|ей|ев|ов|ии|ия|ию|ью|[аеиоуыьэюяй])$/u,
      '',
    )
  },
  zh: (word) => word,
}
