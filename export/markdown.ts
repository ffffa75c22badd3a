import type { Fact } from '../schemas/fact.ts'
import type { Format } from './format.ts'

/** An evidence sheet for people: facts by paper, each with its quote and page. */
export const markdown: Format = {
  name: 'markdown',
  title: 'Evidence sheet (Markdown)',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  *write(facts) {
    yield '# Evidence\n'
    let paper: string | null = null
    for (const fact of facts) {
      if (fact.paper.id !== paper) {
        paper = fact.paper.id
        yield `\n## ${escaped(paperLine(fact))}\n`
      }
      yield `\n**${escaped(headline(fact))}**\n\n> ${escaped(oneLine(fact.quote))}\n\n— ${pageOf(fact)}${fact.kind}, confidence ${fact.confidence.toFixed(2)}, \`${fact.id}\`\n`
    }
  },
}

function paperLine({ paper }: Fact): string {
  const issue = [paper.volume && `vol. ${paper.volume}`, paper.issue && `no. ${paper.issue}`].filter(Boolean).join(', ')
  return [paper.authors.join(', '), paper.title ?? paper.fileName, paper.container, issue, paper.publisher, paper.year].filter(Boolean).join('. ')
}

function headline(fact: Fact): string {
  if (fact.kind === 'definition') return `${fact.term}${fact.attributedTo ? ` (${fact.attributedTo})` : ''}`
  if (fact.kind === 'statistic') return [fact.valueText, fact.measure, fact.subject, fact.place, fact.time].filter(Boolean).join(' · ')
  return [fact.name, fact.place, fact.industry].filter(Boolean).join(' · ')
}

const pageOf = (fact: Fact): string => (fact.pageLabel ? `p. ${fact.pageLabel}, ` : fact.page === null ? '' : `page ${fact.page} of the file, `)
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ')
const escaped = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]<>#|]/gu, '\\$&')
