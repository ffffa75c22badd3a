import { join } from 'node:path'
import type { Linked } from '../../pipeline/model/paper.ts'
import { writeWhole } from '../../pipeline/store/atomic.ts'

/** The fields each stage owns, in the order of work: data only grows, so the last type holds every stage's. */
const fieldsOf = {
  '1-identify': ['id', 'sha256', 'fileName', 'bytes', 'mediaType', 'pageCount', 'encoding', 'embedded', 'notes'],
  '2-read': ['pages'],
  '3-repair': ['text', 'repairs', 'furniture', 'doubts', 'refused', 'pageSpans'],
  '4-structure': ['blocks'],
  '5-segment': ['blockLanguages', 'sentences', 'languages'],
  '6-describe': ['metadata'],
  '7-extract': ['definitions', 'statistics', 'caseStudies'],
  '8-link': ['concepts', 'abbreviations'],
} as const satisfies Record<string, readonly (keyof Linked)[]>

type Claimed = (typeof fieldsOf)[keyof typeof fieldsOf][number]
/** A field that no stage claims makes the call below an error, for it would be missing from every snapshot. */
type AllClaimed = Record<Exclude<keyof Linked, Claimed>, never>

/** One JSON file a stage, with what that stage added. */
export async function writeSnapshots(directory: string, paper: Linked & AllClaimed): Promise<void> {
  for (const [stage, fields] of Object.entries(fieldsOf)) {
    const added = Object.fromEntries(fields.map((field) => [field, paper[field]]))
    await writeWhole(join(directory, `${stage}.json`), `${JSON.stringify(added, null, 1)}\n`)
  }
}
