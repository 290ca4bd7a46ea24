import { addDays, type Day } from '../kernel/day.ts'
import { random, type Random } from '../kernel/random.ts'
import { weekday } from './date-text.ts'

/** The four pillars, as LinkedIn lists them. */
export type PillarName = 'brand' | 'people' | 'insights' | 'relationships'

/** A program of the member's, and what became of it. */
export interface SampleProgram {
  readonly name: string
  readonly pillar: PillarName
  readonly hypothesis: string
  /** What she expected of it, in points. */
  readonly gain: number
  /** What it really does to its pillar, in points: nobody but the sample knows. */
  readonly effect: number
  readonly activity: string
  readonly weekly: number
  readonly minutes: number
  readonly stopRule: string
  readonly start: Day
  readonly end: Day
  /** Her last day of it, where she gave it up, and why. */
  readonly stopped: { readonly on: Day; readonly because: string } | null
  readonly pause: { readonly from: Day; readonly to: Day } | null
}

/** The week of `until` is the member's present one. */
export function samplePrograms(until: Day): readonly SampleProgram[] {
  const monday = addDays(until, -((weekday(until) + 6) % 7))
  const week = (weeks: number): Day => addDays(monday, 7 * weeks)
  return [
    {
      name: 'Two posts a week',
      pillar: 'brand',
      hypothesis: 'Two posts a week about handovers raise the brand by a point and a half in six weeks.',
      gain: 1.5,
      effect: 2,
      activity: 'post',
      weekly: 2,
      minutes: 30,
      stopRule: 'Two weeks in a row without an idea.',
      start: week(-18),
      end: addDays(week(-8), -1),
      stopped: null,
      pause: { from: week(-12), to: addDays(week(-11), -1) },
    },
    {
      name: 'Reactions instead of comments',
      pillar: 'insights',
      hypothesis: 'Reactions take less time than comments and count as much.',
      gain: 0.5,
      effect: -1,
      activity: 'reaction',
      weekly: 20,
      minutes: 1,
      stopRule: 'The pillar falls by more than a point.',
      start: week(-15),
      end: addDays(week(-7), -1),
      stopped: { on: addDays(week(-10), -1), because: 'Comments start talks, reactions do not.' },
      pause: null,
    },
    {
      name: 'Twenty searches a week',
      pillar: 'people',
      hypothesis: 'Looking for four people each working day raises finding people by a point.',
      gain: 1,
      effect: 0,
      activity: 'search',
      weekly: 20,
      minutes: 2,
      stopRule: '',
      start: week(-7),
      end: addDays(week(1), -1),
      stopped: null,
      pause: null,
    },
  ]
}

/** Something that she logged by hand on a day. */
export interface SampleDone {
  readonly activity: string
  readonly day: Day
  readonly count: number
}

/** What she logged of her programs, up to `until`: most weeks in full, some not. */
export const sampleDone = (seed: number, until: Day): readonly SampleDone[] => {
  const draw = random(seed * 1000 + STREAM)
  return samplePrograms(until).flatMap((program) => doneOf(program, until, draw))
}

/** No stream of the export's files draws the same. */
const STREAM = 500

/** The share of weeks in which she does less than she meant to. */
const LAZY = 0.2

function doneOf(
  { start, end, stopped, pause, activity, weekly }: SampleProgram,
  until: Day,
  draw: Random,
): readonly SampleDone[] {
  const last = [end, until, ...(stopped === null ? [] : [stopped.on])].reduce((a, b) => (a < b ? a : b))
  const done: SampleDone[] = []
  for (let monday = start; monday <= last; monday = addDays(monday, 7)) {
    if (pause !== null && pause.from <= monday && monday <= pause.to) continue
    const n = draw.uniform() < LAZY ? Math.floor(weekly * (0.4 + draw.uniform() / 2)) : weekly
    for (const [i, count] of overWorkingDays(n).entries()) {
      const day = addDays(monday, i)
      if (count > 0 && day <= last) done.push({ activity, day, count })
    }
  }
  return done
}

/** How many on each day from Monday to Friday. */
const overWorkingDays = (n: number): readonly number[] =>
  [1, 2, 3, 4, 5].map((i) => Math.round((i * n) / 5) - Math.round(((i - 1) * n) / 5))

/** Meetings that she logged, over the days of her readings. */
export function sampleMeetings(
  seed: number,
  days: { readonly from: Day; readonly to: Day },
): readonly { readonly day: Day; readonly value: number }[] {
  const draw = random(seed * 1000 + STREAM + 1)
  const all = Array.from({ length: days.to - days.from + 1 }, (_, i) => addDays(days.from, i))
  return all.flatMap((day) => {
    const value = [0, 6].includes(weekday(day)) ? 0 : draw.poisson(0.5)
    return value === 0 ? [] : [{ day, value }]
  })
}
