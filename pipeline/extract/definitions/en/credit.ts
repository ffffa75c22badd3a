import type { Credit } from '../attribution.ts'

export const credit: Credit = {
  said: /(?:^|[\s(])(?<who>(?:(?:\p{Lu}\p{Ll}+|\p{Lu}\.)\s){0,3}\p{Lu}\p{Ll}+(?:\s(?:and|&)\s\p{Lu}\p{Ll}+|\set\sal\.?)?)\s?(?:\(\d{4}[a-z]?\)\s?)?,?\s(?:believe|argue|define|hold|state|suggest|point|consider|think|claim|propose|maintain|note|describe|view|regard|understand|understood|see)(?:s|d|ed)?\b/u,
  goesOn: /^(?:he|she|they|in (?:his|her|their) (?:view|opinion|words))\b/iu,
}
