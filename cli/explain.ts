import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { triedCaseStudies } from '../pipeline/extract/case-studies/explain.ts'
import { triedDefinitions } from '../pipeline/extract/definitions/explain.ts'
import { triedStatistics } from '../pipeline/extract/statistics/explain.ts'
import type { Tried } from '../pipeline/extract/tried.ts'
import { type Knowledge, loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import { Failure } from '../pipeline/model/failure.ts'
import type { Page } from '../pipeline/model/page.ts'
import type { Linked } from '../pipeline/model/paper.ts'
import { overlaps, type Span, textAt } from '../pipeline/model/span.ts'
import { processPaper } from '../pipeline/pipeline.ts'
import { pagePicture } from '../pipeline/read/page-picture.ts'
import { directions } from '../pipeline/repair/decode/directions.ts'
import { lattice } from '../pipeline/repair/decode/explain.ts'
import { layoutOf } from '../pipeline/store/layout.ts'
import { fileStore } from '../pipeline/store/store.ts'
import { createTools } from '../pipeline/tools/tools.ts'
import { toWebp } from '../pipeline/tools/webp.ts'
import { CACHE } from '../workers/cache.ts'
import { explainMetadata } from './explain-metadata.ts'
import { jsonOption, outOption, type ReadingFlags, readingOptions, toReadingOptions } from './options.ts'
import { pageSheet } from './page-sheet.ts'
import { type Branch, branch, drawn } from './tree.ts'

interface Flags extends ReadingFlags {
  readonly out: string
  readonly page?: number
  readonly picture?: string
  readonly text?: string
  readonly json: boolean
}

export function explainCommand(): Command {
  const command = new Command('explain')
    .description(
      'Reads one paper (from what is kept, where it can) and tells as a tree how each page was read and why, what was repaired, and what each sentence gave.',
    )
    .argument('<file>')
    .option('--page <n>', 'this page only', (text) => {
      const n = Number(text)
      if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('pages count from 1')
      return n
    })
    .option('--picture <file.html>', 'with --page: the page itself with lines, boxes and doubtful words, as one HTML file')
    .option('--text <words>', 'only repairs and sentences with these words, and every rule that was tried on them')
    .addOption(outOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  palimpsest explain scan.pdf --page 3 --text кластер\n  palimpsest explain scan.pdf --page 3 --picture page-3.html')
    .action(explain)
  for (const option of readingOptions()) command.addOption(option)
  return command
}

async function explain(path: string, flags: Flags): Promise<void> {
  const knowledge = await loadKnowledge(CACHE)
  const file = { name: basename(path), bytes: await bytesOf(path) }
  const tools = await createTools({ store: fileStore(layoutOf(flags.out).kept), cache: CACHE })
  const options = toReadingOptions(flags)
  const paper = await processPaper(file, options, tools, knowledge).finally(tools.close)
  const pages = paper.pages.filter(({ number }) => flags.page === undefined || number === flags.page)
  if (pages.length === 0)
    throw new Failure('cli/no-such-page', `there is no page ${flags.page}`, { advice: `${paper.fileName} has ${paper.pageCount}, counted from 1.` })
  if (flags.picture !== undefined) {
    const page = pages[0]
    if (!page || flags.page === undefined) throw new Failure('cli/no-page-named', '--picture shows one page', { advice: 'Say which with --page.' })
    const raster = await pagePicture(file, paper.mediaType, page.number, page.reading.rotation, tools, options)
    await writeFile(flags.picture, pageSheet(file.name, page, raster && (await toWebp(raster, 1600))))
    await tools.close()
  }
  const tree = branch(
    `${paper.fileName}: ${paper.mediaType}, ${counted(paper.pageCount, 'page')}, ${paper.languages
      .filter(({ share }) => share >= 0.005)
      .map(({ code, share }) => `${code} ${percent(share)}`)
      .join(', ')}`,
    pages.map((page) => explainPage(paper, page, flags.text, knowledge)),
  )
  console.log(flags.json ? JSON.stringify(tree, null, 1) : drawn(tree))
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    throw new Failure(
      'cli/no-such-file',
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? `no such file: ${path}` : `cannot read ${path}: ${(error as Error).message}`,
      { advice: 'Name one file that exists.', cause: error },
    )
  }
}

function explainPage(paper: Linked, page: Page, words: string | undefined, knowledge: Knowledge): Branch {
  const at = paper.pageSpans[paper.pages.indexOf(page)] as Span
  const asked = (span: Span): boolean => overlaps(span, at) && (words === undefined || textAt(paper.text, span).includes(words))
  const repairs = paper.repairs.filter(
    (r) => overlaps(r.at, at) && (words === undefined || r.before.includes(words) || textAt(paper.text, around(r.at)).includes(words)),
  )
  const { method, reason, badness, confidence } = page.reading
  return branch(
    `page ${page.number}: ${method}, because ${reason} (badness ${badness.toFixed(2)}, confidence ${confidence.toFixed(2)})`,
    [
      branch('how it was read', explainReading(page)),
      ...(words === undefined ? [explainMetadata(paper, at, page === paper.pages[0])] : []),
      branch(counted(repairs.length, 'repair'), explainRepairs(paper, repairs, words !== undefined)),
      ...(words === undefined ? [] : misreadWords(repairs).map((glyphs) => explainWord(glyphs, knowledge))),
      branch(
        `${counted(paper.refused.filter((r) => asked(r.at)).length, 'repair')} refused`,
        paper.refused
          .filter((r) => asked(r.at))
          .map((r) => `${r.rule}  ${shown(textAt(paper.text, r.at))} → ${shown(r.after)}  (${r.confidence.toFixed(2)}): ${r.because}`),
      ),
      branch(
        counted(paper.doubts.filter((d) => asked(d.at)).length, 'doubt'),
        paper.doubts.filter((d) => asked(d.at)).map((d) => `${shown(textAt(paper.text, d.at))}: ${d.reason}; or ${d.alternatives.join(', ')}`),
      ),
      branch(
        'sentences',
        paper.sentences.flatMap((sentence, i) => (asked(sentence) ? [explainSentence(paper, i, words !== undefined, knowledge)] : [])),
      ),
    ].filter(({ below }) => below.length > 0),
  )
}

/** Each repair; joined lines, of which every paragraph has some, are counted unless they were asked for by their words. */
function explainRepairs({ text }: Linked, repairs: Linked['repairs'], closely: boolean): string[] {
  const isJoin = (r: Linked['repairs'][number]): boolean => !closely && !r.movedFrom && /^[\s\f-]*$/u.test(r.before)
  const joins = Map.groupBy(repairs.filter(isJoin), (r) => r.rule)
  return [
    ...[...joins].map(([rule, { length }]) => `${rule}  ${counted(length, 'time')}`),
    ...repairs.filter((r) => !isJoin(r)).map((r) => `${r.rule}  ${shown(r.before)} → ${shown(textAt(text, r.at))}  (${r.confidence.toFixed(2)})`),
  ]
}

/** Words whose lattice is drawn, and lines of each. */
const MOST = 6
const LINES = 8

/** What stood where whole words were decoded. */
const misreadWords = (repairs: Linked['repairs']): string[] =>
  repairs
    .filter(({ rule }) => directions.some((direction) => rule.includes(direction.rule)))
    .slice(0, MOST)
    .map(({ before }) => before)

/** What misread glyphs may be: what it costs that a word was read so, and that it was printed, in tenths of a nat. */
function explainWord(glyphs: string, knowledge: Knowledge): Branch {
  return branch(
    `what ${shown(glyphs)} may be`,
    lattice(glyphs, knowledge)
      .slice(0, LINES)
      .map(({ word, kind, reading, prior, steps }) => `${shown(word)} ${kind}: read ${reading} + printed ${prior} = ${reading + prior}  ${steps.join(' ')}`),
  )
}

function explainReading({ reading, notes }: Page): string[] {
  const evidence = Object.entries(reading.evidence).map(([name, score]) => `${name} ${Math.round(1000 * score) / 1000}`)
  return [
    ...(reading.engine ? [`recognised by ${reading.engine}`] : []),
    ...(reading.rotation ? [`turned by ${reading.rotation} degrees`] : []),
    ...(evidence.length > 0 ? [`the judge saw ${evidence.join(', ')}`] : []),
    ...reading.rejected.map((r) => `not kept: ${r.method} with ${r.score.toFixed(2)}, ${r.reason}`),
    ...notes.map((note) => `note ${note.code}: ${note.message}`),
  ]
}

/** The facts a sentence gave, each with its rule; with `closely`, also each rule that was tried and why it gave none. */
function explainSentence(paper: Linked, index: number, closely: boolean, knowledge: Knowledge): Branch {
  const sentence = paper.sentences[index] as Linked['sentences'][number]
  const facts = [
    ...paper.definitions
      .filter(({ at }) => overlaps(at, sentence))
      .map((d) => `definition of ${shown(textAt(paper.text, d.term))} by “${d.rule}” (${d.confidence.toFixed(2)})`),
    ...paper.statistics
      .filter(({ at }) => overlaps(at, sentence))
      .map((s) => `statistic ${s.value} ${s.unit}${s.measure ? ` of ${shown(s.measure)}` : ''} by “${s.rule}” (${s.confidence.toFixed(2)})`),
    ...paper.caseStudies
      .filter(({ at }) => at.some((span) => overlaps(span, sentence)))
      .map((c) => `case study ${c.name} by “${c.rule}” (${c.confidence.toFixed(2)})`),
  ]
  const block = paper.blocks[sentence.block]
  const tried = closely
    ? [
        `in a ${block?.kind ?? 'block'}, language ${sentence.language}`,
        triedBranch('definition rules', triedDefinitions(paper, index, knowledge)),
        triedBranch('numbers', triedStatistics(paper, index)),
        triedBranch('case rules', triedCaseStudies(paper, knowledge)(index)),
      ]
    : []
  return branch(shown(textAt(paper.text, sentence)), [...facts, ...tried])
}

const outcomes = ['found', 'refused', 'no match'] as const

function triedBranch(says: string, tried: readonly Tried[]): Branch {
  return branch(
    `${says}: ${outcomes.map((outcome) => `${tried.filter((t) => t.outcome === outcome).length} ${outcome}`).join(', ')}`,
    outcomes.flatMap((outcome) => tried.filter((t) => t.outcome === outcome).map((t) => `${outcome}  ${t.rule}  ${t.says}`)),
  )
}

/** A repair is often one character; people look for the words around it. */
const around = (at: Span): Span => ({ start: Math.max(0, at.start - 30), end: at.end + 30 })

const shown = (text: string): string => `“${text.replaceAll('\n', '⏎').replaceAll('\t', '⇥').replaceAll('\f', '␌')}”`
const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
const percent = (share: number): string => `${Math.round(100 * share)} %`
