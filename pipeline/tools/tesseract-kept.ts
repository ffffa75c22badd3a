/**
 * Hands out recognisers by their languages and keeps those asked for last: a page is read in one language and looked at in one or two more, the next
 * may be of another, and setting one up takes as long as a tenth of a page. `start` throws where the data is bad.
 */
export function keptRecognisers<Recogniser>(
  start: (languages: string) => Recogniser,
  end: (one: Recogniser) => void,
  most: number,
): (languages: string) => Recogniser {
  const kept = new Map<string, Recogniser>()
  return (languages) => {
    const known = kept.get(languages)
    kept.delete(languages)
    const [oldest] = kept
    if (known === undefined && oldest && kept.size >= most) {
      kept.delete(oldest[0])
      end(oldest[1])
    }
    const one = known ?? start(languages)
    kept.set(languages, one)
    return one
  }
}
