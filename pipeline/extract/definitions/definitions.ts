import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Definition } from '../../model/definition.ts'
import type { Described } from '../../model/paper.ts'

export function findDefinitions(_paper: Described, _knowledge: Knowledge): Definition[] {
  return []
}
