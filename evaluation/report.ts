import { ATTRIBUTES } from './attributes.ts'
import type { Measurement } from './measure.ts'
import { KINDS } from './score.ts'

const three = (x: number): string => x.toFixed(3)
const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

/** The figures as Markdown: what evaluation/report.md says and the command prints. */
export function report({ papers, facts, attributes, traps, text }: Measurement): string {
  const languages = Object.keys(facts)
  return `# What Palimpsest finds in the evaluation papers

Made by \`npm run evaluate -- --update\`. Papers and gold are our own (\`guidelines.md\` says what counts): ${languages.map((language) => `${papers[language]} ${language}`).join(', ')}.
Precision, recall and F1 over all facts of a kind; a definition term is right when sentence and term are, a statistic when value and unit are, a case when it is the same cluster in the same sentence.

## Facts

${table(
  ['kind', 'language', 'P', 'R', 'F1', 'right', 'too much', 'missed'],
  KINDS.flatMap((kind) =>
    languages.map((language) => {
      const { precision, recall, f1, tally } = facts[language]![kind]
      return [kind, language, three(precision), three(recall), three(f1), tally.hits, tally.extras, tally.misses]
    }),
  ),
)}

## What the matched facts say

Share of the statistics matched by value and unit whose attribute is right, where the gold states it; a measure is right when it shares a word with the head of the gold's (in Chinese two characters of it).
\`credited\` is of the definitions matched by sentence and term, where gold or record names who said it.

${table(
  ['attribute', ...languages],
  ATTRIBUTES.map((name) => [
    name,
    ...languages.map((language) => {
      const { right, of } = attributes[language]![name]
      return of === 0 ? '' : `${three(right / of)} (${right} of ${of})`
    }),
  ]),
)}

Sentences that look like definitions and are none, taken for definitions: ${languages.map((language) => `${language} ${traps[language]!.taken} of ${traps[language]!.of}`).join(', ')}.

## Text

Character error rate of broken texts as they come and after repair, from the text alone; \`none\` is clean text, where every error is a false repair.

${table(
  ['language and fault', 'papers', 'CER before', 'CER after'],
  Object.entries(text).map(([name, { papers, before, after }]) => [name, papers, before.toFixed(4), after.toFixed(4)]),
)}
`
}
