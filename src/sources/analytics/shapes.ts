import { dailySheet, type DailySheet } from './daily-sheet.ts'
import { discovery, type Discovery } from './discovery.ts'
import { isBlank, textIn, type Grid } from './grid.ts'
import { isPost, topPosts, type TopPosts } from './top-posts.ts'

/** What each sheet of a content analytics workbook is, by its shape: names and labels are in the account's language. */
export interface Shapes {
  readonly discovery: Discovery | undefined
  readonly engagement: DailySheet | undefined
  readonly followers: DailySheet | undefined
  readonly topPosts: TopPosts | undefined
  /** Sheets of who saw the posts: shares of job titles, places, companies. */
  readonly demographics: readonly Grid[]
  readonly others: readonly Grid[]
}

export function shapesOf(grids: readonly Grid[]): Shapes {
  const [sums, posts] = [found(grids, discovery), found(grids, topPosts)]
  const rest = grids.filter((grid) => grid !== sums?.grid && grid !== posts?.grid)
  const days = rest.flatMap((grid) => dailySheet(grid) ?? [])
  // Somebody may have added a column to it: the total above its days tells it even then.
  const followers = days.find(({ total }) => total !== undefined) ?? days.find(({ numbers }) => numbers === 1)
  const engagement = days.find((sheet) => sheet !== followers && sheet.numbers >= 2)
  const left = rest.filter((grid) => grid !== engagement?.grid && grid !== followers?.grid)
  const demographics = left.filter(isOfShares)
  return {
    discovery: sums,
    engagement,
    followers,
    topPosts: posts,
    demographics,
    others: left.filter((grid) => !demographics.includes(grid) && grid.rows.length > 0),
  }
}

function found<T>(grids: readonly Grid[], shape: (grid: Grid) => T | undefined): T | undefined {
  for (const grid of grids) {
    const one = shape(grid)
    if (one !== undefined) return one
  }
  return undefined
}

/** Two texts, then a share: a number up to 1, `22%`, `< 1%`. */
function isOfShares({ rows }: Grid): boolean {
  const [, ...data] = rows
  const shares = data.filter(({ cells: [what, who, share] }) => {
    const isShare = typeof share === 'number' ? share >= 0 && share <= 1 : textIn(share).includes('%')
    return !isBlank(what) && !isBlank(who) && isShare
  })
  return rows.length > 0 && shares.length * 2 >= data.length && rows[0]?.cells.length === 3
}

/** Whether a workbook is the one that LinkedIn makes of a single post: labels and values, the post's address first. */
export const isOfOnePost = ([grid]: readonly Grid[]): boolean =>
  grid !== undefined &&
  grid.rows.slice(0, 3).some(({ cells: [label, value] }) => textIn(label) !== '' && isPost(textIn(value)))
