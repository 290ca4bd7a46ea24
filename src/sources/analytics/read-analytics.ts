import type { Coverage } from '../../events/coverage.ts'
import type { EventKind } from '../../events/kinds.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { postUrn } from '../linkedin/post.ts'
import type { Tally } from '../linkedin/tally.ts'
import type { SheetRow } from '../xlsx/cell.ts'
import type { DailySheet } from './daily-sheet.ts'
import { dayOrder } from './day-order.ts'
import type { Discovery } from './discovery.ts'
import { namedPeriod } from './file-name.ts'
import { columnOf } from './grid.ts'
import { periodOf } from './period.ts'
import type { PostClock } from './post-clock.ts'
import { readDays, type Sum } from './read-days.ts'
import type { Shapes } from './shapes.ts'
import type { TopPosts } from './top-posts.ts'
import type { DayOrder, WrittenDay } from './written-day.ts'

/** The reader's name in reports. */
export const CONTENT_ANALYTICS = 'content-analytics'

export interface AnalyticsContext {
  readonly fileName: string
  readonly today: Day
  /** The member's own posts, as far as they are known. */
  readonly posts: PostClock
}

/** What a workbook lets be known; or why nothing of it can be read, with what to do. */
export type Read =
  { readonly coverage: readonly Coverage[]; readonly hasDays: boolean } | { readonly failed: string }

/**
 * Reads content analytics: impressions, engagements and new followers of each day, as sums that the report of the
 * latest period tells best. Followers are those that came, not less those that went; engagements may be negative where
 * reactions were taken back, and hold clicks. Of top posts, only how many of them are known is told.
 */
export function readAnalytics(
  shapes: Shapes,
  tally: Tally,
  { fileName, today, posts }: AnalyticsContext,
): Read {
  const { discovery, engagement, followers, topPosts } = shapes
  const hints = { named: namedPeriod(fileName), last: addDays(today, 1) }
  const written = writtenDays(shapes)
  const order = dayOrder(written, hints)
  if (order === undefined)
    return { failed: ambiguous([...written.lists, ...written.periods, written.others].flat()) }
  noteOrder([...written.lists, written.others].flat(), order, tally)
  const period = periodOf(shapes, order, hints)
  const asOf = period?.to ?? today
  const sums =
    engagement && readDays(engagement, ['impression.received', 'engagement.received'], order, asOf, tally)
  if (followers !== undefined) readDays(followers, ['follower.gained'], order, asOf, tally)
  if (discovery !== undefined) readSums(discovery, engagement, sums?.get('impression.received'), tally)
  if (topPosts !== undefined) readTopPosts(topPosts, posts, tally)
  leaveOthers(shapes, tally)
  const subjects: readonly EventKind[] = [
    ...(engagement === undefined ? [] : (['impression.received', 'engagement.received'] as const)),
    ...(followers === undefined ? [] : (['follower.gained'] as const)),
  ]
  return {
    coverage: period === null ? [] : subjects.map((subject) => ({ subject, days: period })),
    hasDays: subjects.length > 0,
  }
}

const writtenDays = ({
  discovery,
  engagement,
  followers,
  topPosts,
}: Shapes): Parameters<typeof dayOrder>[0] => ({
  lists: [engagement?.days ?? [], followers?.days ?? []],
  periods: discovery === undefined ? [] : [discovery.period],
  others: [...(followers?.total === undefined ? [] : [followers.total]), ...(topPosts?.published ?? [])],
})

function ambiguous(days: readonly WrittenDay[]): string {
  const [one] = days.flatMap((day) => (day.kind === 'either' ? [day] : []))
  const example =
    one === undefined ? 'its days' : `${one.first}/${one.second}/${one.year} and all its other days`
  return (
    `${example} can be read with the day first or with the month first, and nothing tells which: ` +
    'give the file the name that LinkedIn gave it, Content_2024-08-25_2024-11-22_Name.xlsx, or export a longer period'
  )
}

function noteOrder(days: readonly WrittenDay[], order: DayOrder, tally: Tally): void {
  const either = days.filter(({ kind }) => kind === 'either').length
  if (either > 0) tally.note(`dates read with the ${order}`, either)
}

/** The sums of the period prove that no day is missing. */
function readSums(
  { grid, impressions }: Discovery,
  engagement: DailySheet | undefined,
  sum: Sum | undefined,
  tally: Tally,
): void {
  leave(grid.rows, 'sums of the whole period', tally)
  if (impressions === undefined || engagement === undefined || sum === undefined) return
  const [told, found] = [grouped(impressions.count), grouped(sum.total)]
  if (impressions.count === sum.total)
    tally.note(`days that add up to the ${told} impressions of ${grid.name}`, sum.days)
  else {
    const expected = `${found}, which the days on ${engagement.grid.name} add up to (where rows were deleted or changed, export the workbook again)`
    tally.problem(impressions.line, columnOf(grid, 'B'), expected, told)
  }
}

const grouped = (count: number): string => count.toLocaleString('en-US')

function readTopPosts({ rows, links }: TopPosts, posts: PostClock, tally: Tally): void {
  leave(rows, 'rows of top posts, of which nothing is kept', tally)
  const known = links.filter((link) => posts.knows(postUrn(link))).length
  if (known > 0) tally.note('top posts found among your posts', known)
  if (known < links.length) tally.note('top posts not found among your posts', links.length - known)
}

function leaveOthers({ demographics, others }: Shapes, tally: Tally): void {
  for (const { rows } of demographics) leave(rows.slice(1), 'rows on who saw your posts, left alone', tally)
  for (const { rows, name } of others)
    leave(rows, `rows of a sheet that is not known, ${name.slice(0, 40)}`, tally)
}

function leave(rows: readonly SheetRow[], reason: string, tally: Tally): void {
  for (const _ of rows) {
    tally.row()
    tally.skip(reason)
  }
}
