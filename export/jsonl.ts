import type { Format } from './format.ts'

/** One fact a line, as the API gives it (schemas/fact.ts). */
export const jsonl: Format = {
  name: 'jsonl',
  title: 'JSON Lines for programs',
  mediaType: 'application/jsonl',
  extension: 'jsonl',
  *write(facts) {
    for (const fact of facts) yield `${JSON.stringify(fact)}\n`
  },
}
