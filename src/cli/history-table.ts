import type { HistoryDayJson } from '../history/history-json.ts'
import { bar } from './bar.ts'
import { dayWords, monthOf, shortMonth } from './calendar.ts'
import { counted, decimal, signed } from './number.ts'
import { textWidth, wrap, type Paper } from './paper.ts'

const MAX = 100
const NARROW = 64

/** A history for people: the last day of each month, with its change since the month before and its span as a bar. */
export function historyTable(days: readonly HistoryDayJson[], paper: Paper): readonly string[] {
  const months = lastOfMonths(days)
  const rows = months.map((month, i) => row(month, months[i - 1], paper.columns < NARROW))
  const heads = paper.columns < NARROW ? ['Month', 'Index'] : ['Month', 'Index', 'Change', 'Span']
  const widths = heads.map((head, i) =>
    Math.max(textWidth(head), ...rows.map(({ cells }) => textWidth(cells[i] ?? ''))),
  )
  const room = paper.columns - widths.reduce((sum, width) => sum + width + 2, 0)
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [
    ...opening(days, paper),
    '',
    paper.ink.faint(`${line(heads)}  ${'0'.padEnd(room - 3)}${MAX}`),
    ...rows.map(({ cells, low, high }) => {
      const drawn = bar({ low, high, max: MAX }, room, (text) => text, paper.ink.faint)
      return `${line(cells)}  ${drawn}`
    }),
    '',
    ...wrap(
      'The index on the last day of each month; solid is certain, hatched still possible. It is an estimate.',
      paper.columns,
    ).map(paper.ink.faint),
  ]
}

function opening(days: readonly HistoryDayJson[], { columns, ink }: Paper): readonly string[] {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ['No day has a score.']
  const known = days.flatMap(({ day, points }) => (points === null ? [] : [{ day, points }]))
  const peak = known.toSorted((a, b) => b.points - a.points)[0]
  const highest =
    peak === undefined ? '' : ` The highest was ${decimal(peak.points)}, on ${dayWords(peak.day)}.`
  return [
    ink.bold('The open index over time'),
    '',
    ...wrap(
      `${counted(days.length, 'day')} from ${dayWords(first.day)} to ${dayWords(last.day)}.${highest}`,
      columns,
    ),
  ]
}

function row(day: HistoryDayJson, before: HistoryDayJson | undefined, isNarrow: boolean) {
  const { low, points, high } = day
  const then = before?.points ?? null
  const change = points === null || then === null ? '' : signed(points - then, 1)
  const span = `${decimal(low)} to ${decimal(high)}`
  const figure = points === null ? '–' : decimal(points)
  const name = shortMonth(day.day)
  return { cells: isNarrow ? [name, figure] : [name, figure, change, span], low, high }
}

const lastOfMonths = (days: readonly HistoryDayJson[]): readonly HistoryDayJson[] =>
  [...Map.groupBy(days, ({ day }) => monthOf(day)).values()].flatMap((month) => month.at(-1) ?? [])
