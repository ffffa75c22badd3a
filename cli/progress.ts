import type { Progress } from '../workers/follow.ts'

/** Shows how far a run is: one line redrawn in a terminal, else a plain line now and then. Writes to standard error. */
export interface ProgressView {
  update(progress: Progress): void
  /** A line that stays. */
  say(line: string): void
  end(): void
}

/** Milliseconds between two lines: events come by the hundred, a person reads five a second; a log wants few. */
const [REDRAWN, SAID] = [200, 15_000]

export function progressView(stream: NodeJS.WriteStream = process.stderr): ProgressView {
  const begun = Date.now()
  let shown = 0
  const clear = () => {
    if (stream.isTTY) stream.write('\r\x1B[K')
  }
  return {
    update: (progress) => {
      if (Date.now() - shown < (stream.isTTY ? REDRAWN : SAID)) return
      shown = Date.now()
      clear()
      const line = progressLine(progress, Date.now() - begun)
      stream.write(stream.isTTY ? line.slice(0, stream.columns - 1) : `${line}\n`)
    },
    say: (line) => {
      clear()
      stream.write(`${line}\n`)
    },
    end: clear,
  }
}

/** `3/12 papers  41/96 pages  1.9 pages/s  about 29 s left`. `elapsed` in milliseconds. */
export function progressLine({ papers, papersDone, pages, pagesDone }: Progress, elapsed: number): string {
  const parts = [`${papersDone}/${papers} papers`, `${pagesDone}/${pages} pages`]
  const rate = (1000 * pagesDone) / Math.max(elapsed, 1)
  if (pagesDone > 0) {
    parts.push(`${rate.toFixed(1)} pages/s`)
    parts.push(`about ${duration((1000 * (pages - pagesDone)) / rate)} left`)
  }
  return parts.join('  ')
}

/** Milliseconds for people: `850 ms`, `12.3 s`, `4 min 10 s`, `2 h 5 min`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const minutes = Math.floor(ms / 60_000)
  return minutes < 60 ? `${minutes} min ${Math.round((ms % 60_000) / 1000)} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
