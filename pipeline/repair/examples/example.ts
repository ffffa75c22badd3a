/** A broken text and what it must become. */
export interface Example {
  readonly label: string
  /** Why it is here, where the label does not say it. */
  readonly comment?: string
  readonly before: string
  readonly after: string
}
