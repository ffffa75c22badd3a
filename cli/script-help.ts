import { readFileSync } from 'node:fs'

/** What a script says of itself: the comment at its head. */
export function helpOf(script: string): string {
  const lines = readFileSync(script, 'utf8').split('\n')
  const start = lines.findIndex((line) => line.startsWith('// '))
  const length = lines.slice(start).findIndex((line) => !line.startsWith('//'))
  return lines
    .slice(start, start + length)
    .map((line) => `${line.slice(3)}\n`)
    .join('')
}

/** For the scripts that measure and make, which are no commands of `palimpsest`: asked with `--help`, they say what they do and end. */
export function helpOnRequest(): void {
  if (!process.argv.includes('--help')) return
  process.stdout.write(helpOf(process.argv[1] as string))
  process.exit(0)
}
