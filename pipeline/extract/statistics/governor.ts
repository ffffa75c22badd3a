/** The words of a clause before its number, parted at the verb that leads to it: "Besançon | lost |", "variety | enters | with a coefficient of". */
export interface Governor {
  /** What stands before the verb: the subject, or, in Russian and Chinese, where it happens. */
  readonly left: string
  /** What stands between verb and number; '' where nothing does. */
  readonly right: string
}

export type FindGovernor = (before: string) => Governor
