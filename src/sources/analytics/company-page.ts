import { cellText } from '../xlsx/cell.ts'
import type { Grid } from './grid.ts'

/**
 * Whether a workbook is LinkedIn's of a company page: of its visitors, its followers, its posts or its competitors. Told by
 * its file's name, its sheets' and its columns', because days with numbers beside them look alike everywhere.
 */
export const isOfCompanyPage = (grids: readonly Grid[], fileName: string): boolean =>
  isNamedOfPage(fileName) ||
  grids.some(({ name }) => /^competitors$/i.test(name.trim())) ||
  grids.some(({ rows }) =>
    rows.slice(0, HEADER_WITHIN).some(({ cells }) => cells.some((cell) => COLUMN.test(cellText(cell)))),
  )

/** `acme_followers_1766385928211.xls`, `acme_competitor_analytics_1766385928211.xlsx`. */
export const isNamedOfPage = (fileName: string): boolean =>
  /_(?:content|updates|visitors|followers|competitor_analytics)_\d{10,}(?:\s*\(\d+\))?\.\w+$/i.test(fileName)

const HEADER_WITHIN = 4

/** Columns that only such workbooks have. */
const COLUMN =
  /^(?:(?:sponsored|organic|auto-invited) followers|(?:overview|life|jobs|total) (?:page views|unique visitors) \((?:desktop|mobile|total)\)|(?:unique )?(?:impressions|clicks|reactions|comments|reposts) \((?:organic|sponsored|total)\))$/i

export const COMPANY_PAGE =
  'it is the analytics of a company page, not of a member: give the workbook that your own analytics export, Content_… or AggregateAnalytics_…'
