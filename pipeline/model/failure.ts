/**
 * A paper (or page) that cannot go on, said so that a person knows what to do.
 * Thrown for what the input or the world did wrong; a programming error stays an ordinary Error and keeps its stack.
 */
export class Failure extends Error {
  /** `stage/what`, e.g. `identify/encrypted`. */
  readonly code: string
  /** What to do about it, one sentence. */
  readonly advice: string
  /** True when trying again later may help (an outage); false when it cannot (a broken file). */
  readonly retry: boolean

  constructor(code: string, message: string, options: { advice: string; retry?: boolean; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.name = 'Failure'
    this.code = code
    this.advice = options.advice
    this.retry = options.retry ?? false
  }
}
