import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Rows of a table of places: cells between bars, trimmed; lines that begin with # are remarks. */
export const readTable = (name: string): string[][] =>
  readFileSync(join(import.meta.dirname, 'places', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()))

/** The names of a cell. */
export const namesIn = (cell: string | undefined): string[] => (cell ? cell.split(',').map((name) => name.trim()) : [])
