import type { ReadingsJson } from '../history/readings-json.ts'
import { dayWords } from './calendar.ts'
import { counted, decimal, signed } from './number.ts'
import { wrap, type Paper } from './paper.ts'
import { readingLines } from './read-lines.ts'

const SINCE = { last: 'Since the reading before', week: 'In a week', month: 'In a month' } as const

/** The readings for people: the latest, what changed and whether that is noise, the baseline. */
export function readingHistory(
  { readings, changes, baseline, shocks }: ReadingsJson,
  paper: Paper,
): readonly string[] {
  const latest = readings.at(-1)
  if (latest === undefined) return []
  const { ink, columns } = paper
  return [
    ink.bold(`LinkedIn’s own number, ${counted(readings.length, 'reading')}`),
    '',
    ...readingLines(latest, paper),
    '',
    ...changes.flatMap(({ since, words, ranks }) => [
      ...wrap(`${SINCE[since]}: ${words}`, columns, '', '  '),
      ...ranks.flatMap((rank) => wrap(rank.words, columns, '  ')),
    ]),
    ...(baseline === null ? [] : wrap(baselineWords(baseline), columns, '', '  ')),
    ...shocks.flatMap(({ day, what }) =>
      wrap(
        `On ${dayWords(day)} ${what.includes('pillars') ? 'all four pillars' : 'a group’s average'} jumped: LinkedIn most likely changed its formula.`,
        columns,
        '',
        '  ',
      ),
    ),
  ]
}

function baselineWords({
  days,
  of,
  from,
  to,
  total,
  isChosen,
  change,
}: NonNullable<ReadingsJson['baseline']>): string {
  if (days < of) return `Learning your baseline: ${days} of ${of} days.`
  const spread = total.spread === null ? '' : `, give or take ${decimal(total.spread)}`
  const slope = total.slope === null ? '' : `, moving ${signed(total.slope * 7)} a week`
  const which = isChosen
    ? `${counted(days, 'day')} with readings from ${dayWords(from)} to ${dayWords(to)}`
    : `the first ${of} days with readings`
  const since = change === null ? '' : ` ${change.words}`
  return `Baseline, ${which}: ${decimal(total.mean)}${spread}${slope}.${since}`
}
