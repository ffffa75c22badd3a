import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'

const SIGNS: Readonly<Record<string, string>> = {
  '%': '%',
  '&': '&',
  $: '$',
  _: '_',
  '#': '#',
  ' ': ' ',
  ',': '',
  ';': '',
  '!': '',
  sim: '~',
  times: '×',
  cdot: '·',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  to: '→',
  rightarrow: '→',
  circ: '°',
  ldots: '…',
  cdots: '…',
  dots: '…',
  quad: ' ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  Delta: 'Δ',
  varepsilon: 'ε',
  epsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  Sigma: 'Σ',
  sum: '∑',
  infty: '∞',
  sqrt: '√',
}

/** The plain text of a short formula; null where it says more than plain text can. */
function plain(formula: string): string | null {
  let now = formula
  for (let before = ''; before !== now; ) {
    before = now
    now = now
      .replace(/\\(?:mathrm|mathbf|mathit|text|textbf|textit|rm|bf|operatorname)\s*\{([^{}]*)\}/gu, '$1')
      .replace(/\\d?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/gu, '$1/$2')
      .replace(/\^\s*\{?\\circ\}?/gu, '°')
      .replace(/\^\s*\{?([①-⑳]|\[[\d,\s–-]+\])\}?/gu, '$1')
  }
  now = now.replace(/\\([a-zA-Z]+|[^a-zA-Z])\s?/gu, (whole, name: string) => SIGNS[name] ?? whole)
  // Blanks that readers of formulas put between digits are none of the number's.
  now = now.replace(/(?<=\d) (?=[\d.%])|(?<=\.) (?=\d)/gu, '')
  return /[\\{}^]/u.test(now) ? null : now.trim()
}

/**
 * Tools that read formulas leave their marks on plain numbers: `$1/5$` is 1/5, `$65\%$` is 65%. A dollar sign before a price is none: what stands
 * between the two must be a formula, and no word.
 */
export const latexLeftovers: Finder = (text) => ({
  edits: [
    ...editsOf(
      text,
      /(?<![\\$\p{N}])(?:(?<![\p{Script=Latin}\p{Script=Cyrillic}])|(?=\$\^))\$(?![\s$])([^$\n\f]{1,80}?)(?<![\s\\])\$(?![\d$])/gu,
      'latex',
      0.95,
      ([, formula = '']) =>
        !/[\d\\^]/u.test(formula) || /(?<!\\)\b\p{L}{3,}/u.test(formula.replace(/\\[a-z]+\s*(?:\{[^{}]*\})?/giu, '')) ? null : plain(formula),
    ),
    ...editsOf(text, /\\([%&])/gu, 'latex', 0.95, ([, sign = '']) => sign).filter(
      ({ at }) => !/\$[^$\n]*$/u.test(text.slice(Math.max(0, at.start - 80), at.start)),
    ),
  ],
  doubts: [],
})
