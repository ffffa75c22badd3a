import type { CaseWords } from '../case-words.ts'

const noun =
  '(?<!\\p{L})(?:(?:industrial|business|enterprise|enterprises|innovation|regional|local)\\s+)?(?:clusters?|agglomerations?|(?:industrial|manufacturing|craft|specialized|specialised|special industrial)\\s+(?:districts?|zones?|parks?|belts?)|(?:science|technology|high-tech|software)\\s+(?:parks?|zones?|cities)|(?:professional|specialized|specialised)\\s+(?:towns?|markets?)|technopolis(?:es)?|technopoles?|(?:industrial|spatial)\\s+clustering|districts?)(?!\\p{L})'
/** Verbs, prepositions and conjunctions that end the phrase a place belongs to. */
const outside = '(?:in|of|at|from|to|by|with|for|on|is|are|was|were|has|have|had|which|that|than|but|while|as|into|between|reports?|shows?)'

const name = '\\p{Lu}\\p{Ll}[\\p{L}’-]+(?:\\s(?:d[aeiou]l?l?[ao]?\\s|d[ae]s?\\s|la\\s)?\\p{Lu}\\p{Ll}[\\p{L}’-]+){0,2}'

export const words: CaseWords = {
  noun: new RegExp(noun, 'giu'),
  placeToNoun: new RegExp(
    `^(?:['’]s)?(?:,\\s(?:the|its|their))?(?:\\s|-)?(?:(?!${outside}\\s)[\\p{L}"“”'’()/&™-]+\\s+){0,6}["“(]?$|^(?:\\s\\([^()]{1,24}\\))?(?:,[^,.;:]{1,60},)?(?:,|\\s(?:is|was|remains|became|has become|has been|forms|hosts|has|houses|boasts)(?:\\s\\p{L}+ly|\\snow|\\salso|\\sstill|\\sperhaps)?)\\s(?:home\\sto\\s|known\\sas\\s)?(?:a|an|the|one\\sof\\sthe|another)\\s(?:(?!${outside}\\s)[\\p{L}"“”'’/&-]+\\s+){0,6}["“]?$`,
    'u',
  ),
  nounToPlace:
    /^\s$|^:\s(?:the\s)?$|^[,"”)]{0,2}\s(?:cent(?:ered|red)|located|based|concentrated|headquartered|situated)\s(?:in|on|at|around)\s(?:and\saround\s)?(?:the\s(?:town|city|area|region)\sof\s)?$|^["”)]?(?:\s+\([^)]*\))?(?:\s+(?!and\s|but\s|is\s|are\s|theory|research)[\p{L}-]+){0,4}?(?:\s+\p{L}+\s\p{L}+)?(?:,)?\s+(?:in|of|at|around|near|from|such as|like|including|across|throughout|are|is|:)\s*(?:(?:the|a|town|city|province|provinces|region|area|valley|mainly|economic|developed|areas|two|such as|as|north|south|east|west)\s+){0,5}["“]?$/u,
  listed: /^(?:\s\([^()]{1,30}\))?(?:\swith\s(?:its|their)\s(?:\p{L}+\s?){1,3})?(?:\s?,(?:\s?and)?\s+(?:the\s)?|\s+and\s+(?:the\s)?|\s?[-–]\s?|\s+or\s+)$/u,
  example:
    /(?<!\p{L})(?:such as|for example,?|for instance,?|e\.g\.,?|like|including|namely|examples? (?:is|are|include)|(?:best|most|widely|well)[\s-](?:known|documented|studied|cited|famous)\s(?:[\p{L}-]+\s){0,3}(?:are|is|include)|(?:his|her|their|our|the)\s(?:[\p{L}-]+\s){0,2}cases?\s(?:is|are|was|were))(?!\p{L})/giu,
  called:
    /(?<!\p{L})(?:is|was|are|were|remains?|offers?|provides?|as)\s(?:perhaps\s)?(?:the|a|an|one of the)\s(?:[\p{L}-]+\s){0,3}(?:cases?|examples?|instances?|models?|prototype)(?!\p{L})|(?<!\p{L})(?:case|case\s(?:study|studies)|case,\sthat\sis,)(?!\p{L})/giu,
  makes:
    /(?<!\p{L})(?:makes?|made|produces?|produced|manufactures?|takes|specialis(?:es|ed) in|specializ(?:es|ed) in|(?:well[- ])?known for|famous for|whose|with its|accounts for|turns out|(?:pre-eminent|strong|competitive|renowned)\s(?:in|for)|a\scent(?:re|er)\s(?:for|of)|home\sto|hosts?)\s(?:[\p{L}\d%’'.,-]+\s){0,6}$/iu,
  respectively: /(?<!\p{L})respectively(?!\p{L})/iu,
  exampleSentence: /^\s*(?:for example|for instance|take|consider)(?!\p{L})/iu,
  placeToIndustry:
    /^(?:['’]s)?(?:\s|-)(?:(?!(?:in|of|at|from|to|by|with|for|on|and|is|are|was|were|which|that)\s)[\p{L}"“-]+\s){0,2}["“]?$|^\s+(?:with|and)\s(?:its|their|the)\s(?:\p{L}+\s){0,2}$/u,
  industryToPlace:
    /^(?:\s\p{L}+){0,3}\s(?:comes?|came)\sfrom\s(?:the\s)?$|^(?:\s(?:and|&)?\s?\p{L}+){0,3}(?:\sof\s\p{Lu}\p{L}+)?\s(?:is|are|was|were)\s(?:\p{L}+ly\s)?(?:cent(?:ered|red)|concentrated|located|clustered|based|situated)\s(?:in|around|at)(?:\sand\saround)?\s(?:the\s)?(?:(?:city|town|district|region)\sof\s)?$|^(?:\s(?:and|,)?\s?(?!of\s|in\s|at\s)[\p{L}-]+){0,4}\s(?:in|of|at|around|from|near|round)\s(?:(?:the|southern|northern|eastern|western|southeast|north|south|east|west|central|town|city|towns|villages?|area|region|district|of|as|center|centre)\s){0,4}$/iu,
  again:
    /(?<!\p{L})(?:the|this|its|their|these)\s+(?:\p{L}+\s)?(?:cluster|district|town|city|region|area|valley|village|firms?|makers?|manufacturers?|producers?|workers|industry|enterprises?|workshops?)(?!\p{L})|^(?:it|its|they|their|here|locally|local)(?!\p{L})/iu,
  thisOne: /(?<!\p{L})this\s(?:[\p{L}-]+\s){0,2}(?:cluster|district)(?!s)/iu,
  aspects: {
    formation:
      /(?<!\p{L})(?:began|begin|founded|emerged?|emergence|emerging|grew (?:up|out)|grown|originat\p{L}+|origins?|rise|rose|formed|formation|since the|in the \d{4}s|history|historical|evolv\p{L}+|evolution|started|start|century|tradition(?:al)?|first\s\p{L}+\s(?:arrived|came|opened)|descend\p{L}*|roots?|born)(?!\p{L})/iu,
    structure:
      /(?<!\p{L})(?:consists?|compos\p{L}+|comprises?|firms?|enterprises?|companies|workshops?|suppliers?|division of labou?r|specialis\p{L}+|specializ\p{L}+|employ\p{L}*|workers|associations?|networks?|production chain|subcontract\p{L}*|small and medium|units|craftsmen|artisans|factories|mills|plants|makers|manufacturers|type|family)(?!\p{L})/iu,
    performance:
      /(?<!\p{L})(?:output|exports?|sales|turnover|share|per ?cent|growth|grew|largest|world['’]s|leading|rapid\p{L}*|compet\p{L}+ advantage|vitality|accounts? for|success\p{L}*|profit\p{L}*|productivity|recover\p{L}*|million|billion|crore|turns? over|sells?|sold|abroad|dominat\p{L}+)(?!\p{L})|%/iu,
    problems:
      /(?<!\p{L})(?:problems?|declin\p{L}+|falls?|fell|crisis|collapse\p{L}*|lack\p{L}*|shortages?|fierce|losses?|loss|weak\p{L}*|pollut\p{L}+|price wars?|imitat\p{L}+|closed|threat\p{L}*|lost|low|difficult\p{L}*|bottleneck|homogen\p{L}+|counterfeit\p{L}*|struggl\p{L}+)(?!\p{L})/iu,
    policy:
      /(?<!\p{L})(?:government|polic(?:y|ies)|subsid\p{L}+|programmes?|programs?|council|ministry|authorit\p{L}+|support\p{L}*|plan(?:s|ned)?|invest(?:ed|s|ment)|should)(?!\p{L})/iu,
    lesson: /(?<!\p{L})(?:lessons?|shows? that|experience|suggests?|teach\p{L}*|proves?|significance|reminds?|learn\p{L}*)(?!\p{L})/iu,
  },
  famed:
    /(?<!\p{L})(?:[\p{L}-]+\s){1,2}(?:capital|town|city|hub)(?!\p{L})|(?<!\p{L})(?:capital|hub|cent(?:re|er)|home)\s(?:of|for)\s(?:the\s)?(?:[\p{L}'’-]+\s){0,4}(?:industry|production|manufactur\p{L}+|making|trade)(?!\p{L})/giu,
  famedToPlace: /^\sof\s$|^,?\s(?:is|was|became|remains)\s(?:the\s(?:city|town)\sof\s)?$/iu,
  ofAllMade: /(?:per\s?cent|%|third|half|quarter|fifths?|two-thirds|most|bulk|all)\sof\s(?:(?:all|the)\s)*(?:world|nation|country|global|national)/iu,
  crowd:
    /(?<!\p{L})(?:\d[\d,]*|hundreds|thousands|dozens)\s(?:of\s)?(?:[\p{Ll}-]+\s){0,3}(?:firms|companies|enterprises|workshops|manufacturers|producers|start-ups|makers|tanneries|factories|units)(?!\p{L})/giu,
  unlisted: new RegExp(
    `(?<=(?:[Tt]he|[Ii]n|[Oo]f|[Aa]nd)\\s)(?<name>${name})(?:\\s(?!${outside}\\s|\\p{Ll}+ed\\s)[\\p{Ll}-]+){0,3}?\\s(?:clusters?|industrial districts?|district)(?!\\p{L})|(?<!\\p{L})(?:clusters?|districts?)\\s(?:of|in|around|at)\\s(?:the\\s)?(?:(?:town|city|village|area|valley|province|county)\\sof\\s)?(?<after>${name})(?!\\p{L}|['’]s|\\s[(]?\\d)`,
    'gu',
  ),
  body: /^\s(?:industry\s|manufacturers['’]?\s)?(?:associations?|federation|company|corporation|institute|university|union|ltd)(?!\p{L})/iu,
  ownLand: /^(?:our|my)\s/iu,
  people: /(?<!\p{L})(?:scholars?|economists?|professor|researchers?|theory|school|author)(?!\p{L})/iu,
}
