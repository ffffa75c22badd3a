/** A line and what hangs below it. */
export interface Branch {
  readonly says: string
  readonly below: readonly Branch[]
}

export const branch = (says: string, below: readonly (Branch | string)[] = []): Branch => ({
  says,
  below: below.map((b) => (typeof b === 'string' ? branch(b) : b)),
})

/** Draws a tree with lines, as `tree` does. */
export function drawn({ says, below }: Branch): string {
  return [says, ...lines(below)].join('\n')
}

const lines = (below: readonly Branch[]): string[] =>
  below.flatMap((child, i) => {
    const last = i === below.length - 1
    return [`${last ? '└─' : '├─'} ${child.says}`, ...lines(child.below).map((line) => `${last ? '  ' : '│ '} ${line}`)]
  })
