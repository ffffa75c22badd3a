/** The variants that are kept in the repository, by paper. Every fault stands at least once in every language it makes sense in. */
export const committed: Readonly<Record<string, readonly string[]>> = {
  'klaster-ponyatie': ['pdf', 'scan300', 'poor150', 'latin-read'],
  'jiqun-neihan': ['pdf', 'scan300', 'poor150', 'latin-read'],
  'what-is-a-cluster': ['pdf', 'scan300', 'poor150', 'cyrillic-read'],
}
