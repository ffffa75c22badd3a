import type { QualifierCue } from '../words.ts'

/** 近300家, 300家以上: matched directly before or behind a number (with its unit). */
export const zhQualifiers: readonly QualifierCue[] = [
  { qualifier: 'lte', before: '不超过|不高于|不多于|不大于|最多|至多|最高(?:为|达)?' },
  { qualifier: 'gte', before: '不低于|不少于|不下|不小于|至少(?:\\p{Script=Han}{0,2}有)?|起码|最少|最低(?:为)?|达到或超过' },
  { qualifier: 'gt', before: '超过了?|超出|突破了?|高于|多于|大于|逾|超|破(?=\\d)|[>＞]' },
  { qualifier: 'lt', before: '低于|少于|小于|不足|不到|未满|不满|未达到?|[<＜]' },
  { qualifier: 'approx', before: '(?:近|约(?:有|占|相当于)?)(?:[^，。；,;\\d]{1,12}的)?|翻了?近|大约|将近|接近|约为|大概|差不多|几乎|估计|[~～≈]' },
  { qualifier: 'gte', after: '(?:及|或)?以上|之上|或更[多高]' },
  { qualifier: 'lte', after: '(?:及|或)?以下|以内|之内' },
  { qualifier: 'approx', after: '左右|上下' },
  { qualifier: 'gt', after: '多(?![少样次种元])|余(?!额|下|地)|有余|强(?=[，,。；;、）)]|$)' },
  { qualifier: 'lt', after: '弱(?=[，,。；;、）)]|$)' },
]
