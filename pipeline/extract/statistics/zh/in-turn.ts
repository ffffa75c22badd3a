import type { Turn } from '../phrases.ts'
import type { Quantity } from '../quantity.ts'

/**
 * 甲、乙和丙的产值分别为五亿元、三亿元和两亿元: the numbers behind 分别, as many as the members of the list before it, each with its own member.
 * Nothing where the two rows are not of one length.
 */
export function inTurn(sentence: string, quantities: readonly Quantity[]): ReadonlyMap<Quantity, Turn> {
  const turns = new Map<Quantity, Turn>()
  for (const word of sentence.matchAll(/分别|依次/gu)) {
    const from = word.index + word[0].length
    const row = rowBehind(sentence, quantities, from)
    const [first] = row
    if (!first || row.length < 2) continue
    const start = Math.max(...Array.from('，,。；;：:', (mark) => sentence.lastIndexOf(mark, word.index))) + 1
    const list = { start, text: sentence.slice(start, word.index) }
    const said = sentence.slice(from, first.hull.start)
    const owned = /的(?<measure>[^的、]{2,12})$/u.exec(list.text)
    const members = membersOf(owned ? list.text.slice(0, owned.index) : list.text)
    const verb = said.replace(/(?:达到?|为|有|约|是)+$/u, '')
    const measure = owned?.groups?.measure ?? (/^(?:增长|增加|提高|上升|下降|减少|降低)?了?$/u.test(verb) ? null : verb)
    if (members.length === row.length) {
      let at = start
      for (const [i, member] of members.entries()) {
        at = sentence.indexOf(member, at)
        turns.set(row[i] as Quantity, {
          at: { start: at, end: at + member.length },
          about: measure ? { measure, subject: member } : { measure: member, subject: null },
        })
        at += member.length
      }
      continue
    }
    // 分别占企业总数、就业和出口的: the list stands behind the word.
    const behind = /^占?(?<list>.+)的$/u.exec(said)?.groups?.list
    const measures = behind ? membersOf(behind) : []
    if (measures.length !== row.length) continue
    for (const [i, named] of measures.entries())
      turns.set(row[i] as Quantity, { at: { start, end: first.hull.start }, about: { measure: named, subject: list.text.trim() || null } })
  }
  return turns
}

/** The members of a list; [] where one is no more than a character. */
function membersOf(list: string): string[] {
  const members = list.split(/、|(?:以及|和|与|及)(?=[^、]*$)/u).map((member) => member.trim())
  return members.every((member) => member.length >= 2) ? members : []
}

/** Numbers with nothing but the marks of a list between them, the first right behind `from` or a few words on. */
function rowBehind(sentence: string, quantities: readonly Quantity[], from: number): Quantity[] {
  const row: Quantity[] = []
  for (const q of quantities) {
    if (q.hull.start < from) continue
    const last = row.at(-1)
    const gap = sentence.slice(last?.hull.end ?? from, q.hull.start)
    if (last ? !/^\s?(?:、|，|,|和|与|及|以及)\s?$/u.test(gap) : gap.length > 40 || /[，。；,;]/u.test(gap)) break
    row.push(q)
  }
  return row
}
