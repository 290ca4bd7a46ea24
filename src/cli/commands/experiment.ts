import { testExperiment, type Experiment, type ExperimentResult } from '../../effects/experiment.ts'
import { drawSchedule, type Schedule, type SchedulePlan } from '../../effects/schedule.ts'
import { addDays, dayText, type Day } from '../../kernel/day.ts'
import { wrongUse } from '../failure.ts'
import { counted, decimal, signed } from '../number.ts'
import { wrap, type Paper } from '../paper.ts'
import { readSeriesFile } from '../read-series-file.ts'
import type { Answer, Session } from '../session.ts'

export interface ExperimentOptions extends SchedulePlan {
  readonly seed: number
  readonly from?: Day
  /** Days at the start of each week that do not count. */
  readonly settling?: number
}

export async function experimentPlanCommand(_session: Session, options: ExperimentOptions): Promise<Answer> {
  const { plan, schedule } = drawn(options)
  const weeks = weeksOf(schedule, options.from)
  const experiment = { from: options.from ?? (0 as Day), plan, schedule, settling: 0 }
  const { smallestP, schedules } = testExperiment({ days: [], values: [] }, experiment)
  return {
    document: { seed: options.seed, plan, schedule: weeks, schedules, smallestP },
    lines: ({ columns, ink }) => [
      ink.bold(`${counted(plan.weeks, 'week')}, as drawn from seed ${options.seed}`),
      '',
      ...weeks.map(
        ({ week, on, from, to }) =>
          `${String(week).padStart(3)}  ${on ? '■ on ' : '· off'}${from === null ? '' : `  ${from} to ${to}`}`,
      ),
      '',
      ...wrap(planWords(smallestP), columns),
    ],
  }
}

export async function experimentTestCommand(
  _session: Session,
  options: ExperimentOptions & { readonly series: string; readonly from: Day },
): Promise<Answer> {
  const { plan, schedule } = drawn(options)
  const { from, seed, settling = 0 } = options
  const experiment: Experiment = { from, plan, schedule, settling }
  const found = testExperiment(await readSeriesFile(options.series), experiment, seed)
  return {
    document: { seed, plan, from: dayText(from), settling, schedule: weeksOf(schedule, from), ...found },
    lines: (paper) => resultLines(found, paper),
  }
}

/** The plan and what its seed draws, or a sentence on why there is no such plan. */
function drawn({ weeks, block, longest, seed }: ExperimentOptions): {
  readonly plan: SchedulePlan
  readonly schedule: Schedule
} {
  const plan = { weeks, block, longest }
  try {
    return { plan, schedule: drawSchedule(plan, seed) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw wrongUse(
      `There is no such plan: ${error.message}.`,
      'For example: --weeks 12 --block 4 --longest 3, three blocks of four weeks, two of each on.',
    )
  }
}

const weeksOf = (schedule: Schedule, first?: Day) =>
  schedule.map((on, i) => ({
    week: i + 1,
    on,
    from: first === undefined ? null : dayText(addDays(first, 7 * i)),
    to: first === undefined ? null : dayText(addDays(first, 7 * i + 6)),
  }))

/** A result this unlikely by chance counts. */
const CLEAR = 0.05

function planWords(smallestP: number): string {
  return smallestP > CLEAR
    ? `Too short to prove anything: even the clearest result would come by chance in ${decimal(100 * smallestP, 0)} of 100 cases. Take more weeks.`
    : 'Keep to the weeks as drawn, whatever happens: a week that is skipped when things go badly spoils the proof.'
}

function resultLines(found: ExperimentResult, { columns, ink }: Paper): readonly string[] {
  const { effect, p, exact, schedules, weeks } = found
  if (effect === null || p === null) {
    return wrap('Nothing to compare yet: no block has both a week on and a week off with a value.', columns)
  }
  const basis = exact ? `all ${schedules} schedules` : `${schedules} redraws of the schedule`
  return [
    ink.bold(`Weeks on against weeks off: ${signed(effect, 2)} points`),
    ...wrap(
      `${verdictWords(found)} Chance alone shows as much in ${shareWords(p)} (p = ${decimal(p, 3)}, by ${basis}; ${counted(weeks, 'week')} with a value).`,
      columns,
    ),
  ]
}

function verdictWords({ effect, low, high, p, smallestP }: ExperimentResult): string {
  if (smallestP > CLEAR) return 'Too few weeks to prove anything.'
  const interval =
    low === null || high === null ? '' : ` The effect lies between ${signed(low, 2)} and ${signed(high, 2)}.`
  if ((p ?? 1) > CLEAR) return `No clear effect.${interval}`
  return `${(effect ?? 0) > 0 ? 'Helped' : 'Hurt'}.${interval}`
}

const shareWords = (p: number): string => `${decimal(100 * p, p < 0.1 ? 1 : 0)} of 100 cases`
