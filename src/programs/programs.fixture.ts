import fc from 'fast-check'
import { addDays, day, type Day } from '../kernel/day.ts'
import { ACTIVITY_NAMES } from './activities.ts'
import type { DoneDay } from './counts.ts'
import { doneOf, type Done } from './counts.ts'
import type { Program } from './program.ts'

/** Monday, 2 March 2026. */
export const MONDAY = day(20_514)

/** Ten comments a week over four weeks from `MONDAY`, running, with what a test says otherwise. */
export const aProgram = (rest: Partial<Program> = {}): Program => ({
  id: 1,
  name: 'Comments',
  template: null,
  pillars: ['insights'],
  hypothesis: { text: '', gain: 1, weeks: null },
  activities: [{ activity: 'comment', weekly: 10, minutes: 4 }],
  stopRule: '',
  start: MONDAY,
  end: addDays(MONDAY, 27),
  experiment: null,
  state: 'running',
  lockedOn: MONDAY,
  stopped: null,
  decided: null,
  pauses: [],
  skipDays: [],
  sample: false,
  ...rest,
})

/** Comments by days after `MONDAY`. */
export const comments = (...made: readonly (readonly [days: number, count: number])[]): Done =>
  doneOf(made.map(([days, count]) => doneDay(addDays(MONDAY, days), count)))

export const doneDay = (on: Day, count: number, activity: DoneDay['activity'] = 'comment'): DoneDay => ({
  activity,
  day: on,
  imported: 0,
  byHand: count,
  count,
})

/** What is done on days around a program that starts on `MONDAY`. */
export const someDone: fc.Arbitrary<readonly DoneDay[]> = fc
  .uniqueArray(
    fc.record({
      activity: fc.constantFrom(...ACTIVITY_NAMES.slice(0, 4), 'invitation' as const, 'comment' as const),
      days: fc.integer({ min: -7, max: 35 }),
      count: fc.integer({ min: 1, max: 30 }),
    }),
    { selector: ({ activity, days }) => `${activity} ${days}` },
  )
  .map((all) => all.map(({ activity, days, count }) => doneDay(addDays(MONDAY, days), count, activity)))
