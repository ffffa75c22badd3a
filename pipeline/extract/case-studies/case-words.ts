import type { Aspect } from '../../model/case-study.ts'

/** What a language must know so that the shared families of rules can see clusters in it. Gaps are regular expressions for the whole text between two things. */
export interface CaseWords {
  /** Nouns for a cluster: district, кластер, 产业集群. */
  readonly noun: RegExp
  /** Between a place and the noun behind it: "Wenzhou [shoe] cluster". */
  readonly placeToNoun: RegExp
  /** Between the noun and a place behind it: "clusters [in] Wenzhou". */
  readonly nounToPlace: RegExp
  /** Between the places of a list. */
  readonly listed: RegExp
  /** Introduces examples: such as, например, 如. */
  readonly example: RegExp
  /** Calls a place an example: is the classic case, служит примером, 是典型. */
  readonly called: RegExp
  /** Ties what a place makes to it, at the end of what stands before the industry: has made, выпускает, 生产. */
  readonly makes: RegExp
  /** Two lists go together by their order: respectively, соответственно, 分别. */
  readonly respectively: RegExp
  /** Opens a sentence that gives an example of the one before. */
  readonly exampleSentence: RegExp
  /** Between a place and its industry behind it; the industry before its place. */
  readonly placeToIndustry: RegExp
  readonly industryToPlace: RegExp
  /** Points back to the cluster spoken of: the cluster, the town, 该集群, здесь. */
  readonly again: RegExp
  /** Names the cluster just named, wherever in its sentence that was: this cluster, этот кластер, 该集群. */
  readonly thisOne: RegExp
  /** What a sentence says of a cluster. */
  readonly aspects: Readonly<Record<Aspect, RegExp>>
  /** A country named as the writer's own (我国): its clusters at large are no case. */
  readonly ownLand: RegExp
  /** A title of the town of a trade: 中国纽扣之都, "the knitting capital of India". With the group `sure` it needs no trade we know in it, with `trade` no talk of clusters around. */
  readonly famed: RegExp
  /** Between such a title and the town behind it: 之称的, «стал». */
  readonly famedToPlace: RegExp
  /** A share of a land's or the world's trade: "half of the world's", треть мирового, 占全国的80%. What makes it is a cluster though the word is not said. */
  readonly ofAllMade: RegExp
  /** A crowd of firms, counted: "some 1,200 firms", сотни мастерских, 500多家企业. */
  readonly crowd: RegExp
  /** A cluster under a name that may be in no list: groups `name` before the noun, `after` behind it; null where lists hold the names. */
  readonly unlisted: RegExp | null
  /** Behind an industry, makes it a body or a firm: 羊毛衫协会. */
  readonly body: RegExp
  /** Makes what stands before a noun no place: "the American scholar Porter's cluster theory". */
  readonly people: RegExp
}
