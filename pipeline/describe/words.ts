/**
 * How a language says who wrote a paper and where it appeared. Patterns with named groups have the `d` flag;
 * they meet any line, whatever its language: Chinese journals print "Vol. 28 No. 3" too.
 */
export interface Words {
  /** Start of a line: labels of the title, of the authors, of how the paper is to be cited, each with what parts it from its text. */
  readonly titleLabel: RegExp
  readonly authorLabel: RegExp
  readonly citeLabel: RegExp
  /** Fields of a citation, those that stand together first: groups `volume`, `issue`, `pages`, `year`, any of them. */
  readonly citation: readonly RegExp[]
  /** Months, seasons and the like that stand about the fields of a citation and are no journal's name. */
  readonly dates: RegExp
  /** Who published: group `publisher`, and `year` where it stands beside. */
  readonly imprint: readonly RegExp[]
  /** When it appeared, or is dated: group `year`. */
  readonly years: readonly RegExp[]
  /** Digits that years may be written with beside the usual ones. */
  readonly digits: Readonly<Record<string, string>>
  /** Whole line: a series, proceedings or journal named without a citation. */
  readonly container: RegExp
  /** Kinds of book that a catalogue adds to the title behind a colon. */
  readonly bookKinds: RegExp
  /** Subject headings of a catalogue record: group `subjects`, parted by `subjectBreak`. */
  readonly subjects: RegExp
  readonly subjectBreak: RegExp
  /** Sticky: one person's name. */
  readonly person: RegExp
  /** Sticky: what may stand between and behind the names of an author line: marks, "and", degrees, 著. */
  readonly besideNames: RegExp
  /** Behind names: they wrote the book (著, 编著). */
  readonly wrote: RegExp
  /** Whole line: a body that signs as author (the editors, 课题组). */
  readonly corporateAuthor: RegExp
}
