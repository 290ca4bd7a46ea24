import { loadEvidence } from '../../app/load-evidence.ts'
import { planFor, type PlanAnswer, type PlanOrder } from '../../app/plan-for.ts'
import { nextActionsFor } from '../../app/next-actions-for.ts'
import type { Day } from '../../kernel/day.ts'
import type { NextAction, NextActions } from '../../plan/next-actions.ts'
import { dayWords } from '../calendar.ts'
import { counted, decimal } from '../number.ts'
import { SHAPES, wrap, type Paper } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { table } from '../table.ts'
import { withStore } from '../with-store.ts'

export interface PlanCommandOptions {
  readonly goal: number
  readonly pillar?: string
  readonly by: Day
  readonly minutes: number
  readonly do?: PlanOrder['activities']
}

export const planCommand = (session: Session, options: PlanCommandOptions): Promise<Answer> =>
  withStore(session, async (store) => {
    const evidence = await loadEvidence(store)
    const { goal, pillar, by, minutes } = options
    const plan = planFor(evidence, { goal, pillar, by, minutes, activities: options.do })
    const next = nextOf(nextActionsFor(evidence), options)
    return { document: plan, lines: (paper) => linesOf(plan, next, paper) }
  })

/** The next best of what one is willing to do: for the pillar that is planned for, else for the total. */
function nextOf(
  { actions }: NextActions,
  { pillar, do: willing }: Pick<PlanCommandOptions, 'pillar' | 'do'>,
): NextAction | null {
  const isWilling = ({ does }: NextAction): boolean =>
    willing === undefined ||
    (does.kind === 'activity' && willing.some(({ activity }) => activity === does.activity))
  const worth = ({ worthByPillar, perMinute, minutes }: NextAction): number =>
    pillar === undefined ? perMinute : (worthByPillar[pillar] ?? 0) / minutes
  const best = actions.filter(isWilling).toSorted((a, b) => worth(b) - worth(a))[0]
  return best !== undefined && worth(best) > 0 ? best : null
}

function linesOf(plan: PlanAnswer, next: NextAction | null, paper: Paper): readonly string[] {
  const { columns, ink } = paper
  return [
    ...wrap(finding(plan), columns).map(ink.bold),
    '',
    ...wrap(courseWords(plan), columns),
    ...(plan.outOfReach === null ? [] : wrap(outOfReachWords(plan), columns)),
    ...(plan.week.length === 0 ? [] : ['', ...weekTable(plan, paper)]),
    ...(next === null ? [] : ['', ...wrap(nextWords(next), columns)]),
    '',
    ...wrap(
      'An estimate by the open model; it takes the week to be kept, and counts on nothing else. Dates begin after the last day that an import knows.',
      columns,
    ).map(ink.faint),
  ]
}

const measureWords = ({ goal: { pillar } }: PlanAnswer): string =>
  pillar === null ? 'in the open index' : `for ${pillar}`

function finding(plan: PlanAnswer): string {
  const { goal, reached, minutes, week } = plan
  const wanted = `${decimal(goal.points)} ${measureWords(plan)} by ${dayWords(goal.by)}`
  if (!reached) return `${wanted} is out of reach with ${counted(goal.minutes, 'minute')} a week.`
  if (week.length === 0) return `${wanted} is reached with nothing more: what there is fades that slowly.`
  return `${wanted} takes ${minutesWords(minutes)} a week.`
}

/** `1 minute`, `2.5 minutes`. */
const minutesWords = (n: number): string =>
  Number.isInteger(n) ? counted(n, 'minute') : `${decimal(n)} minutes`

/** Where it stands now, and where it goes with the plan, the habits and nothing. */
function courseWords(plan: PlanAnswer): string {
  const at = (course: string): string => {
    const found = plan.forecast.courses.find((one) => one.course === course)
    const lane = plan.goal.pillar === null ? found?.total : found?.pillars[plan.goal.pillar]
    const last = lane?.points.at(-1)
    return last === undefined || last === null ? 'unknown' : decimal(last)
  }
  const habits = at('habits')
  const usual =
    habits === 'unknown'
      ? 'Too few weeks are known to say where your habits lead'
      : `Your habits of the last weeks lead to ${habits}`
  const kept = plan.week.length === 0 ? '' : `; with this week, kept, ${decimal(plan.points)}`
  return `Now ${decimal(plan.now)}${kept}. ${usual}, nothing more to ${at('nothing')}.`
}

function outOfReachWords({ outOfReach }: PlanAnswer): string {
  if (outOfReach === null) return ''
  const { missing, reachedOn, atLast } = outOfReach
  const when =
    reachedOn === null
      ? `Kept for two years it would come to ${decimal(atLast)}.`
      : `Kept on, one would be there on ${dayWords(reachedOn)}.`
  return `It misses ${decimal(missing)} points on that day. ${when}`
}

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const

function weekTable({ week, minutes }: PlanAnswer, { columns, ink }: Paper): readonly string[] {
  const heads = [
    { head: 'A week', align: 'left' },
    ...WEEKDAYS.map((head) => ({ head, align: 'right' }) as const),
    { head: 'Minutes', align: 'right' },
    { head: 'Adds', align: 'right' },
  ] as const
  const rows = week.map(({ activity, weekly, minutes: each, adds, onDays, pillar }) => [
    {
      text: `${SHAPES[pillar] ?? '·'} ${weekly} × ${activity}`,
      ink: (text: string) => ink.pillar(pillar, text),
    },
    ...onDays.map((n) => (n === 0 ? '·' : String(n))),
    String(weekly * each),
    decimal(adds),
  ])
  return [...table(heads, rows, columns, ink), ink.faint(`In all ${minutesWords(minutes)} a week.`)]
}

function nextWords({ does, minutes, worth, measured }: NextAction): string {
  const what = does.kind === 'activity' ? `a ${does.activity}` : `your profile’s ${does.item}`
  const own =
    measured === null
      ? ''
      : ` Your program ${measured.program} did ${decimal(measured.estimate)}, between ${decimal(measured.low)} and ${decimal(measured.high)}.`
  return `Next, ${what}: ${minutesWords(minutes)}, worth ${decimal(worth)} in the open index; of what can be done at once it buys most a minute.${own}`.replace(
    /^Next, a (?=[aeiou])/,
    'Next, an ',
  )
}
