import { forecastFor, type ForecastAnswer, type ForecastOrder } from '../../app/forecast-for.ts'
import { loadEvidence } from '../../app/load-evidence.ts'
import type { Day } from '../../kernel/day.ts'
import type { ForecastJson } from '../../plan/forecast-json.ts'
import { dayWords } from '../calendar.ts'
import { decimal } from '../number.ts'
import { wrap, type Paper } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { table } from '../table.ts'
import { withStore } from '../with-store.ts'

export interface ForecastCommandOptions {
  readonly to?: Day
  readonly weekly?: ForecastOrder['program']
}

export const forecastCommand = (session: Session, { to, weekly }: ForecastCommandOptions): Promise<Answer> =>
  withStore(session, async (store) => {
    const forecast = forecastFor(await loadEvidence(store), { to, program: weekly })
    return { document: forecast, lines: (paper) => linesOf(forecast, paper) }
  })

function linesOf({ from, to, courses }: ForecastAnswer, { columns, ink }: Paper): readonly string[] {
  const pillars = Object.keys(courses[0]?.pillars ?? {})
  const heads = [
    { head: 'If', align: 'left' },
    { head: 'Total', align: 'right' },
    { head: '95 of 100', align: 'right' },
    ...pillars.map((head) => ({ head, align: 'right' }) as const),
  ] as const
  const rows = courses.map((one) => [
    COURSES[one.course],
    lastOf(one.total.points),
    bandOf(one.total),
    ...pillars.map((id) => lastOf(one.pillars[id]?.points ?? [])),
  ])
  const now = courses[0]?.total.points[0]
  return [
    ink.bold(`The open index from ${dayWords(from)} to ${dayWords(to)}`),
    '',
    ...(now === null || now === undefined ? [] : [`Now ${decimal(now)}.`]),
    ...table(heads, rows, columns, ink),
    ...(courses.every(({ known }) => known)
      ? []
      : wrap('Your habits are told from four whole weeks on; fewer are known.', columns)),
    '',
    ...(now === null
      ? wrap('Nothing of a pillar without points is observed, and so the total has none.', columns)
      : []),
    ...wrap(
      'Of a hundred futures drawn from weeks like your last ones, 95 stay within what is told. What is not observed stays so. Habits that change are not in it.',
      columns,
    ).map(ink.faint),
  ]
}

const COURSES: Readonly<Record<ForecastJson['course'], string>> = {
  nothing: 'nothing more is done',
  habits: 'your habits go on',
  program: 'this is done besides',
  plan: 'the plan is kept',
}

function bandOf({ bandLow, bandHigh }: ForecastJson['total']): string {
  const [low, high] = [lastOf(bandLow), lastOf(bandHigh)]
  return low === high ? low : `${low} to ${high}`
}

function lastOf(values: readonly (number | null)[]): string {
  const last = values.at(-1)
  return last === undefined || last === null ? '–' : decimal(last)
}
