import { names } from '../languages/labels.ts'
import type { Clues, Kinds } from './clues.ts'

/** A block that names itself before it begins: "Abstract. …", «Ключевые слова: …», 摘要：…. */
export const runIn =
  /^(?:\[|【|〔)?(?:abstract|summary|key\s?words?|index terms|аннотация|резюме|реферат|ключевые слова|摘\s*要|内容提要|关\s*键\s*词|關\s*鍵\s*詞)(?:\]|】|〕)?\s*[.:：—–]/iu

/** Lines that file a paper: never headings, never its title. */
export const identifier = /^(?:УДК|UDC|ББК|BBK|ISBN|ISSN|DOI|doi:|JEL|中图分类号|文献标识码|文章编号|收稿日期|基金项目|作者简介|https?:|www\.|e-?mail)/iu

const institution =
  /(?:universit|институт|университет|академи|大学|学院|研究所|出版社|journal|proceedings|вестник|журнал|学报|\bpress\b|кафедра|department|项目)/iu

/** What stands before the paper begins: the title, and lines on who wrote, published and filed it. */
export function markFrontMatter(lines: readonly Clues[], kinds: Kinds) {
  const begins = lines.findIndex(
    ({ text, width, ended }, i) =>
      (kinds[i] === 'heading' && (names('section', text) || names('contents', text) || names('chapter', text))) || runIn.test(text) || (width > 150 && ended),
  )
  const front = lines.map((_, i) => i).filter((i) => i < begins && (!kinds[i] || kinds[i] === 'heading' || kinds[i] === 'list-item'))
  const title = titleAmong(lines, front)
  const last = front.at(-1)
  for (const i of front) {
    // What labels the first paragraph from right above heads it.
    const heads = i === last && i !== title && kinds[i] === 'heading' && (lines[i] as Clues).label !== ''
    const body = i === last && i !== title && kinds[i] === 'heading' && title !== null && (lines[i] as Clues).scale > 1.12
    kinds[i] = i === title ? 'title' : heads || body ? 'heading' : 'front-matter'
  }
}

/** The title is set in the largest type; without type it is the line that comes again (cover and title page), or the longest that reads like one. */
function titleAmong(lines: readonly Clues[], front: readonly number[]): number | null {
  const able = front.filter((i) => mayBeTitle(lines[i] as Clues))
  if (able.length === 0) return null
  const largest = Math.max(...able.map((i) => (lines[i] as Clues).scale))
  const fold = (i: number): string => (lines[i] as Clues).text.replace(/[\s*]+/gu, '')
  const score = (i: number): number => {
    const { text, width, scale } = lines[i] as Clues
    const byType = largest > 1.1 ? 100 * (scale / largest) ** 4 : 0
    const again = 10 * (able.filter((other) => fold(other) === fold(i)).length - 1)
    const unlike = (/\d{4}|@|[,，;].*[,，;]/u.test(text) ? 8 : 0) + (institution.test(text) ? 12 : 0)
    return byType + again + Math.min(10, width / 8) - unlike
  }
  return able.reduce((a, b) => (score(b) > score(a) ? b : a))
}

function mayBeTitle({ text, width, ended, endsWithColon, label, page }: Clues): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (page > 3 || label !== '' || endsWithColon || width < 12 || width > 300 || identifier.test(text)) return false
  return (!ended || /[?!？！]$/u.test(text)) && letters > 0.6 * text.replace(/\s/gu, '').length
}
