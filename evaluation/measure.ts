import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { SourceFile } from '../pipeline/model/tools.ts'
import type { PaperRecord } from '../schemas/paper-record.ts'
import { ATTRIBUTES, type Attributes } from './attributes.ts'
import { comparable, distance, unwrapped } from './distance.ts'
import { type Garble, garbles } from './garble.ts'
import { type GoldPaper, readGold } from './gold.ts'
import { f1, precision, recall, sum, type Tally } from './pairing.ts'
import { KINDS, type Kind, type PaperScore, scorePaper } from './score.ts'

/** The pipeline, as measuring needs it: a file in, its record out. */
export type Process = (file: SourceFile) => Promise<PaperRecord>

export interface Figures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly tally: Tally
}

export interface Measurement {
  readonly papers: Readonly<Record<string, number>>
  /** By language, and `all`. */
  readonly facts: Readonly<Record<string, Readonly<Record<Kind, Figures>>>>
  readonly attributes: Readonly<Record<string, Attributes>>
  readonly traps: Readonly<Record<string, { readonly taken: number; readonly of: number }>>
  /** `LANGUAGE FAULT`: character error rate of the broken text, and of what repair makes of it; papers and characters. */
  readonly text: Readonly<Record<string, { readonly before: number; readonly after: number; readonly papers: number }>>
  readonly scores: readonly { readonly paper: string; readonly score: PaperScore }[]
}

/** Runs the pipeline over all evaluation papers, clean and garbled, one after the other. */
export async function measure(process: Process, say: (line: string) => void): Promise<Measurement> {
  const gold = readGold()
  const scores: { paper: string; language: string; score: PaperScore }[] = []
  for (const paper of gold) {
    const record = await process({ name: basename(paper.file), bytes: new Uint8Array(await readFile(paper.file)) })
    scores.push({ paper: paper.name, language: paper.language, score: scorePaper(paper, record) })
    say(paper.name)
  }
  const text: Record<string, { before: number; after: number; papers: number }> = {}
  for (const language of languagesOf(gold))
    for (const [fault, garble] of Object.entries(garbles)) {
      if (!garble.languages.includes(language)) continue
      const papers = gold.filter((paper) => paper.language === language)
      const read = await readBroken(papers, garble, process)
      if (read.papers > 0) text[`${language} ${fault}`] = read
      say(`${language} ${fault}`)
    }
  const groups = ['all', ...languagesOf(gold)]
  const of = (group: string) => scores.filter(({ language }) => group === 'all' || language === group).map(({ score }) => score)
  const byGroup = <T>(make: (scores: PaperScore[]) => T): Record<string, T> => Object.fromEntries(groups.map((group) => [group, make(of(group))]))
  const add = (parts: { right: number; of: number }[]) => parts.reduce((a, b) => ({ right: a.right + b.right, of: a.of + b.of }), { right: 0, of: 0 })
  return {
    papers: byGroup((group) => group.length),
    facts: byGroup((group) => record(KINDS, (kind) => figures(sum(group.map(({ tallies }) => tallies[kind]))))),
    attributes: byGroup((group) => record(ATTRIBUTES, (name) => add(group.map(({ attributes }) => attributes[name])))),
    traps: byGroup((group) => ({ taken: group.reduce((n, { traps }) => n + traps.taken, 0), of: group.reduce((n, { traps }) => n + traps.of, 0) })),
    text,
    scores,
  }
}

const languagesOf = (papers: readonly GoldPaper[]): string[] => [...new Set(papers.map(({ language }) => language))]
const figures = (tally: Tally): Figures => ({ precision: precision(tally), recall: recall(tally), f1: f1(tally), tally })
const record = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>

/** Error rates over all papers together, by characters. A text that shares nothing with its truth has rate 1, however long. */
async function readBroken(papers: readonly GoldPaper[], garble: Garble, process: Process) {
  const fold = garble.exact ? unwrapped : comparable
  let [before, after, characters, count] = [0, 0, 0, 0]
  for (const paper of papers) {
    const broken = garble.broken(paper)
    if (broken === null) continue
    const { text } = await process({ name: basename(paper.file), bytes: new TextEncoder().encode(broken.text) })
    const truth = fold(broken.truth)
    const errors = (read: string) => Math.min([...truth].length, distance(truth, fold(read)))
    before += errors(broken.text)
    after += errors(text)
    characters += [...truth].length
    count++
  }
  return { before: before / characters, after: after / characters, papers: count }
}
