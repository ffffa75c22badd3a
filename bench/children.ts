import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Ids of the processes that this one has started and that still run. Null where the system does not tell (it is Linux that does). */
export function childrenOfThisProcess(): string[] | null {
  if (!existsSync('/proc/self/task')) return null
  return readdirSync('/proc/self/task').flatMap((thread) => readFileSync(`/proc/self/task/${thread}/children`, 'utf8').match(/\d+/gu) ?? [])
}
