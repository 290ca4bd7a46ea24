import { calendarAt } from '../../api/calendar.ts'
import { loadPrograms } from '../../app/programs/known-programs.ts'
import { logAnswer } from '../../app/programs/log-activity.ts'
import { programsJson } from '../../app/programs/program-json.ts'
import type { Day } from '../../kernel/day.ts'
import { ACTIVITIES } from '../../programs/activities.ts'
import { harmless, wrap } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'

export interface DidOptions {
  readonly on?: Day
  readonly takeBack?: boolean
}

export const didCommand = (
  session: Session,
  activity: string,
  count: number,
  { on, takeBack = false }: DidOptions,
): Promise<Answer> =>
  withStore(session, async (store) => {
    const calendar = calendarAt(session.now())
    const logged = { activity, count: takeBack ? -count : count, on: on ?? calendar.today }
    const done = await logAnswer(store, logged, calendar)
    const { programs, done: days } = await loadPrograms(store, calendar)
    const weeks = programsJson(programs, days, calendar.today).flatMap(({ id, name, thisWeek }) =>
      (thisWeek ?? [])
        .filter((toDo) => toDo.activity === done.activity)
        .map((toDo) => ({ program: id, name, ...toDo })),
    )
    const { label } = ACTIVITIES[done.activity]
    const told =
      done.imported > done.byHand ? `, as an import tells; ${done.byHand} of them were logged by hand` : ''
    return {
      document: { ...done, weeks },
      lines: ({ columns }) => [
        ...wrap(`${label} on ${done.day}: ${done.count}${told}.`, columns),
        ...weeks.flatMap(({ name, done: made, target, left }) =>
          wrap(
            harmless(
              left === 0
                ? `${name}: ${made} of ${target} this week, done.`
                : `${name}: ${made} of ${target} this week, ${left} to go.`,
            ),
            columns,
          ),
        ),
      ],
    }
  })
