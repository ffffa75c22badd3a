import { simplified } from '../knowledge/simplified.ts'
import type { Language } from './language.ts'
import { paragraphFollows, partLabel } from './part-label.ts'

export const zh: Language = {
  code: 'zh',
  scripts: ['Han'],
  franc: ['cmn'],
  ocr: ['chi_sim', 'chi_tra'],
  ocrBeside: ['eng'],
  ocrNetwork: { chi_sim: 'ch_PP-OCRv4_rec' },
  ocrLetters: { chi_tra: (letter) => simplified(letter) !== letter },
  lineShape: { middle: 0.79, above: 0.037, below: 0.026 },
  spaced: false,
  number: { decimal: ['.', '．'], grouping: [',', ' ', '\u00a0', '\u2009', '\u202f'] },
  sentenceEnd: '。！？!?｡．.',
  abbreviations: new Set(),
  abbreviationsAtEnd: new Set(),
  functionWords: new Set('的 是 在 和 了 有 为 与 中 对 等 不 以 及 这 从 上 其 而 将 个 于 也 到 由'.split(' ')),
  leadingWords: new Set(),
  parts: {
    chapter: /^第\s*[一二三四五六七八九十百零〇\d]+\s*[章节節篇部编編讲講]/u,
    // "表2第（1）列中…" and "图3显示…" are the text that speaks of the table.
    caption:
      /^(?!.{12,}[。？]$)(?:图|圖|表|附图|附表)\s*[\d一二三四五六七八九十]+(?:[-–—.．·]\d+)*(?!\s*(?:显示|顯示|表明|给出|給出|列出|列示|展示|反映|报告了|報告了|汇报了))(?:\s|[:：.．、]|$|(?=\p{Script=Han}))/u,
    note: /^(?:注释?|备注|说明|(?:资料|数据)?来源)\s*[:：]/u,
    contents: /^(?:目\s*[录錄次])$/u,
    references:
      /^(?:[一二三四五六七八九十]+、|\d+\.?\s*)?(?:主要)?(?:参\s*考\s*文\s*献|參\s*考\s*文\s*獻|引用文献|参考书目|参考资料|阅读文献|推荐阅读)\s*[:：]?$/u,
    section:
      /^(?:(?:\[|【|〔)?(?:摘\s*要|提\s*要|内容提要|内容摘要|关\s*键\s*词|關\s*鍵\s*詞|引\s*言|导\s*言|前\s*言|序\s*言|自?序|绪\s*论|导\s*论|文献综述|研究方法|结\s*论|結\s*論|结\s*语|結\s*語|结束语|小\s*结|讨\s*论|致\s*谢|后\s*记|附\s*录|总\s*结)(?:\]|】|〕)?\s*[:：]?)$/u,
    abstract: partLabel('(?:中文|内容)?\\s*(?:摘\\s*要|提\\s*要)', paragraphFollows),
    keywords: partLabel('(?:关|關)\\s*(?:键|鍵)\\s*(?:词|詞|字)|主\\s*题\\s*词', '\\S'),
    filing:
      /^[[【〔［(（]?\s*(?:中图(?:法)?分类号|中圖分類號|文献标识码|文献标志码|文章编号|收稿日期|修回日期|投稿日期|基金项目|资助项目|作者简介|通[讯信]作者|责任编辑|封面设计|版权所有|图书在版编目|中国版本图书馆|开\s*本|印\s*[张刷数]|字\s*数|定\s*价|版\s*次|书\s*号|网\s*址|地\s*址|社\s*址|电\s*话|邮\s*编|发\s*行|经\s*销|引用(?:本文|格式))/u,
    thesis:
      /^(?:\p{Script=Han}{0,14}(?:(?:博士|硕士|碩士|学士|學士)(?:专业)?(?:研究生)?(?:学位|學位|毕业)?|学位|學位|毕业)(?:论文|論文|设计)|综合论文训练|\p{Script=Han}{2,12}(?:大学|大學|学院|學院))(?:\s*[(（[［].{1,6}[)）\]］])?$|^(?:学\s*生|姓\s*名|学科|专业|学位|研究方向|培养单位|所在(?:学院|单位)|学校代码|学\s*号|密\s*级|分\s*类\s*号)\s*[\p{Script=Han}]{0,4}\s*[:：]/u,
    supervisor: /^(?:(?:校[内外]|合作|第[一二])?(?:指导(?:教师|老师)|導師|导\s*师)|评阅人|答辩(?:委员会|主席)|论文答辩)/u,
    institution: /(?:大学|学院|研究[所院]|出版社|学报|杂志社|科学院|党校|委员会|编辑部|大學|學院|研究所|出版公司|集团|印务|印刷[厂]?|有限公司|经济系|管理系)/u,
    issue: /第\s*[\d一二三四五六七八九十]+\s*[卷期]|\d{4}年第?\s*\d+\s*期/u,
    page: /^(?:第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$/u,
  },
}
