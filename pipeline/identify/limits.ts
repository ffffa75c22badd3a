import type { Limits } from '../model/tools.ts'

export const defaultLimits: Limits = { bytes: 1_000_000_000, pages: 5000, pixels: 200_000_000 }
