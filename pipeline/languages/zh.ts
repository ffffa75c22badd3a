import type { Language } from './language.ts'

export const zh: Language = {
  code: 'zh',
  scripts: ['Han'],
  franc: ['cmn'],
  ocr: ['chi_sim', 'chi_tra'],
  spaced: false,
  number: { decimal: ['.', '．'], grouping: [',', '，'] },
  sentenceEnd: '。！？!?；',
  abbreviations: new Set(),
  functionWords: new Set('的 是 在 和 了 有 为 与 中 对 等 不 以 及 这 从 上 其 而 将 个 于 也 到 由'.split(' ')),
}
