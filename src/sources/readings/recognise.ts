import type { ReadingProblem } from '../../events/reading.ts'
import { readApiJson } from './api-json.ts'
import type { LogRow } from './log-cells.ts'
import type { DateOrder } from './date-order.ts'
import { findLogHeader } from './log-header.ts'
import { MAX_LOG_TEXT, tableIn } from './log-rows.ts'
import { readLog } from './log.ts'
import { htmlOfMhtml, isMhtml } from './mhtml.ts'
import { readPageHtml } from './page-html.ts'
import { readPageText } from './page-text.ts'
import { nothing, type ReadingContext, type ReadingResult } from './result.ts'
import { isTeamReport, readTeamReport, type ReportPerson } from './team-report.ts'

/** What may be told besides the text: who one is on a team's report, and how a log writes its days. */
export interface ReadAnyOptions {
  readonly person?: string | null
  readonly dateOrder?: DateOrder
}

/** Readings, and of a team's report the people in it. */
export interface AnyResult extends ReadingResult {
  readonly people?: readonly ReportPerson[]
}

/**
 * Readings from any text that a person hands over: LinkedIn's JSON answer, the saved page, a log or team report as CSV,
 * or the page's text. Its content decides which it is, never its name. No text makes it throw.
 */
export function readAny(text: string, context: ReadingContext, options: ReadAnyOptions = {}): AnyResult {
  const start = text
    .slice(0, 1_000)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^[{[]/.test(start)) return readApiJson(text.replace(/^\ufeff/, ''), context)
  if (isMhtml(text)) return readMhtml(text, context)
  if (HTML_START.test(start) || HTML_WITHIN.test(text.slice(0, 20_000))) return readPageHtml(text, context)
  const rows = tableIn(
    text,
    (head) => isTeamReport(head) || findLogHeader(head, context.fileName) !== undefined,
  )
  if (rows === undefined) return readPageText(text, context)
  const result = readRows(rows, context, options)
  return text.length > MAX_LOG_TEXT ? { ...result, problems: [CUT_SHORT, ...result.problems] } : result
}

/** Readings from the rows of a sheet: a team's report or somebody's own log. */
export const readRows = (
  rows: readonly LogRow[],
  context: ReadingContext,
  { person = null, dateOrder }: ReadAnyOptions = {},
): AnyResult =>
  isTeamReport(rows) ? readTeamReport(rows, context, person) : readLog(rows, context, dateOrder)

const HTML_START = /^<(?:!doctype|html|!--|\?xml|head|body|div|main|code|section|article|span|ul|table|meta)/i
const HTML_WITHIN = /<(?:html|body|progress|code)[\s>]/i

function readMhtml(text: string, context: ReadingContext): ReadingResult {
  const html = htmlOfMhtml(text)
  return html === undefined ? nothing(UNREADABLE_MHTML) : readPageHtml(html, context)
}

const CUT_SHORT: ReadingProblem = {
  expected: `a log of at most ${MAX_LOG_TEXT} characters`,
  found: 'more, which were not looked at',
  hint: 'Cut the file into several.',
}

const UNREADABLE_MHTML: ReadingProblem = {
  expected: 'a page inside the saved file',
  found: 'a web archive without one that can be read',
  hint: 'Save the page again as "Webpage, HTML only", or copy its text (Ctrl+A, Ctrl+C) and give that.',
}
