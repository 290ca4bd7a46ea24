import {
  PILLARS,
  type Pillar,
  type Pillars,
  type Reading,
  type ReadingProblem,
} from '../../events/reading.ts'
import type { Day } from '../../kernel/day.ts'
import { cellNumber, cellText, placeOf, type LogRow } from './log-cells.ts'
import { dayInFileName } from './log-dates.ts'
import { assemble, nothing, quote, type ReadingContext, type ReadingResult } from './result.ts'
import { fold } from './text.ts'

/** A row of a Sales Navigator usage report: a seat, which somebody may have had twice. */
export interface ReportPerson {
  readonly line: number
  readonly name: string
  readonly email: string
  readonly seatId: string
}

export interface TeamReportResult extends ReadingResult {
  readonly people: readonly ReportPerson[]
}

/** The report's English names, which all accounts get; other columns are not for readings. */
const COLUMNS = {
  seatId: 'Seat ID',
  name: 'Name',
  email: 'Invited Email Address',
  total: 'SSI - Overall Score',
  brand: 'SSI - Establish your professional brand',
  people: 'SSI - Find the right people',
  insights: 'SSI - Engage with insights',
  relationships: 'SSI - Build relationships',
} as const
type Column = keyof typeof COLUMNS
type Places = Readonly<Record<Column, number>>

/** Whether rows are a usage report: one of the first ten names a person and a score. */
export const isTeamReport = (rows: readonly LogRow[]): boolean => findHeader(rows) !== undefined

/**
 * One person's reading from a Sales Navigator usage report, on the report's last day, which only the file's
 * name tells; for a file without its name it is the context's, where that is a day and no moment.
 *
 * The person is named by name, e-mail or seat id, or as `line 12` where all of these stand twice. Where none is named, or none or several match, there is no reading and
 * the result lists whom the report holds. Pillars that do not add up to the score are told, and kept as they stand.
 */
export function readTeamReport(
  rows: readonly LogRow[],
  context: ReadingContext,
  person: string | null,
): TeamReportResult {
  const header = findHeader(rows)
  if (header === undefined) return { ...nothing(noHeader(rows, context)), people: [] }
  const { places } = header
  const data = rows
    .slice(header.row + 1)
    .map((row) => ({ row, person: personIn(row, places) }))
    .filter(({ person: { name, email, seatId } }) => name !== '' || email !== '' || seatId !== '')
  const people = data.map((one) => one.person)
  const named = person === null ? [] : data.filter((one) => isCalled(one.person, person))
  const [first] = named
  if (person === null || first === undefined || named.length > 1) {
    return {
      ...nothing(
        notOnePerson(
          person,
          named.map(({ row }) => row.line),
          people.length,
        ),
      ),
      people,
    }
  }
  const said = context.at === null ? context.day : undefined
  const day = dayInFileName(context.fileName ?? '') ?? said ?? null
  // Who is meant is known by now, so nobody is to be chosen.
  if (day === null) return { ...nothing(noDay(context)), people: [] }
  return { ...readPerson(first.row, places, day, context), people }
}

function readPerson(row: LogRow, places: Places, day: Day, context: ReadingContext): ReadingResult {
  const number = (column: Column): number | null => {
    const cell = cellNumber(row.cells[places[column]])
    return cell.kind === 'number' ? cell.value : null
  }
  const [overall, scores] = [number('total'), PILLARS.map(number)]
  const anything = (overall ?? 0) > 0 || (!scores.includes(null) && scores.some((score) => score !== 0))
  if (!anything) {
    return { readings: [], problems: [noScore(row, context)], notes: {} }
  }
  const pillars = scores.includes(null) ? null : pillarsFrom(scores)
  const found = { overall: overall === 0 ? null : overall, pillars, groups: [] }
  const { reading, problems } = assemble(
    found,
    'team-report',
    { ...context, at: null, day },
    { keepMisfits: true },
  )
  const readings: readonly Reading[] = reading === null ? [] : [reading]
  return {
    readings,
    problems: problems.map((problem) => ({ ...problem, at: placeOf(context.fileName, row.line) })),
    notes: {},
  }
}

const pillarsFrom = (scores: readonly (number | null)[]): Pillars =>
  Object.fromEntries(PILLARS.map((pillar: Pillar, i) => [pillar, scores[i]])) as Pillars

function findHeader(rows: readonly LogRow[]): { readonly row: number; readonly places: Places } | undefined {
  for (const [row, { cells }] of rows.slice(0, 10).entries()) {
    const names = cells.slice(0, 200).map((cell) => plain(cellText(cell)))
    const entries = Object.entries(COLUMNS).map(([column, name]) => [column, names.indexOf(plain(name))])
    const places = Object.fromEntries(entries) as Places
    if (places.total >= 0 && (places.name >= 0 || places.seatId >= 0 || places.email >= 0))
      return { row, places }
  }
  return undefined
}

const personIn = ({ line, cells }: LogRow, { name, email, seatId }: Places): ReportPerson => ({
  line,
  name: cellText(cells[name]),
  email: cellText(cells[email]),
  seatId: cellText(cells[seatId]),
})

const isCalled = ({ line, name, email, seatId }: ReportPerson, person: string): boolean =>
  plain(person) !== '' && [name, email, seatId, `line ${line}`].some((each) => plain(each) === plain(person))

const plain = (text: string): string =>
  fold(text.slice(0, 300).normalize('NFC'))
    .replace(/[^\p{L}\p{N}@.]+/gu, ' ')
    .trim()

const noHeader = (rows: readonly LogRow[], { fileName }: ReadingContext): ReadingProblem => ({
  expected: `a row with the columns "${COLUMNS.name}" and "${COLUMNS.total}"`,
  found: quote((rows[0]?.cells ?? []).map((cell) => cellText(cell)).join(', ')),
  hint: 'In Sales Navigator open Admin, Usage Reporting, and export the report again.',
  at: placeOf(fileName, rows[0]?.line ?? 1),
})

const notOnePerson = (person: string | null, lines: readonly number[], people: number): ReadingProblem => ({
  expected: 'one person, by name, e-mail or seat id',
  found:
    person === null
      ? `no name given, and ${people} people in the report`
      : `"${quote(person)}" ${lines.length === 0 ? 'nowhere' : `on lines ${lines.slice(0, 10).join(', ')}`} among ${people} people`,
  hint:
    lines.length > 1
      ? `Give the e-mail or the seat id instead, or the line, such as "line ${lines[0]}".`
      : 'Choose yourself from the list of people in the report.',
})

const noDay = ({ fileName }: ReadingContext): ReadingProblem => ({
  expected:
    "a file name that ends with the report's last day, such as Sales_Navigator_Usage_Reporting_2025-01-01_to_2025-01-30.xlsx",
  found: quote(fileName ?? 'no name'),
  hint: 'The report says its days only in its name: give it its old name again, or say its last day: --at 2025-01-30.',
})

const noScore = (row: LogRow, { fileName }: ReadingContext): ReadingProblem => ({
  expected: 'a score above 0',
  found: 'none: this seat had no score when the report was made',
  hint: 'Take a later report, or choose another person.',
  at: placeOf(fileName, row.line),
})
