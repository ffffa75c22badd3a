import type { Words } from '../words.ts'

const upper = '[A-ZÀ-ÖØ-ÞŁŚŠŽČ]'
const lower = '[a-zß-öø-ÿœšžčćłńęąśźżğıőűř]'
const initial = `${upper}\\.(?:\\s?-?${upper}\\.)*`
const particle = '(?:van|von|de|der|den|di|da|del|della|la|le|dos|du|ten|ter|el|al|bin)'
const name = `(?:(?:${upper}${lower}*[’'])?${upper}${lower}+(?:-${upper}?${lower}+)*|(?!AND\\b)${upper}{2,}(?:-${upper}{2,})?)`
const straight = `(?:${name}|${initial})(?:\\s+(?:${initial}|${name}|${particle}(?=\\s))){0,3}\\s+(?:${particle}\\s+)*${name}(?:,?\\s(?:Jr|Sr)\\.?|\\sI{2,3})?`
const inverted = `(?:${particle}\\s)?${name},\\s${initial}(?!${lower})`
const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter'
const house =
  "[A-Z][\\p{L}&’'. -]{1,50}?(?:Press|Publish\\p{L}+|Publications|Books|Verlag|Elsevier|Springer|Wiley(?:-Blackwell)?|Routledge|Macmillan|Blackwell|Edward Elgar|SAGE|Emerald)(?:\\s(?:Ltd|Limited|Inc|B\\.V|LLC|Group|Company|Co)\\b\\.?)?"
const year = '(?<year>(?:19|20)\\d\\d)'

export const en: Words = {
  titleLabel: /^(?:(?:thesis|dissertation|paper)\s+)?title\s*[:：]\s*/iu,
  authorLabel:
    /^(?:author(?:s|\(s\))?\s*:|(?:(?:student|author|candidate)(?:[’']s)?\s+name|name of (?:the )?(?:student|author|candidate))\s*[:：]|written by|by(?=\s+[A-Z]|$)|(?:candidate|student)\s*:)\s*/iu,
  citeLabel: /^(?:(?:please |how to |to )?cite (?:this (?:article|paper|chapter)|as)(?: as)?|(?:for |suggested |recommended )?citation)\s*[:.]?\s*/iu,
  citation: [
    /\bvol(?:ume|\.)?\s*(?<volume>\d{1,4})\s?\((?<issue>\d{1,3}(?:[-–/]\d{1,3})?)\)/diu,
    /\bvol(?:ume|\.)?\s*(?<volume>\d{1,4}|[ivxlc]{1,7}\b)/diu,
    /\b(?:[Nn]os?\.|N[oO](?=\s)|[Ii]ss(?:ue)?\.?|ISSUE|Is\.|[Nn]umber)\s*(?<issue>\d{1,4}[A-Za-z]?(?:\s?[-–/&]\s?\d{1,3})?)(?!\s*[%\p{L}])/du,
    /(?<![\p{L}])[Pp]p?\.\s*(?<pages>\d{1,5}(?:\s?[-–—―]\s?\d{1,5})?)/du,
    // 37 (6), 545–562 and 14(3): 12-20; 6 (2006) 1–22.
    /(?<![\p{L}\d(])(?<volume>\d{1,3})\s?\((?<issue>\d{1,3}(?:[-–/]\d{1,3})?)\)\s*[,:]\s*(?:pp?\.\s*)?(?<pages>\d{1,5}\s?[-–—]\s?\d{1,5})/du,
    /(?<![\p{L}\d(])(?<volume>\d{1,3})\s?\((?<year>(?:19|20)\d\d)\)\s*[,:]?\s*(?:pp?\.\s*)?(?<pages>\d{1,5}\s?[-–—]\s?\d{1,5})/du,
  ],
  dates: new RegExp(`^source\\s*:|(?<!\\p{L})(?:${month})(?!\\p{L})\\.?(?:\\s\\d{1,2}(?!\\d))?`, 'giu'),
  imprint: [
    new RegExp(`\\b(?:first )?published (?:in ${year} )?by (?<publisher>[A-Z][\\p{L}&’' -]{2,60}?)(?:,? (?:in )?(?:19|20)\\d\\d|[.,;(]|$)`, 'diu'),
    new RegExp(`(?:©|\\(c\\)|copyright)\\s*(?:©|\\(c\\))?\\s*${year}\\s*(?:by\\s)?(?<publisher>${house})`, 'du'),
    new RegExp(`^\\s*(?<publisher>${house})\\s*$`, 'du'),
    /^publishers?\s*:\s*(?<publisher>[A-Z][\p{L}&’'. -]{2,60})/diu,
  ],
  years: [
    new RegExp(`(?:©|\\(c\\)|copyright)\\s*(?:©|\\(c\\))?\\s*(?:by\\s)?(?:[\\p{L}&., ’'-]{0,60}\\s)?${year}`, 'diu'),
    new RegExp(`\\bpublished(?: in)? ${year}`, 'diu'),
    new RegExp(
      `^(?:(?:this|current|latest)\\s(?:version|draft)\\s*:\\s*)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s)?(?:${month})\\.?,?(?:\\s\\d{1,2}(?:st|nd|rd|th)?,?)?\\s${year}(?=$|\\s*[|(;])`,
      'diu',
    ),
  ],
  digits: {},
  container:
    /^(?:proceedings of|advances in .+ research|lecture notes in|.+ (?:working|discussion|research) papers?(?: series)?|.+ journal of .+|(?:international |european )?journal of .+)(?:,? no\.? ?\d+)?$/iu,
  bookKinds: /\s*:\s*(?:a (?:monograph|textbook|reader)|proceedings)$/iu,
  subjects: /(?<subjects>(?:(?:^|\s)\d\.\s[A-Z][^.]{3,80}\.){1,9})\s*(?:I\.\s|$)/du,
  subjectBreak: /\s*\d\.\s|—|--/u,
  person: new RegExp(`(?:${inverted}|${straight})(?!${lower})`, 'uy'),
  besideNames:
    /(?:[\s,;&*∗†‡§¶¹²³⁰-⁹]|\d{1,2}(?![\d\p{L}])|(?:and|AND|with)(?=\s)|I[Dd](?=[\s,]|$)|(?:Dr|Prof|Professor|PhD|Ph\.\s?D)\b\.?|(?:eds?\.|\(eds?\.?\))|(?<=[\s,])[a-f](?=[\s,*]|$))/uy,
  wrote: /^by\b/iu,
  corporateAuthor: /^[\p{L} ]{0,40}(?:,\s)?(?:the editors|editorial (?:board|department|office|team))$/iu,
}
