import type { DefinitionRule } from '../families.ts'
import { byCopula } from './by-copula.ts'
import { byMark } from './by-mark.ts'
import { byVerb } from './by-verb.ts'

export const rules: readonly DefinitionRule[] = [...byVerb, ...byCopula, ...byMark]
