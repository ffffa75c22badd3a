import type { Credit } from '../attribution.ts'

/** Words that begin a sentence and name nobody. */
const nobody =
  '(?!(?:We|They|I|It|He|She|This|These|Some|Many|Most|Others?|Early|Recent|Economists|Scholars|Authors|Researchers|Geographers|Writers|People|In|By|The|That|Those|Such|Table|Figure|Section|Chapter)\\s)'
const person = "(?:(?:\\p{Lu}\\p{Ll}+|\\p{Lu}\\.)\\s){0,3}\\p{Lu}[\\p{Ll}’'-]+(?:-\\p{Lu}\\p{Ll}+)?"
/** People, or a body by its letters: OECD, UNIDO. */
const people = `${person}(?:,\\s${person}){0,2}(?:,?\\s(?:and|&)\\s${person}|,?\\set\\sal\\.?)?|\\p{Lu}{3,8}(?!\\p{L})`
const says =
  '(?:believe|argue|define|hold|state|suggest|point|consider|think|claim|propose|maintain|note|describe|view|regard|understand|understood|see|call|term|mean|meant|speak|refer|conceptuali[sz]e|characteri[sz]e|introduce|coin|use|write|wrote)(?:s|d|ed)?\\b'

export const credit: Credit = {
  said: new RegExp(
    `(?:^|[\\s(])(?:[Tt]he\\s)?(?<who>${nobody}(?:${people}))(?:['’]s?\\s(?:\\p{Ll}+\\s){0,2}definition\\b|\\s?(?:\\(\\d{4}[a-z]?(?:[,:]\\s?[\\d–-]+)?\\)\\s?)?,?\\s(?:\\p{Ll}+ly\\s)?${says})|(?:[Aa]ccording\\sto|[Ff]ollowing|[Aa]fter|[Ii]n\\sthe\\s(?:sense|words|terms)\\sof|(?:defined|given|coined|introduced|called|understood|used|proposed|described)\\sby)\\s(?:the\\s)?(?<whom>${people})`,
    'u',
  ),
  nominative: (name) => name,
  goesOn: /^(?:he|she|they|in (?:his|her|their) (?:view|opinion|words|later writings))\b/iu,
}
