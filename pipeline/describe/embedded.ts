import { headingLabel } from '../languages/labels.ts'

/** Titles that a program gave the file, not a person the paper. */
const noTitle =
  /^(?:Microsoft |PowerPoint|untitled|about:blank|PDF|slide ?\d|document ?\d|layout ?\d|doi:|无标题|新建|未命名|Документ ?\d|Без имени)|\.(?:docx?|rtf|pdf|indd|qxd|tex|wps|fm|ps|html?)$|^[\w.-]*\d{4,}[\w.-]*$/iu

/** A letter of Latin-1 that stands beside another: a code page misread. */
const misread = /[À-ÿ]{3}|\uFFFD|[\u0080-\u009f]/u

/** A field of the file's own metadata when it can be what it says; null else. */
function field(embedded: Readonly<Record<string, string>>, name: string): string | null {
  const value = (embedded[name] ?? '').replace(/\s+/gu, ' ').trim()
  return value === '' || misread.test(value) ? null : value
}

export function embeddedTitle(embedded: Readonly<Record<string, string>>): string | null {
  const title = field(embedded, 'Title')
  return title && !noTitle.test(title) && !headingLabel.test(title) && (title.match(/\p{L}/gu)?.length ?? 0) >= 6 ? title : null
}

export const embeddedAuthor = (embedded: Readonly<Record<string, string>>): string | null => field(embedded, 'Author')
export const embeddedKeywords = (embedded: Readonly<Record<string, string>>): string | null => field(embedded, 'Keywords')
