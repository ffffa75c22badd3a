/** What the process ends with; `docs/operations.md` has the same table. */
export const exitCode = {
  done: 0,
  /** A fault of ours; the stack is printed. */
  bug: 1,
  wrongUse: 2,
  /** Some papers could not be done: they are listed with code and advice. */
  someFailed: 3,
  /** The queue server does not answer, or the embedded queue is in use. */
  noBackend: 4,
  /** Something the command needs is missing, and the message says how to get it. */
  missing: 5,
  interrupted: 130,
} as const
