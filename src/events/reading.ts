import type { Day, Instant } from '../kernel/day.ts'
import type { Place } from '../kernel/place.ts'

/** The four parts of LinkedIn's index, in the order in which LinkedIn lists them. */
export const PILLARS = ['brand', 'people', 'insights', 'relationships'] as const
export type Pillar = (typeof PILLARS)[number]
/** Points by pillar, each 0 to 25. */
export type Pillars = Readonly<Record<Pillar, number>>

/** Whom LinkedIn ranks a member among. A team has the member only with a Sales Navigator seat. */
export const GROUPS = ['industry', 'network', 'team'] as const
export type Group = (typeof GROUPS)[number]

export type ReadingSource = 'page-text' | 'page-html' | 'api-json' | 'log' | 'hand' | 'team-report'

/** One official Social Selling Index, as LinkedIn told it. */
export interface Reading {
  readonly at: Instant | null
  readonly day: Day | null
  /** 0 to 100, as exactly as it is known: LinkedIn's own decimals, else the sum of the pillars, else `totalShown`. */
  readonly total: number
  /** The whole number on the page; null where the source shows none. */
  readonly totalShown: number | null
  readonly pillars: Pillars | null
  /** At most one of each group, in the order of `GROUPS`. */
  readonly groups: readonly GroupReading[]
  readonly source: ReadingSource
  /** Of what it was read from, as the caller hashed it. */
  readonly hash: string
}

/** What LinkedIn told of a group: never a score of the member's. */
export interface GroupReading {
  readonly group: Group
  /** The industry's name, in the language of the page. */
  readonly name: string | null
  /** "Top N%", 1 to 100, lower is better. It is a percentile, not a position. */
  readonly rank: number | null
  /** The group's mean index, 0 to 100. */
  readonly average: number | null
  readonly pillars: Pillars | null
  /** How many people the group has. */
  readonly size: number | null
}

/** Why something gave no reading, or a doubtful one: what was looked for, what stood there, what to do now. */
export interface ReadingProblem {
  readonly expected: string
  /** A quotation or a sentence, at most 200 characters. */
  readonly found: string
  readonly hint: string
  /** Of logs and reports: the line and the column. */
  readonly at?: Place
}

/**
 * What makes a reading itself, so that the same one read twice is one, and two of one day are both kept: when it was,
 * and its numbers as the page shows them (pillars to 3 decimals, ranks). The source is no part of it.
 */
export function readingIdentity(reading: Reading): string {
  const when = reading.at ?? (reading.day === null ? '' : `d${reading.day}`)
  return [when, numbersOf(reading)].join('|')
}

/** The identity that the same reading has in a source that tells only the day; undefined where it would be no other. */
export function readingIdentityByDay(reading: Reading): string | undefined {
  return reading.at === null || reading.day === null ? undefined : readingIdentity({ ...reading, at: null })
}

function numbersOf({ total, pillars, groups }: Reading): string {
  const score = pillars === null ? [total] : PILLARS.map((pillar) => pillars[pillar])
  const ranks = groups.map(({ group, rank }) => (rank === null ? '' : `${group}${rank}`))
  return [...score.map((x) => x.toFixed(3)), ...ranks.filter((text) => text !== '')].join(' ')
}

/** The sum, without the noise that binary fractions add in the 10th decimal. */
export const sumOfPillars = (pillars: Pillars): number =>
  Number(PILLARS.reduce((sum, pillar) => sum + pillars[pillar], 0).toFixed(9))

/**
 * How far the sum of the pillars may lie from the total: half a point, because the page rounds the total, and half of
 * the last decimal shown for each pillar; at most 1.5, where the pillars are whole numbers too.
 */
export function sumTolerance(pillars: Pillars): number {
  const decimals = Math.max(...PILLARS.map((pillar) => decimalsOf(pillars[pillar])))
  return Math.min(1.5, 0.5 + 4 * 0.5 * 10 ** -decimals) + 1e-9
}

export const pillarsFit = (pillars: Pillars, total: number): boolean =>
  Math.abs(sumOfPillars(pillars) - total) <= sumTolerance(pillars)

const decimalsOf = (x: number): number => /\.(\d+)$/.exec(x.toFixed(9).replace(/0+$/, ''))?.[1]?.length ?? 0

/** What is wrong with a reading's numbers; an empty list means that they can be true together. */
export function checkReading({ total, pillars, groups }: Reading): readonly ReadingProblem[] {
  return [
    ...(within(total, 0, 100) ? [] : [outside('the total', total, 100)]),
    ...PILLARS.flatMap((pillar) =>
      pillars === null || within(pillars[pillar], 0, 25)
        ? []
        : [outside(`the pillar "${pillar}"`, pillars[pillar], 25)],
    ),
    ...(pillars === null || !inRange(pillars) || pillarsFit(pillars, total) ? [] : [misfit(pillars, total)]),
    ...groups.flatMap(({ group, rank, average }) => [
      ...(rank === null || (Number.isInteger(rank) && within(rank, 1, 100))
        ? []
        : [problem(`a rank in the ${group} from 1 to 100`, String(rank), CHECK_NUMBERS)]),
      ...(average === null || within(average, 0, 100)
        ? []
        : [outside(`the ${group}'s average`, average, 100)]),
    ]),
  ]
}

const misfit = (pillars: Pillars, total: number): ReadingProblem =>
  problem(
    `four pillars that add up to the total, within ${Number(sumTolerance(pillars).toFixed(3))}`,
    `${PILLARS.map((pillar) => pillars[pillar]).join(' + ')} = ${sumOfPillars(pillars)}, and a total of ${total}`,
    'One of the five numbers was read or written wrongly: compare them with the page, then take it again.',
  )

export const inRange = (pillars: Pillars): boolean =>
  PILLARS.every((pillar) => within(pillars[pillar], 0, 25))

const CHECK_NUMBERS = 'Compare the numbers with the page at linkedin.com/sales/ssi, then take it again.'

const outside = (what: string, found: number, most: number): ReadingProblem =>
  problem(`${what} from 0 to ${most}`, String(found), CHECK_NUMBERS)

const problem = (expected: string, found: string, hint: string): ReadingProblem => ({ expected, found, hint })

const within = (x: number, low: number, high: number): boolean => x >= low && x <= high
