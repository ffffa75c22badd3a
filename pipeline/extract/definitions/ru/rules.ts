import type { DefinitionRule } from '../families.ts'
export const rules: readonly DefinitionRule[] = []
