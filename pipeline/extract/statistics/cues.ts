/**
 * The words by which a language says what a number is. Sources of regular expressions; those named "before" are matched
 * against what ends at the number, those named "behind" against what begins there.
 */
export interface Cues {
  /** Make the number a name, a reference, a rank or a date: Table, Route, 第, гл. */
  readonly labelBefore: string
  readonly labelBehind: string
  /** Sentences none of whose numbers counts: imprint, address, telephone. */
  readonly labelSentence: string
  /** What a rate is reckoned on ("per 1,000 inhabitants", «на 100 жителей приходится 5 фирм»): before the number, and in its clause behind. */
  readonly baseBefore: string
  readonly baseBehind: string
  /** The same by the number before it and the noun behind: «39 на тысячу жителей», where «вырос на тысячу жителей» is a change. */
  readonly rateBefore: string
  readonly rateBehind: string
  /** Behind a number without a noun, make it a rate: "39 per 1,000 inhabitants". */
  readonly perBehind: string
  /** What is counted in an enumeration of the author's ("three forms"), not in the world. */
  readonly abstractNoun: string
  /** What makes even a small number in words a count of things in the world. */
  readonly realNoun: string
  /** Words whose form no number governs, behind numbers that end in one, and behind others: a misread letter stands there («1 принимает», «10 поддержке»). */
  readonly unlikeOne: string
  readonly unlikeMany: string
  /** Lets a number without unit or noun be a value: "amounted to", "total of", 为. */
  readonly valueBefore: string
  /** Makes a number without a noun so many of what was named: "of which", из них, 其中. */
  readonly partOfBefore: string
  /** A list that counts by place or trade, up to its next number, and what stands behind that: "84 specialise in shoes, 45 | in hats". */
  readonly rowBefore: string
  readonly rowBehind: string
  /** Verbs that make a qualified number without a noun so many of what was named: "fewer than 100 were left". */
  readonly leftBehind: string
  /** Whatever follows here is no counted noun: prepositions, conjunctions, verbs. */
  readonly noNoun: string
  /** Make a fraction a part of a whole. */
  readonly partBefore: string
  readonly partBehind: string
  /** Before a fraction in words, make it a share of a whole ('' where any is one); behind it, a comparison: "a third higher". */
  readonly shareBefore: string
  readonly comparedBehind: string
  /** A part of a time or a name: второй половине, half a century. */
  readonly notPartBefore: string
  readonly notPartBehind: string
  /** A duration that is a fact and no adverbial. */
  readonly durationBefore: string
  readonly durationBehind: string
  readonly increase: string
  readonly decrease: string
  /** Behind a number, make it what something falls short by: "a fifth less". */
  readonly lessBehind: string
  /** Directly before what something changed by: "by", на. */
  readonly changedBy: string
  /** A growth rate by its noun: "growth rate of", 增速, темп прироста. */
  readonly growthBefore: string
  readonly growthBehind: string
  /** A plan for what is not yet. */
  readonly target: string
  readonly priceBefore: string
  readonly priceBehind: string
  /** A statistic of a model: "coefficient of", 系数为. */
  readonly coefficientBefore: string
  readonly modelSentence: string
  /** A year that is compared with: по сравнению с, 比. */
  readonly baselineBefore: string
  readonly baselineBehind: string
  /** Behind a name and a year in brackets, make it a citation: "Porter (1990) found", «Портер (1990) пишет». */
  readonly citedBehind: string
  /** Sets a sentence in the present: at present, сейчас, 目前. */
  readonly now: string
  /** Stand for the place spoken of: the province, 我省. */
  readonly placeAgain: string
  /** The same of the province a town lies in: 全省. */
  readonly provinceAgain: string
  /** Another land that the sentence is set in, and not where something goes or comes from: "in China", «в Китае». Matched at the end of the land's name. */
  readonly placeSetIn: string
  /** A place that only tells where another lies: north of, недалеко от, 毗邻. */
  readonly placeNearBefore: string
  /** Opens a sentence on other lands: "by comparison", для сравнения, 相比之下. */
  readonly otherLands: string
  /** Behind a place, make it what another is compared with: 的1/5. */
  readonly placeComparedBehind: string
  /** Ends a clause. */
  readonly clauseEnd: string
}
