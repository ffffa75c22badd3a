// Makes the sample corpus from corpus/sources:   node corpus/make.ts [--out DIR] [--variant NAME] [--only PAPER]
// Without options, the committed corpus: corpus/papers, corpus/truth, corpus/manifest.jsonl. With --out, files for a bench, nothing committed.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { helpOnRequest } from '../cli/script-help.ts'
import { committed } from './committed.ts'
import { cleanText, type TruePage, withPress } from './print.ts'
import { parseSource, type Source } from './source.ts'
import { makeVariant, variants } from './variants.ts'

const home = import.meta.dirname

/** The sources below corpus/sources, by language and name. */
export async function readSources(): Promise<Source[]> {
  const sources: Source[] = []
  for (const language of ['ru', 'zh', 'en'])
    for (const file of (await readdir(join(home, 'sources', language))).sort())
      sources.push(parseSource(file.replace(/\.md$/u, ''), await readFile(join(home, 'sources', language, file), 'utf8')))
  return sources
}

export interface Made {
  readonly file: string
  readonly paper: string
  readonly language: string
  readonly variant: string
  readonly fault: string
  readonly pages: number
}

/** Writes papers/LANGUAGE/PAPER[.VARIANT].pdf and truth/LANGUAGE/PAPER.{json,txt} into `out`; `wanted` says which variants of which paper. */
export async function makeCorpus(sources: readonly Source[], out: string, wanted: (source: Source) => readonly string[]): Promise<Made[]> {
  const made: Made[] = []
  await withPress(async (print) => {
    for (const source of sources) {
      const names = wanted(source).filter((name) => variants[name]!.languages.includes(source.language))
      if (names.length === 0) continue
      const [papers, truth] = [join(out, 'papers', source.language), join(out, 'truth', source.language)]
      await mkdir(papers, { recursive: true })
      await mkdir(truth, { recursive: true })
      const printed = await print(source)
      await writeFile(join(truth, `${source.name}.json`), truthJson(printed.pages))
      await writeFile(join(truth, `${source.name}.txt`), cleanText(printed.pages))
      for (const name of names) {
        const file = `${source.name}${name === 'pdf' ? '' : `.${name}`}.pdf`
        await writeFile(join(papers, file), await makeVariant(`${source.name} ${name}`, variants[name]!, printed.pdf))
        made.push({
          file: `papers/${source.language}/${file}`,
          paper: source.name,
          language: source.language,
          variant: name,
          fault: variants[name]!.fault,
          pages: printed.pages.length,
        })
        console.error(made.at(-1)!.file)
      }
    }
  })
  return made
}

const truthJson = (pages: readonly TruePage[]): string => `${JSON.stringify({ pages }, null, 1)}\n`

if (import.meta.main) {
  helpOnRequest()
  const { values } = parseArgs({ options: { out: { type: 'string' }, variant: { type: 'string' }, only: { type: 'string' } } })
  const { variant, only, out } = values
  if (variant !== undefined && !(variant in variants)) throw new Error(`no variant ${variant}; there are ${Object.keys(variants).join(', ')}`)
  const sources = (await readSources()).filter(({ name }) => only === undefined || name === only)
  const made = await makeCorpus(sources, out ?? home, (source) => (variant === undefined ? (committed[source.name] ?? ['pdf']) : [variant]))
  if (out === undefined && variant === undefined && only === undefined)
    await writeFile(join(home, 'manifest.jsonl'), made.map((line) => `${JSON.stringify(line)}\n`).join(''))
}
