import type { Span } from './span.ts'

/**
 * One change of the text. `at` is its place in the repaired text, `before` what stood there.
 * Repairs of a text are sorted, never overlap, and together lead back to the raw text (`undo`).
 */
export interface Repair {
  /** Name of the fix; several that met in one place are joined with " + ", first applied first. */
  readonly rule: string
  readonly at: Span
  readonly before: string
  /** 0 to 1. */
  readonly confidence: number
  /** Where the new characters came from in the raw text, when they were moved rather than changed. */
  readonly movedFrom?: Span
}

/** A proposed change of a text: `at` is in the text before the change. */
export interface Edit {
  readonly at: Span
  readonly after: string
  readonly rule: string
  readonly confidence: number
  readonly movedFrom?: Span
}

/** An edit that was proposed and not made; once the paper is repaired, `at` is in its text. */
export interface Refusal extends Edit {
  readonly because: string
}

/** A word that a person should look at: what else it may be, best first. */
export interface Doubt {
  readonly at: Span
  readonly confidence: number
  readonly reason: string
  readonly alternatives: readonly string[]
}

/** The raw text: every repair taken back, last to first. */
export function undo(text: string, repairs: readonly Repair[]): string {
  const parts: string[] = []
  let end = text.length
  for (let i = repairs.length - 1; i >= 0; i--) {
    const { at, before } = repairs[i] as Repair
    parts.push(text.slice(at.end, end), before)
    end = at.start
  }
  parts.push(text.slice(0, end))
  return parts.reverse().join('')
}
