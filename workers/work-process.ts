/**
 * How the processes that read and understand pages are started.
 *
 * A small young generation: decoding throws much away, and 16 MB thrice over were a third of what such a process held (bench/repair.ts). And pictures
 * of pages outside malloc's heaps, of which there are two: glibc moves its threshold up to the size of what was freed, keeps pictures in a heap for each
 * thread from then on and never gives it back, 80 MB after ten pages (bench/memory.ts). Another malloc knows no such variables.
 */
export const workProcess = {
  execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4'],
  env: { MALLOC_MMAP_THRESHOLD_: String(256 * 1024), MALLOC_ARENA_MAX: '2' },
} as const
