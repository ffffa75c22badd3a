import type { Credit } from '../attribution.ts'
export const credit: Credit = { said: /(?!)/u, goesOn: /(?!)/u }
