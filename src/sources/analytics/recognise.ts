import { COMPANY_PAGE, isOfCompanyPage } from './company-page.ts'
import { isNamedAnalytics } from './file-name.ts'
import { textIn, type Grid } from './grid.ts'
import { isOfOnePost, shapesOf, type Shapes } from './shapes.ts'

/** What a workbook, or a CSV of one sheet, is of LinkedIn's analytics. `left`: known, and left alone for `reason`. */
export type Recognised =
  { readonly kind: 'analytics'; readonly shapes: Shapes } | { readonly kind: 'left'; readonly reason: string }

/** Undefined where it is none of LinkedIn's analytics, as far as can be told. */
export function recognise(grids: readonly Grid[], fileName: string): Recognised | undefined {
  if (isOfCompanyPage(grids, fileName)) return { kind: 'left', reason: COMPANY_PAGE }
  if (isOfOnePost(grids)) return { kind: 'left', reason: ONE_POST }
  const shapes = shapesOf(grids)
  return isSure(shapes, fileName) ? { kind: 'analytics', shapes } : undefined
}

const ONE_POST =
  'it is the analytics of a single post, which the index does not count: give the workbook of all your content, Content_… or AggregateAnalytics_…'

/**
 * Whether shapes alone tell. A sheet of days with numbers beside them may be anybody's log of anything: alone, it must
 * be named as LinkedIn does, or speak of impressions or followers.
 */
function isSure(
  { discovery, engagement, followers, topPosts, demographics }: Shapes,
  fileName: string,
): boolean {
  if (topPosts !== undefined || followers?.total !== undefined) return true
  const days = engagement ?? followers
  if (discovery !== undefined && (days !== undefined || demographics.length > 0)) return true
  if (isNamedAnalytics(fileName) && (discovery ?? days) !== undefined) return true
  return (
    IMPRESSIONS.test(textIn(engagement?.header?.cells[1])) ||
    FOLLOWERS.test(textIn(followers?.header?.cells[1])) ||
    discovery?.grid.rows.some(({ cells: [label] }) => IMPRESSIONS.test(textIn(label))) === true
  )
}

/** How such words begin or what they hold, in English, Spanish, Portuguese, German, French, Italian, Dutch, Polish and Russian. */
const IMPRESSIONS = /^(?:impr|visualizz|weergav|wyświet|показ)/i
const FOLLOWERS = /follow|seguid|abonn|volger|obserw|подпис/i
