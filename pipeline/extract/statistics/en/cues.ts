import type { Cues } from '../cues.ts'

const months =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?'

export const enCues: Cues = {
  labelBefore: [
    `(?<!\\p{L})(?:tables?|tab\\.|fig(?:ure|s|ures)?s?\\.?|charts?|equations?|eqs?\\.|models?|formulas?|formulae|chapters?|ch\\.|sections?|sec\\.|§|parts?|appendix|annex|box|hypothes[ie]s|h|pages?|pp?\\.|vol(?:ume|s)?\\.?|issue|no\\.|nos\\.|nr\\.|numbers?(?=\\s?$)|article|art\\.|item|step|stage|phase|type|group|level|grade|route|highways?|road|line|freeway|interstate|fortune|global|top|first|last|next|isbn|issn|doi:?|udc|version|ver\\.|web|industry|room|tel\\.?:?|fax:?|phone:?|zip|postcode|grant(?:\\s+no\\.?)?|project|law|order|decree|iso|rank(?:ed|ing|s)?(?:\\s+(?:as|at))?|n[°º]|№|#|case|panel|column|row|note|question|scenario|world\\s+war|class|category|cluster|region|zone|year|age|aged|under\\s+article)\\s{0,2}\\(?`,
    `(?<!\\p{L})(?:${months})\\s{1,2}`,
    '(?:\\p{L}|\\d)[-–/](?=$)(?<!\\s[-–])(?<!\\d\\s?[-–])',
    'https?:\\S*|www\\.\\S*|@\\S*|doi\\S*',
  ].join('|'),
  labelBehind: [
    `^\\s?(?:st|nd|rd|th)(?!\\p{L})`,
    `^\\s{1,2}(?:of\\s+)?(?:${months})(?!\\p{L})`,
    '^\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|BC|AD|CE)(?!\\p{L})',
    '^\\s(?:highway|freeway|route|road|street|avenue|plan|program(?:me)?|project)(?!\\p{L})',
    '^[-\\s](?:year|month|day|week)s?[-\\s](?:plan|period|programme|program|old|olds|study|term|bond)',
    '^\\s(?:standard\\s+(?:deviations?|errors?)|unit)(?!\\p{L})',
    '^\\s(?:percentile|degrees?(?!\\s+(?:celsius|c)))',
  ].join('|'),
  labelSentence: '(?<!\\p{L})(?:ISBN|ISSN|DOI|©|copyright|tel\\.?\\s?:|fax\\s?:|e-?mail\\s?:|all rights reserved)',
  baseBefore: 'per|for\\s+each|for\\s+every|out\\s+of\\s+every',
  baseBehind: '',
  rateBefore: '(?!)',
  rateBehind: '(?!)',
  perBehind: 'per\\s+(?:\\d[\\d,]*|hundred|thousand|million)\\s+(?:\\p{Ll}+\\s)?(?:inhabitants?|people|persons|residents?|workers?|employees?|population)',
  abstractNoun:
    'aspects?|types?|forms?|stages?|levels?|factors?|groups?|parts?|categor(?:y|ies)|dimensions?|models?|steps?|points?|components?|elements?|kinds?|ways?|questions?|hypothes[ei]s|variables?|indicators?|items?|phases?|sections?|chapters?|pages?|references?|reasons?|conditions?|characteristics?|features?|principles?|provinces?|units?|sides?|approaches?|methods?|problems?|issues?|functions?|theor(?:y|ies)|perspectives?|areas?|fields?|criteri(?:a|on)|directions?|tasks?|goals?|objectives?|modes?|patterns?|strateg(?:y|ies)|measures?|examples?|cases?|papers?|articles?|definitions?|concepts?|layers?|links?|respects?|periods?|decades?|generations?|waves?|rounds?|things|forces?|sources?|sets?|scenarios?|options?|paths?|roles?|effects?|mechanisms?|advantages?|drivers?|pillars?|main|major|basic|key|different|important|large|following|such|other|distinct|broad|interrelated',
  realNoun:
    '(?:\\p{L}+[\\s-]){0,4}?(?:firms?|compan(?:y|ies)|enterprises?|SMEs?|employees?|workers?|people|persons?|jobs?|plants?|factor(?:y|ies)|clusters?|parks?|towns?|villages?|universit(?:y|ies)|institut(?:es?|ions?)|suppliers?|patents?|startups?|start-ups?|households?|shops?|residents?|inhabitants?|engineers?|researchers?|scientists?|brands?|respondents?|laborator(?:y|ies))(?!\\p{L})',
  unlikeOne: '(?!)',
  unlikeMany: '(?!)',
  valueBefore:
    '(?:accounted|accounts|accounting)\\s+for|has|have|had|reach(?:ed|es|ing)?|amount(?:ed|s|ing)?\\s+to|total(?:ed|led|s|ing|ling)?|total\\s+of|number(?:ed|s|ing)?|(?:is|are|was|were)(?:\\s+only)?|equals?|stood\\s+at|stands\\s+at|(?:rose|grew|fell|increased|decreased|dropped|declined|up|down|expanded|climbed|jumped|rise|fall|increase)\\s+(?:to|by|from)|by|from|to|an?\\s+average\\s+of|average(?:d|s)?(?:\\s+of)?|index\\s+of|number\\s+of|out\\s+of|for|:|=|≈|[<>≤≥]',
  partOfBefore: '(?:of|among)\\s+(?:which|whom|these|them|those),?',
  rowBefore: '\\d\\s(?:\\p{L}+\\s){0,3}?(?:in|on|for|from)\\s[^.;:\\d]{2,50}?(?:,|\\sand|,\\sand)',
  rowBehind: '(?:in|on|for|from)\\s\\p{L}',
  leftBehind: '(?:were|are|have|had|remain(?:ed|s)?|survived?|stayed|closed|left)(?!\\p{L})',
  noNoun:
    '(?:of|in|to|and|or|the|a|an|by|from|with|at|on|for|is|was|are|were|has|have|had|per|times|as|that|which|who|than|but|if|when|while|since|after|before|between|during|into|through|under|over|up|down|out|so|not|it|its|they|we|this|these|those|respectively|percent|will|would|can|could|may|might|shows?|see|et|e\\.g|i\\.e|vs|versus)(?!\\p{L})',
  partBefore:
    '(?:only|nearly|almost|about|around|over|more\\s+than|less\\s+than|up\\s+to|at\\s+least|accounts?\\s+for|accounted\\s+for|by|to|than|roughly|approximately|another|some)',
  partBehind: '(?:of|as|to|less|more|fewer|higher|lower|larger|smaller|that|the|are|were|is|was|have|had)(?!\\p{L})',
  shareBefore: '',
  comparedBehind: '(?:as|more|less|fewer|higher|lower|larger|smaller|bigger|that|the\\s+(?:level|size))(?!\\p{L})',
  notPartBefore: '(?:first|second|latter|former|last|other|better|next|early|late|the)\\s',
  notPartBehind:
    '(?:an?\\s)?(?:century|year|hour|decade|day|month|mile|of\\s+the\\s+(?:\\d|\\p{L}+(?:th|st)\\s+century|year|decade|nineteen|twent))|[\\s-]?(?:way|hearted|time|yearly)',
  durationBefore:
    '(?:history|experience|lasted|lasts|lifetime|life\\s+span|lifespan|age|duration|period|term|tenure|takes?|took|existed)(?:\\s+(?:of|is|was|for|spans?|about|over|nearly|almost|more|than|around|up|to|at|least|an?|average)){0,6}',
  durationBehind: '(?:of\\s+(?:history|experience|age|existence|development|operation)|history|old|long|in\\s+(?:length|age)|tradition|lifetime|experience)',
  increase:
    'increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|gr(?:ow|ows|ew|own|owing)|growth|climb(?:s|ed|ing)?|expand(?:s|ed|ing)?|expansion|gain(?:s|ed|ing)?|improv(?:e|es|ed|ing|ement)|rais(?:e|es|ed|ing)|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|jump(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|ed|ing)|up\\s+(?:by|from|to)|up(?=\\s*(?:some|about|nearly|almost|over|around)?\\s*$)|higher',
  decrease:
    'decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|f(?:all|alls|ell|allen|alling)|drop(?:s|ped|ping)?|reduc(?:e|es|ed|ing|tion)|shr(?:ink|inks|ank|unk|inking)|contract(?:s|ed|ion)?|cut(?:s|ting)?|lower(?:s|ed|ing)?|los(?:s|t|es|ing)|halv(?:e|ed|ing)|slump(?:s|ed)?|down\\s+(?:by|from|to)|down(?=\\s*(?:some|about|nearly|almost|over|around)?\\s*$)|sank|sunk|dwindl(?:e|ed|ing)',
  lessBehind: '(?:less|fewer|lower|smaller|shorter)(?!\\p{L})',
  changedBy: 'by',
  growthBefore:
    '(?:up|down)(?:\\s+(?:by|some|about|nearly|almost|over|around))?|(?:growth|increase|decrease|decline|rise|fall|reduction|drop)(?:\\s+rates?)?(?:\\s+(?:of|was|is|were|are|at|by|to|reached|averaged|averaging|around|about|an?|the|average|annual|over|nearly|\\p{L}+)){0,6}',
  growthBehind:
    '(?:annual\\s+|yearly\\s+|average\\s+)*(?:growth|increase|decrease|decline|rise|fall|reduction|drop|annually|per\\s+annum|a\\s+year|per\\s+year|year[\\s-]on[\\s-]year|compared\\s+(?:to|with)|over\\s+the\\s+(?:previous|same)|higher|lower|more|less|fewer|larger|greater|smaller)(?!\\p{L})',
  target:
    '(?<!\\p{L})(?:target(?:s|ed|ing)?|plan(?:s|ned|ning)?\\s+to|goals?|aims?(?:\\s+(?:to|at|is))|aiming|is\\s+expected\\s+to|are\\s+expected\\s+to|forecasts?|projected|by\\s+20[2-9]\\d(?![^.;]*?(?<!\\p{L})(?:had|was|were|rose|grew|reached|fell|increased|accounted|employed|exported|numbered)(?!\\p{L}))|is\\s+to\\s+(?:reach|grow|increase)|should\\s+(?:reach|grow|increase|exceed)|will\\s+(?:reach|exceed|amount|account)|strive|envisag\\p{L}+|13th\\s+five|14th\\s+five)',
  priceBefore:
    '(?:prices?|costs?(?=\\s+\\p{L})|tariffs?|fees?|wages?|salar(?:y|ies)|rents?|priced|cost\\s+price|sold|sells?|each)(?:\\s+(?:of|at|is|was|were|are|for|from|to|per|by|about|only|over|the|below|above|falls?|fell|than|a|an|\\p{L}+)){0,8}',
  priceBehind:
    '(?:per|each|apiece|a|/)\\s?(?:head|piece|unit|ton(?:ne)?|kg|kilogram(?:me)?|barrel|hour|square|m2|m²|km|item|share|pair|litre|liter|kwh|pound|yard)(?!\\p{L})|each(?!\\p{L})',
  coefficientBefore:
    "(?:coefficients?|elasticit(?:y|ies)|correlations?|beta|odds\\s+ratio|gini|herfindahl|hhi|location\\s+quotient|lq|cronbach['’]?s?\\s+alpha|r-?squared|adjusted\\s+r2?|index(?:\\s+value)?)(?:\\s+(?:coefficient|index|of|is|was|are|were|at|for|equals?|the|about|by|\\p{L}+)){0,5}|(?<!\\p{L})(?:p|P|r|R|R2|R²|t|F|z|Z|β|α|χ2|χ²|LQ|VIF|df|ρ)\\s?(?:-?value)?\\s?[=<>≤≥≈]|[=<>≤≥≈]",
  modelSentence:
    '(?<!\\p{L})(?:model|regression|coefficient|estimat(?:e|ed|ion)|(?:one|1)\\s+(?:unit|percent(?:age\\s+point)?|%)|significan(?:t|ce)\\s+level)(?!\\p{L})',
  baselineBefore:
    '(?:compared\\s+(?:with|to)|than\\s+in|(?:half|thirds?|quarters?|times)\\s+(?:of\\s+)?(?:that|those)(?=\\s)|as\\s+(?:much|many|high|large|great|big|long)\\s+as\\s+in|relative\\s+to|against|over|from|versus|vs\\.?|than|since|as\\s+of\\s+the\\s+base\\s+year|on)(?:\\s+(?:the|level|that|of|in|year|end|figure)){0,4}',
  baselineBehind: "\\s*(?:level|base|prices?|baseline)|['’]s\\s+level",
  citedBehind:
    '(?:and\\s\\p{Lu}|argu|assert|believ|call|cit|claim|coin|conclud|consider|count|defin|describ|develop|discuss|distinguish|emphasi[sz]|estimat|examin|explain|explor|find|found|held|hold|identif|introduc|list|mean|mention|measur|not(?:e|ed|es)(?!\\p{L})|observ|point|propos|put|regard|report|review|saw|say|said|see|show|speak|spoke|state|studi|suggest|summar|survey|talk|test|think|thought|treat|understand|us(?:e|es|ed)(?!\\p{L})|view|writ|wrote)',
  now: '(?:at\\spresent|today|currently|nowadays|now)(?!\\p{L})',
  placeAgain:
    '(?<!\\p{L})(?:the|this|that|our)\\s+(?:province|city|region|country|county|state|area|district|town|oblast|republic|municipality|delta|zone)(?!\\p{L})|(?<!\\p{L})(?:the\\s+)?(?:national|provincial|municipal|local)(?!\\p{L})',
  provinceAgain: '(?!)',
  placeSetIn: '(?:in|within|across|throughout)\\s+(?:the\\s+)?[\\p{L}\\s.-]{2,30}',
  placeNearBefore:
    '(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?\\s(?:of|from)|near|close\\sto|not\\sfar\\sfrom|outside|(?:kilomet(?:re|er)s?|km|miles?)\\sfrom)(?:\\sthe(?:\\s\\p{L}+){0,2})?',
  otherLands: '(?:for|in|by)\\s(?:comparison|contrast)(?!\\p{L})|elsewhere|worldwide|internationally',
  placeComparedBehind: 'figure|level|average',
  clauseEnd: ',(?!\\d)|;|:|\\(|\\)|—|–\\s|\\s(?:but|while|whereas|although|which|that|where|because|including)\\s',
}
