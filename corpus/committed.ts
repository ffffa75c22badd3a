/**
 * The variants that are kept in the repository, by paper: each paper as it was printed, and with one or two faults, so that every fault stands at least
 * once in each language it makes sense in. One paper a language is kept in the four usual states, for readings of the same text to be laid side by side.
 */
export const committed: Readonly<Record<string, readonly string[]>> = {
  'klaster-ponyatie': ['pdf', 'scan300', 'poor150', 'latin-read'],
  'territorii-rosta': ['pdf', 'cp1251-as-cp1252', 'poor150'],
  'izmerenie-svyazey': ['pdf', 'koi8-as-cp1251', 'no-tounicode'],
  'tri-istorii': ['pdf', 'shifted-font', 'fax150'],
  'jiqun-neihan': ['pdf', 'scan300', 'poor150', 'latin-read'],
  'chuantong-juluo': ['pdf', 'scan300', 'fax150'],
  'fenlan-shizheng': ['pdf', 'gbk-as-cp1252', 'no-tounicode'],
  'jiangyi-disi': ['pdf', 'stray-blanks', 'private-use'],
  'what-is-a-cluster': ['pdf', 'scan300', 'poor150', 'cyrillic-read'],
  'export-premium': ['pdf', 'utf8-as-cp1252', 'poor150'],
  'harbour-report': ['pdf', 'no-tounicode', 'fax150'],
  'porcelain-county': ['pdf', 'shifted-font'],
}
