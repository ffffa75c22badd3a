import { type Span, textAt, trimmed } from '../../../model/span.ts'
import { numbered } from '../antecedent.ts'
import { isBroken, type Phrases } from '../candidate.ts'
import { leadingPhrase, trailingPhrase } from './noun-phrase.ts'

/** Words after which a new clause has its own subject. */
const clauseWord =
  /^.*\b(?:that|which|who|whom|whose|where|when|while|whereas|because|since|although|though|if|whether|unless|until|so(?![-\s]called)|thus|hence|therefore|but|believes?|argues?|says?|said|believed|argued|states?|stated|claims?|claimed|suggests?|considers?|thinks?|finds?|found|shows?|means)\b[,:]?\s*/isu
const opener =
  /^(?:and|or|but|so(?![-\s]called)|then|yet|also|however|moreover|furthermore|besides|thus|hence|therefore|consequently|here|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|next|now|today|currently|generally|broadly|basically|essentially|usually|often|typically|simply|strictly|specifically|namely|actually|indeed|similarly|likewise|in general|in fact|in short|in other words|in essence|in a word|in this (?:paper|study|article|book|chapter|sense|context|view|regard)|generally speaking|broadly speaking|strictly speaking|simply put|of course|for example|for instance|it can be said|it is said|among them|on the (?:one|other) hand|as a result|at the same time|such as|like|what is an?|as defined above|according to \p{Lu}[\p{L}.]+(?:\s\(\d{4}\))?|for \p{Lu}\p{Ll}+(?=,))\b[\s,:]*/iu
const determiner =
  /^(?:the|an?|this|that|these|those|such|our|their|its|his|her|my|your|each|every|any|some|most|many|all|both|several|various|other|another|certain|so[-\s]called|what is called|famous|well-known|kind of|type of)\s+/iu
const wrapper =
  /^(?:essence|soul|core|nature|heart|substance|basic idea|central idea|spirit)\s+of\s+|^(?:(?:general |basic |very |modern |main |key )?(?:term|concept|notion|word|phrase|expression|idea|definition|meaning|phenomenon|category|name)s?)(?:\s+(?:of|for)(?:\s+(?:an?|the))?)?\s+/iu
const adverbs =
  /\s*\b(?:also|often|usually|generally|commonly|typically|sometimes|frequently|traditionally|normally|mainly|mostly|primarily|essentially|basically|simply|here|therefore|thus|may|can|could|might|must|should|shall|will|would|has|have|had|do|does|not only|not|both|either|only|merely|just|in general|in fact|in turn|to|been|be|is|are|was|were|then|first|now|itself|themselves|best|well|better|broadly|narrowly|loosely|formally|strictly|literally|actually|really|that|which)$/iu

const noTerm =
  /^(?:it|this|that|these|those|they|he|she|we|i|you|one|ones|there|here|who|which|what|all|both|each|some|many|most|others?|another|such|the (?:former|latter)|former|latter|following|above|below|everything|something|anything|nothing|figure|table|section|chapter|appendix|result|results|reason|reasons|problem|problems|question|questions|issue|issues|aim|aims|goal|goals|purpose|purposes|objective|objectives|key|point|points|fact|facts|task|tasks|main|answer|difference|differences|difficulty|focus|advantage|advantages|conclusion|idea|paper|study|article|author|authors|example|examples|case|way|ways|thing|things|data|research|scholars?|economists?|people|china|russia|today|mode)$/iu
const noHead =
  /\b(?:reasons?|problems?|questions?|aims?|goals?|purposes?|objectives?|keys?|tasks?|facts?|results?|conclusions?|focus|difficult(?:y|ies)|points?|step|steps|first|second|third|last|one|ways?|point of view|view|part|number|rest|majority|example|examples|definitions?)$/iu
const finite =
  /\b(?:is|are|was|were|am|has|have|had|do|does|did|can|could|will|would|shall|should|may|might|must|cannot|isn't|aren't|there|becomes?|became|makes?|made|plays?|played|gives?|gave|takes?|took|needs?|seems?|shows?|leads|provides?|let|us|we|he|she|they|i|not)\b/iu

/** Heads of a predicate that name a kind of thing, in the singular. */
const genus = new Set(
  'phenomenon phenomena form kind type sort group grouping network organization organisation system concentration agglomeration agglomerate collection set range combination process structure region area territory place location space zone community association union alliance aggregate aggregation accumulation mode pattern unit entity ability capacity capability tendency product expansion sum totality total complex conglomeration conglomerate cluster clustering collectivity gathering mechanism state situation relationship relation interaction interdependence economy integration arrangement institution environment infrastructure facility ecosystem chain linkage model theory approach tool method measure indicator index ratio concept condition quality property characteristic attribute feature embodiment difference gap degree extent level asset resource knowledge skill field branch discipline industry sector enterprise firm company body assembly assemblage mass population bundle mixture array series constellation configuration cooperation collaboration partnership coalition hub individual whole innovation activity policy strategy extension variety category class term name definition description milieu habitat park district town city saving savings cost costs benefit benefits effect effects externality externalities transfer flow exchange spread diffusion movement specialization division sharing pooling co-location colocation proximity norm norms rule rules trust belief sense willingness atmosphere culture value values distance similarity probability likelihood channel act ease speed rate number proportion percentage amount share stock'.split(
    ' ',
  ),
)
/** Heads of a predicate that say what a thing does or matters. */
const claim = new Set(
  'key reason cause problem issue source factor basis foundation base cornerstone goal aim objective purpose task way means solution result consequence outcome driver engine force power motor advantage disadvantage trend direction focus hotspot spot topic subject challenge opportunity guarantee example instance case step part member element component backbone pillar core center centre heart leader priority need necessity requirement prerequisite precondition requisite choice decision answer question point fact matter carrier platform vehicle bridge stage period era time year role significance importance contribution evidence proof sign symbol reflection manifestation highlight provinces province country city-state pioneer representative weakness shortcoming obstacle barrier bottleneck drawback limitation impact influence synonym secret lesson pioneer beneficiary home birthplace cradle seat witness victim winner loser host founder author member hero owner producer exporter supplier manufacturer competitor one'.split(
    ' ',
  ),
)
const degreeWord =
  /^\s*(?:one of|the (?:most|main|primary|only|best|largest|biggest|first|next|same|key)|very|more|most|less|not|no|so|too|still|now|the (?:last|second|third))\b/iu
const weightWord =
  /^(?:important|essential|necessary|effective|main|key|crucial|vital|common|typical|leading|largest|significant|critical|whole|classic|fundamental|central|major|powerful|useful|good|great|ideal|perfect|real|true|strong|successful)$/iu
const singular = (word: string): string =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y` : /(?:ch|sh|x|ss)es$/u.test(word) ? word.slice(0, -2) : /[^su]s$/u.test(word) ? word.slice(0, -1) : word
const inSet = (set: ReadonlySet<string>, word: string): boolean => set.has(word) || set.has(singular(word))

function clauseStart(text: string, end: number): number {
  const before = text.slice(0, end)
  const mark = Math.max(
    before.lastIndexOf('; '),
    before.lastIndexOf(': '),
    before.lastIndexOf('. '),
    before.lastIndexOf('? '),
    before.lastIndexOf('! '),
    before.lastIndexOf(' — '),
    before.lastIndexOf(' – '),
    before.lastIndexOf('。'),
  )
  return mark < 0 ? 0 : mark + 1
}

/** Removes the last comma part where it only comments: "clusters, according to Porter, are …". */
const comment =
  /,\s*(?:according to|as|in|for|by|following|after|like|or|on|from|to|e\.g|i\.e|such as|including|also|sometimes|usually|often|in general|however|then|therefore|thus|at least|similarly|of course|instead|moreover|which|who|that|known)\b[^,]{0,80},?\s*$|,\s*$/iu

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/gu, (inside) => ' '.repeat(inside.length))

function termBefore(text: string, end: number): Span | null {
  let stop = end
  for (let i = 0; i < 2; i++) {
    const tail = comment.exec(text.slice(Math.max(0, stop - 100), stop))
    if (!tail) break
    stop = stop - (text.slice(Math.max(0, stop - 100), stop).length - tail.index)
  }
  let start = clauseStart(text, stop)
  const clause = clauseWord.exec(withoutBrackets(text.slice(start, stop)))
  if (clause && start + clause[0].length < stop) start += clause[0].length
  // Outside brackets the last comma parts a subject from what introduces it; a list "A, B and C" is left to fail as too long.
  const flat = withoutBrackets(text.slice(start, stop))
  const comma = flat.lastIndexOf(', ')
  if (comma >= 0) start += comma + 2
  // "In his later writings clusters are": what opens the sentence without a comma.
  if (/^\s*(?:in|by|for|under|within|at|on|to|from|with|after|before|according\s+to)\s/iu.test(text.slice(start, stop))) {
    const phrase = trailingPhrase(text.slice(start, stop))
    if (phrase) return { start: start + phrase.start, end: stop }
  }
  return { start, end: stop }
}

function tidy(text: string, at: Span): Span {
  let { start, end } = trimmed(text, at)
  const number = numbered.exec(text.slice(start, end))
  if (number) start += number[0].length
  for (let before = ''; before !== text.slice(start, end); ) {
    before = text.slice(start, end)
    const lead = opener.exec(before)?.[0].length ?? determiner.exec(before)?.[0].length ?? wrapper.exec(before)?.[0].length ?? 0
    if (lead > 0 && lead < before.length && !(lead === before.length)) start += lead
    const tail = adverbs.exec(text.slice(start, end))
    if (tail && tail.index > 0) end = start + tail.index
    const brackets = /\s*\([^()]{0,80}\)$/u.exec(text.slice(start, end))
    if (brackets && brackets.index > 0) end = start + brackets.index
    ;({ start, end } = trimmed(text, { start, end }))
    while (end > start && /[,;:'’”"“™]/u.test(text[end - 1] ?? '')) end--
    while (end > start && /['‘“"”,]/u.test(text[start] ?? '')) start++
  }
  // 'the so-called "macro structure"': the quoted words are the term.
  const quoted = /["“”']([^"“”']{3,50})$/u.exec(text.slice(start, end))
  if (quoted?.[1]) start = end - quoted[1].length
  return { start, end }
}

function termAfter(text: string, start: number): Span | null {
  const rest = text.slice(start, start + 90)
  const quoted = /^\s*(?:an?\s+|the\s+)?["“‘']([^"“”‘’'™]{2,60})["”’'™]/iu.exec(rest)
  if (quoted?.[1]) {
    const from = start + quoted[0].length - quoted[1].length - 1
    return { start: from, end: from + quoted[1].length }
  }
  const bare =
    /^\s*((?:an?\s+|the\s+)?\p{L}[\p{L}\p{N}'’/-]*(?:\s+(?!(?:that|which|who|because|and|but|by|in|when|where|for|is|are|was|were|on|at|with|to|from|as|if|it|they|he|she|we|after|since|due|has|have|can|will|than|or)\b)\p{L}[\p{L}\p{N}'’-]*){0,5})/iu.exec(
      rest,
    )
  return bare?.[1] ? { start: start + bare[0].length - bare[1].length, end: start + bare[0].length } : null
}

function definiensAfter(text: string, start: number): Span {
  const rest = text.slice(start)
  const lead = /^[\s,:"“]*/u.exec(rest)?.[0].length ?? 0
  const cut =
    /;\s|[.!?]["”]?(?:\s|$)|,\s(?:so|but|and (?:it|this|they|he|she|we) (?:is|are|has|have|can|also)|it is|there is|which makes|thus|therefore)\b/iu.exec(
      rest.slice(lead + 3),
    )
  return trimmed(text, { start: start + lead, end: cut ? start + lead + 3 + cut.index : text.length })
}

function definiensBefore(text: string, end: number): Span {
  const stop =
    end -
    (/[\s,]*(?:(?:what|which|that|this|it|these|they|is|are|was|were|can|may|be|been|usually|often|generally|commonly|sometimes|also|has|have|and|so|or|he|she|we|i|Porter|Marshall)\s*)*$/iu.exec(
      text.slice(0, end),
    )?.[0].length ?? 0)
  return trimmed(text, { start: clauseStart(text, stop), end: stop })
}

export const phrases: Phrases = {
  termBefore,
  termAfter,
  tidy,
  asked:
    /^(?:so,?\s+|but\s+|and\s+)?what\s+(?:exactly\s+)?(?:is|are|is\s+meant\s+by|do\s+we\s+mean\s+by)\s+(?:an?\s+|the\s+)?["“]?(?<term>\p{L}[\p{L}\s’'-]{2,50}?)["”]?\?$/iu,
  pronoun: /^(?:it|this|these|they|that|the (?:former|latter|term|concept)|this (?:term|concept|notion|phenomenon))$/iu,
  termHead:
    /(?:^|\s)(?:clusters?|clustering|agglomerations?|networks?|effects?|econom(?:y|ies)|capital|environments?|milieus?|systems?|embeddedness|competitiveness|competences?|advantages?|models?|theor(?:y|ies)|chains?|districts?|parks?|innovations?|learning|organi[sz]ations?|mechanisms?|externalit(?:y|ies)|spillovers?|regions?|structures?|speciali[sz]ation|differentiation|integration|capabilit(?:y|ies)|factors?|governance|policy|policies|strateg(?:y|ies)|institutions?|knowledge|trust|cooperation|competition|coopetition|proximity|industry|industries|growth|development|enterprises?|SMEs?|types?|towns?|brands?|upgrading|dynamics|diamond|ecosystems?|symbiosis|poles?|quotients?|coefficients?|index|indices|rooted|spontaneous)$/iu,
  whyNoTerm: (term) => {
    const words = term.split(/\s+/u).length
    if (!/\p{Script=Latin}{2}/u.test(term)) return 'a term has letters'
    if (isBroken(term)) return `"${term}" is no whole phrase`
    if (words > 9 || term.length > 80) return `"${term.slice(0, 20)}…" is too long for a term`
    if (noTerm.test(term) || noHead.test(term) || /\bout of\b/iu.test(term)) return `"${term}" names no concept`
    if (finite.test(term)) return `"${term}" holds a verb`
    if (
      /^(?:of|in|on|at|by|for|to|with|from|as|than|between|among|how|why|when|what|where)\b|(?:^|\s)(?:of|in|on|at|by|for|with|from|as|and|or|the|an?)$/iu.test(
        term,
      )
    )
      return `"${term}" is no whole phrase`
    if (
      /^(?:\p{Lu}\p{Ll}+\s)?(?:Figure|Fig\.|Table|Chapter|Section|Model|Equation)\b|^(?:Remark|Theorem|Lemma|Corollary|Proposition|Hypothesis|Assumption|Proof|Step|Note|Input|Output)(?:\s+[\d.]+)?$|^[IVX]+$/iu.test(
        term,
      )
    )
      return `"${term}" is a place in the paper`
    return null
  },
  whyClaim: (predicate) => {
    const degree = degreeWord.exec(predicate)?.[0]
    if (degree !== undefined) return `"${predicate.slice(0, 24)}" says how it is, not what it is`
    const phrase = leadingPhrase(predicate)
    if (!phrase) return null
    if (phrase.words.some((word) => weightWord.test(word)) && !/^critical mass/iu.test(phrase.words.slice(-2).join(' '))) return 'it says how much it matters'
    return inSet(claim, phrase.head) ? `"${phrase.head}" says what it matters for, not what it is` : null
  },
  hasGenus: (predicate) => inSet(genus, leadingPhrase(predicate)?.head ?? ''),
  definiensAfter,
  definiensBefore,
}

/** The words right before `end` that are one quoted name, or as much of the phrase as `termBefore` gives. */
export function quotedBefore(text: string, end: number): Span | null {
  const quote = /["“”'‘]([^"“”'‘’™]{2,60})["”’'™],?\s*$/u.exec(text.slice(Math.max(0, end - 70), end))
  if (!quote?.[1]) return null
  const start = Math.max(0, end - 70) + quote.index + 1
  return { start, end: start + quote[1].length }
}

export const words = (text: string, at: Span): number => textAt(text, at).split(/\s+/u).length
