import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Language } from '../languages/language.ts'
import { allLanguages, isLanguageCode, languages } from '../languages/languages.ts'
import type { Block, BlockKind } from '../model/block.ts'
import type { Segmented, Structured } from '../model/paper.ts'
import { type Span, textAt, trimmed } from '../model/span.ts'
import { languageOf, lettersOf } from './language.ts'
import { splitSentences } from './sentences.ts'

/** Finds the language of each block (script first, `und` is an answer) and cuts blocks into sentences. */
export function segment(paper: Structured, _knowledge: Knowledge): Segmented {
  const blockLanguages = paper.blocks.map((block) => languageOf(textAt(paper.text, block)))
  const main = mainLanguage(paper, blockLanguages)
  const sentences = paper.blocks.flatMap((block, i) => {
    const code = blockLanguages[i] === 'und' ? main : (blockLanguages[i] as string)
    const language = isLanguageCode(code) ? languages[code] : languages.en
    return sentencesOf(paper.text, block, language).map((at) => ({ ...at, block: i, language: sentenceLanguage(textAt(paper.text, at), code) }))
  })
  return { ...paper, blockLanguages, sentences, languages: shares(paper, blockLanguages) }
}

/** Rows of tables, references and lines of the page's own are whole; all else is cut at sentence ends. */
function sentencesOf(text: string, block: Block, language: Language): Span[] {
  if (block.kind === 'table')
    return [...text.slice(block.start, block.end).matchAll(/[^\n]+/gu)].map(({ index, 0: row }) =>
      trimmed(text, { start: block.start + index, end: block.start + index + row.length }),
    )
  return whole.has(block.kind) ? [{ start: block.start, end: block.end }] : splitSentences(text, block, language)
}

const whole: ReadonlySet<BlockKind> = new Set<BlockKind>(['reference', 'toc-entry', 'running-head', 'page-number', 'front-matter', 'title'])

/** A sentence in another script than its block (Chinese left standing in a translation) has a language of its own. */
function sentenceLanguage(text: string, blockCode: string): string {
  const counts = allLanguages.map((language) => ({ language, letters: countLetters(text, language.scripts) }))
  const best = counts.reduce((a, b) => (b.letters > a.letters ? b : a))
  const own = counts.find(({ language }) => language.code === blockCode)
  return own && best.letters > 2 * own.letters ? best.language.code : blockCode
}

const countLetters = (text: string, scripts: readonly string[]): number => scripts.reduce((sum, script) => sum + lettersOf(text, script), 0)

function mainLanguage(paper: Structured, blockLanguages: readonly string[]): string {
  return shares(paper, blockLanguages).find(({ code }) => code !== 'und')?.code ?? 'und'
}

function shares(paper: Structured, blockLanguages: readonly string[]): { code: string; share: number }[] {
  const characters = new Map<string, number>()
  let total = 0
  const count = (code: string, length: number) => characters.set(code, (characters.get(code) ?? 0) + length)
  paper.blocks.forEach((block, i) => {
    const length = block.end - block.start
    const foreign = foreignPassages(textAt(paper.text, block), blockLanguages[i] as string)
    for (const passage of foreign) count(passage.code, passage.length)
    count(blockLanguages[i] as string, length - foreign.reduce((sum, passage) => sum + passage.length, 0))
    total += length
  })
  return [...characters]
    .map(([code, n]) => ({ code, share: Math.round((1000 * n) / total) / 1000 }))
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1))
}

/** A sentence left standing in a translation: a run of some length in the script of a language without spaces. A word or a name is none. */
function foreignPassages(text: string, code: string): { code: string; length: number }[] {
  return allLanguages
    .filter((language) => language.code !== code && !language.spaced)
    .flatMap((language) => (text.match(runOf(language)) ?? []).map((run) => ({ code: language.code, length: run.length })))
}

const runs = new Map<string, RegExp>()
function runOf({ code, scripts }: Language): RegExp {
  const script = scripts.map((name) => `\\p{Script=${name}}`).join('')
  let run = runs.get(code)
  if (!run) runs.set(code, (run = new RegExp(`[${script}](?:[${script}\\p{P}]){11,}`, 'gu')))
  return run
}
