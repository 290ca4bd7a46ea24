import type { Group, Pillar } from '../../../events/reading.ts'

export type Language = 'en' | 'pt' | 'es' | 'de' | 'fr' | 'it' | 'nl' | 'ru' | 'pl'

/**
 * What LinkedIn's page, and people's own logs, call things in one language. A new language is one such table and a line
 * in `languages.ts`. Case, accents and kinds of blanks do not matter; the longest wording wins where several fit.
 */
export interface Labels {
  readonly language: Language
  /** The language's English name, for messages. */
  readonly called: string
  readonly pillars: Readonly<Record<Pillar, PillarLabels>>
  /** Titles of the page. */
  readonly heading: readonly string[]
  /** What stands at the member's total, and at no other number. */
  readonly total: readonly string[]
  /** The title over the four pillars. */
  readonly components: readonly string[]
  /** Between a number and 100 or 25: `33 out of 100`. */
  readonly outOf: readonly string[]
  /** The words of "Top N%". */
  readonly top: readonly string[]
  /** Titles of the cards that hold the member's rank. */
  readonly rank: ByGroup
  /** Titles of the cards that hold a group's average: numbers after one are the group's, not the member's. */
  readonly card: ByGroup
  /** What stands directly at a group's average. */
  readonly average: ByGroup
  /** The words before the average in the card's sentence. */
  readonly averageIs: readonly string[]
  /** The words before the rank in the card's sentence. */
  readonly standing: readonly string[]
  /** What stands before and after the industry's name in the card's sentence. */
  readonly industryNamed: readonly (readonly [before: string, after: string])[]
  /** The hidden chart tables' row for what is missing to 100. */
  readonly remaining: readonly string[]
  /** How the twelve months begin; a month may have several beginnings, parted by a blank. */
  readonly months: readonly string[]
  readonly columns: ColumnWords
}

export interface PillarLabels {
  /** The page's own words. */
  readonly wordings: readonly string[]
  /**
   * Beginnings of words by which other wordings are known; all the words of an entry must be there. After a beginning
   * of up to 5 letters at most 3 more may come: `marke` is not in `Marketing`.
   */
  readonly stems: readonly string[]
}

export type ByGroup = Readonly<Record<Group, readonly string[]>>

/** Beginnings of words by which the columns of a log are known; one of up to 3 letters is a whole word. */
export interface ColumnWords {
  readonly date: readonly string[]
  readonly time: readonly string[]
  readonly total: readonly string[]
  /** What else may stand in the name of the total's column: "Total followers" is another. */
  readonly around: readonly string[]
  readonly average: readonly string[]
  readonly industry: readonly string[]
  readonly network: readonly string[]
  readonly team: readonly string[]
  readonly rank: readonly string[]
  /** Differences, which are no readings. */
  readonly change: readonly string[]
  /** Of long logs, a number a row: what the number is, which part of the page, and the number. */
  readonly field: readonly string[]
  readonly section: readonly string[]
  readonly value: readonly string[]
}
