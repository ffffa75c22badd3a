import { names } from '../../languages/labels.ts'

/** Chinese eyes take the dashes beside a number for the numeral one. */
const number = /^[^\p{L}\p{N}]*一?[^\p{L}\p{N}]*(\d{1,4}|[ivxlc]{1,7})[^\p{L}\p{N}]*一?[^\p{L}\p{N}]*$/iu

/** What a line says that is nothing but the number of a page: 14 of «— 14 —», 3 of 第3页; null for all others. */
export const pageNumberOf = (line: string): string | null =>
  number.exec(line)?.[1] ?? (names('page', line) ? (/\d{1,4}|[ivxlc]{1,7}/iu.exec(line)?.[0] ?? null) : null)
