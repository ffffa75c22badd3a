// When do two names mean the same cluster? When they share a telling word: a proper name, not "cluster", "province" or "industrial".

const WEAK =
  /^(?:the|of|in|and|for|new|city|town|province|district|county|region|area|zone|park|valley|state|states|united|republic|china|russia|cluster|clusters|industry|industrial|development|кластер.*|промышлен.*|производствен.*|регион.*|област.*|кра[йяюе]|росси.*|город.*|инновацион.*|территориал.*|развити.*|район.*|республик.*)$/u
const WEAK_HAN = /产业|集群|企业|创新|地区|区域|中国|我国|省|市|县|镇|工业|经济|发展|开发区|园区/gu

/** Stems of the telling words; all words when none is telling. Russian endings of up to three letters are cut. */
export function tellingWords(text: string): Set<string> {
  const all = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const telling = all.filter((word) => !WEAK.test(word))
  return new Set((telling.length > 0 ? telling : all).map((word) => (/\p{Script=Cyrillic}/u.test(word) ? word.slice(0, Math.max(4, word.length - 3)) : word)))
}

export function shareWord(a: string, b: string): boolean {
  const words = tellingWords(b)
  return [...tellingWords(a)].some((word) => words.has(word))
}

/** Han names have no blanks between words: one stands inside the other once the weak parts are cut out. */
export function shareHanName(a: string, b: string): boolean {
  const names = (text: string) => text.replace(WEAK_HAN, ' ').match(/\p{Script=Han}{2,}/gu) ?? []
  return names(a).some((name) => b.includes(name)) || names(b).some((name) => a.includes(name))
}
