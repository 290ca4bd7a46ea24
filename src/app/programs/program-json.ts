import { dayText, type Day } from '../../kernel/day.ts'
import { actionsOf, type ActionKind } from '../../programs/actions.ts'
import { ACTIVITIES, type ActivityName } from '../../programs/activities.ts'
import { calendarOf } from '../../programs/calendar.ts'
import { consistencyOf, weeksOf, type Ask, type Consistency } from '../../programs/consistency.ts'
import { doneOf, type DoneDay } from '../../programs/counts.ts'
import { isOver, type DayKind } from '../../programs/days.ts'
import {
  measureOf,
  minutesAWeek,
  type Decision,
  type Hypothesis,
  type Program,
  type ProgramState,
  type Target,
} from '../../programs/program.ts'
import { thisWeek, type ToDo } from '../../programs/this-week.ts'
import { DAYS_A_WEEK, mondayOf } from '../../programs/weeks.ts'
import type { Pillar } from '../../events/reading.ts'

/** A program as JSON: what was planned, what was done, what became of it. Days are `YYYY-MM-DD`. */
export interface ProgramJson {
  readonly id: string
  readonly name: string
  readonly template: string | null
  readonly pillars: readonly Pillar[]
  /** What its effect is looked for in: its pillar, or the total. */
  readonly measure: Pillar | 'total'
  /** `lockedOn` is null while it may still be changed. */
  readonly hypothesis: Hypothesis & { readonly lockedOn: string | null }
  readonly activities: readonly (Target & { readonly label: string })[]
  readonly minutesAWeek: number
  readonly stopRule: string
  readonly start: string
  readonly end: string
  /** From Monday to Sunday, those at both ends included. */
  readonly weeks: number
  readonly state: ProgramState
  /** Its last day is behind: a decision is due, or made. */
  readonly isOver: boolean
  /** What can be done to it today. */
  readonly actions: readonly ActionKind[]
  readonly stopped: { readonly on: string; readonly because: string } | null
  readonly decided: { readonly decision: Decision; readonly on: string; readonly because: string } | null
  readonly pauses: readonly { readonly from: string; readonly to: string | null }[]
  readonly skipDays: readonly string[]
  /** The weeks that chance has drawn, each from its first to its last day; null where it is no experiment. */
  readonly experiment: ExperimentJson | null
  readonly sample: boolean
  /** Which of its weeks today is in, from 1; null before, after and while planned. */
  readonly weekNow: number | null
  readonly consistency: Consistency
  readonly weeksDone: readonly WeekJson[]
  readonly calendar: readonly CalendarWeekJson[]
  /** What the week under way asks for; null while it does not run. */
  readonly thisWeek: readonly (ToDo & { readonly label: string })[] | null
}

export interface ExperimentJson {
  readonly seed: number
  /** So many days at the beginning of each week do not count in its test. */
  readonly settlingDays: number
  readonly weeks: readonly { readonly from: string; readonly to: string; readonly on: boolean }[]
}

export interface WeekJson {
  readonly monday: string
  /** On how many of its days the program asks for something. */
  readonly days: number
  /** 0 to 1; null where it asks for nothing. */
  readonly share: number | null
  readonly inFull: boolean
  readonly finished: boolean
  readonly asks: readonly Ask[]
}

export interface CalendarWeekJson {
  readonly monday: string
  /** Monday to Sunday. `done` and `planned` count all of the program's activities together, `doneOf` each. */
  readonly days: readonly {
    readonly day: string
    readonly kind: DayKind
    readonly done: number
    readonly planned: number
    readonly doneOf: Readonly<Partial<Record<ActivityName, number>>>
  }[]
}

/** All programs of a member. Together, since what they propose for today is shared out between them. */
export function programsJson(
  programs: readonly Program[],
  done: readonly DoneDay[],
  today: Day,
): readonly ProgramJson[] {
  const toDos = thisWeek(programs, done, today)
  return programs.map((program) => programJson(program, done, today, toDos.get(program.id) ?? null))
}

function programJson(
  program: Program,
  done: readonly DoneDay[],
  today: Day,
  toDos: readonly ToDo[] | null,
): ProgramJson {
  const counted = doneOf(done)
  const weeks = weeksOf(program, counted, today)
  const now = weeks.findIndex(({ monday }) => monday === mondayOf(today))
  const isGoingOn = program.state === 'running' || program.state === 'paused'
  return {
    id: String(program.id),
    name: program.name,
    template: program.template,
    pillars: program.pillars,
    measure: measureOf(program),
    hypothesis: { ...program.hypothesis, lockedOn: textOf(program.lockedOn) },
    activities: program.activities.map((target) => ({ ...target, label: ACTIVITIES[target.activity].label })),
    minutesAWeek: minutesAWeek(program),
    stopRule: program.stopRule,
    start: dayText(program.start),
    end: dayText(program.end),
    weeks: weeks.length,
    state: program.state,
    isOver: isOver(program, today),
    actions: actionsOf(program, today),
    stopped: program.stopped && { ...program.stopped, on: dayText(program.stopped.on) },
    decided: program.decided && { ...program.decided, on: dayText(program.decided.on) },
    pauses: program.pauses.map(({ from, to }) => ({ from: dayText(from), to: textOf(to) })),
    skipDays: program.skipDays.map(dayText),
    experiment: experimentJson(program),
    sample: program.sample,
    weekNow: isGoingOn && now >= 0 ? now + 1 : null,
    consistency: consistencyOf(program.state === 'planned' ? [] : weeks),
    weeksDone: weeks.map(({ monday, ...week }) => ({ monday: dayText(monday), ...week })),
    calendar: calendarJson(program, done),
    thisWeek: toDos && toDos.map((toDo) => ({ ...toDo, label: ACTIVITIES[toDo.activity].label })),
  }
}

const calendarJson = (program: Program, done: readonly DoneDay[]): readonly CalendarWeekJson[] =>
  calendarOf(program, doneOf(done)).map(({ monday, days }) => ({
    monday: dayText(monday),
    days: days.map((one) => ({
      day: dayText(one.day),
      kind: one.kind,
      done: one.done,
      planned: one.planned,
      doneOf: Object.fromEntries(
        program.activities.flatMap(({ activity }, i) => {
          const n = one.doneOf[i] ?? 0
          return n > 0 ? [[activity, n]] : []
        }),
      ),
    })),
  }))

function experimentJson({ experiment, start }: Program): ExperimentJson | null {
  if (experiment === null) return null
  const { seed, settling, schedule } = experiment
  const weeks = schedule.map((on, i) => ({
    from: dayText((start + i * DAYS_A_WEEK) as Day),
    to: dayText((start + (i + 1) * DAYS_A_WEEK - 1) as Day),
    on,
  }))
  return { seed, settlingDays: settling, weeks }
}

const textOf = (day: Day | null): string | null => (day === null ? null : dayText(day))
