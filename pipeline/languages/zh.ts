import type { Language } from './language.ts'

export const zh: Language = {
  code: 'zh',
  scripts: ['Han'],
  franc: ['cmn'],
  ocr: ['chi_sim', 'chi_tra'],
  ocrBeside: [],
  spaced: false,
  number: { decimal: ['.', '．'], grouping: [','] },
  sentenceEnd: '。！？!?｡．.',
  abbreviations: new Set(),
  abbreviationsAtEnd: new Set(),
  functionWords: new Set('的 是 在 和 了 有 为 与 中 对 等 不 以 及 这 从 上 其 而 将 个 于 也 到 由'.split(' ')),
  parts: {
    chapter: /^第\s*[一二三四五六七八九十百零〇\d]+\s*[章节節篇部编編]/u,
    caption: /^(?:图|圖|表|附图|附表)\s*[\d一二三四五六七八九十]+(?:[-–—.．·]\d+)*(?:\s|[:：.．、]|$|(?=\p{Script=Han}))/u,
    contents: /^(?:目\s*[录錄次])$/u,
    references: /^(?:[一二三四五六七八九十]+、|\d+\.?\s*)?(?:主要)?(?:参\s*考\s*文\s*献|參\s*考\s*文\s*獻|引用文献|参考书目|参考资料)\s*[:：]?$/u,
    section:
      /^(?:(?:\[|【|〔)?(?:摘\s*要|提\s*要|内容提要|内容摘要|关\s*键\s*词|關\s*鍵\s*詞|引\s*言|导\s*言|前\s*言|序\s*言|自?序|绪\s*论|导\s*论|文献综述|研究方法|结\s*论|結\s*論|结\s*语|結\s*語|结束语|小\s*结|讨\s*论|致\s*谢|后\s*记|附\s*录|总\s*结)(?:\]|】|〕)?\s*[:：]?)$/u,
    page: /^(?:第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$/u,
  },
}
