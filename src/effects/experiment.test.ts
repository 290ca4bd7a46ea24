import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { random } from '../kernel/random.ts'
import type { Series } from '../kernel/series.ts'
import { testExperiment, type Experiment } from './experiment.ts'
import { normals } from './normal.ts'
import { couldBeDrawn, drawSchedule, everySchedule, type Schedule, type SchedulePlan } from './schedule.ts'

const PLAN: SchedulePlan = { weeks: 12, block: 4, longest: 3 }
const experiment = (schedule: Schedule, plan = PLAN, settling = 0): Experiment => ({
  from: day(20_000),
  plan,
  schedule,
  settling,
})

/** A score that wanders, day by day, with `effect` points more in the weeks that are on, some days missing. */
function scores(schedule: Schedule, effect: number, seed: number): Series {
  const chance = random(seed)
  const next = normals(chance)
  let level = 12
  const values = schedule.flatMap((on) =>
    Array.from({ length: 7 }, () => {
      level += 0.05 * next()
      const value = level + 0.3 * next() + (on ? effect : 0)
      return chance.uniform() < 0.15 ? null : value
    }),
  )
  return { days: values.map((_, i) => day(20_000 + i)), values }
}

describe('schedules', () => {
  it('are all those in balanced blocks with no run too long', () => {
    // Two blocks of two: on-off or off-on each, four in all; two in a row only where the blocks meet.
    expect(everySchedule({ weeks: 4, block: 2, longest: 2 })).toHaveLength(4)
    expect(everySchedule({ weeks: 4, block: 2, longest: 1 })).toEqual([
      [true, false, true, false],
      [false, true, false, true],
    ])
    expect(everySchedule({ weeks: 8, block: 4, longest: 4 })).toHaveLength(36) // (4 choose 2)²
    expect(everySchedule({ weeks: 24, block: 4, longest: 3 })).toBeUndefined() // 6⁶ before the rule
  })

  it('are drawn from these, the same from the same seed', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 2, max: 4 }),
        (seed, blocks, longest) => {
          const plan = { weeks: 4 * blocks, block: 4, longest }
          const schedule = drawSchedule(plan, seed)
          expect(couldBeDrawn(plan, schedule)).toBe(true)
          expect(drawSchedule(plan, seed)).toEqual(schedule)
        },
      ),
    )
  })

  it('are drawn each as often as any other', () => {
    const plan = { weeks: 8, block: 4, longest: 2 }
    const all = everySchedule(plan) ?? []
    const counts = new Map(all.map((schedule) => [schedule.join(), 0]))
    for (let seed = 0; seed < 6_000; seed++) {
      const drawn = drawSchedule(plan, seed).join()
      counts.set(drawn, (counts.get(drawn) ?? NaN) + 1)
    }
    const expected = 6_000 / all.length
    const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
    const df = all.length - 1
    expect(df).toBeGreaterThan(5)
    expect(chiSquare).toBeLessThan(df + 4 * Math.sqrt(2 * df)) // four standard deviations; the seeds are fixed
  })

  it.each([
    [{ weeks: 12, block: 3, longest: 2 }, 'an even number of weeks'],
    [{ weeks: 10, block: 4, longest: 2 }, 'whole blocks of 4 weeks'],
    [{ weeks: 12, block: 4, longest: 0 }, 'a whole number of weeks above 0'],
  ])('refuse %j', (plan, why) => expect(() => drawSchedule(plan, 1)).toThrow(why))
})

describe('testExperiment', () => {
  it('compares weeks on and off within blocks, and counts schedules that do as well', () => {
    // Two blocks of two weeks, 7 days each: on 3, off 1; off 2, on 6. Effects 2 and 4, in the mean 3.
    const plan = { weeks: 4, block: 2, longest: 2 }
    const values = [3, 1, 2, 6].flatMap((value) => Array.from({ length: 7 }, () => value))
    const series = { days: values.map((_, i) => day(20_000 + i)), values }
    // The other schedules: the opposite −3, and (2 − 4)/2 = −1 or 1: two of four are as large.
    expect(testExperiment(series, experiment([true, false, false, true], plan))).toEqual({
      effect: 3,
      low: null,
      high: null,
      p: 0.5,
      smallestP: 0.5,
      exact: true,
      schedules: 4,
      weeks: 4,
    })
  })

  it('calls at most a share p of the schedules that could have been drawn as clear as p, whatever the series', () => {
    const all = everySchedule(PLAN) ?? []
    const series = scores(drawSchedule(PLAN, 3), 0, 4)
    const p = all.map((schedule) => testExperiment(series, experiment(schedule)).p ?? NaN)
    for (const level of [0.02, 0.05, 0.1, 0.25, 0.5, 0.9]) {
      const called = p.filter((one) => one <= level).length / all.length
      expect(called).toBeLessThanOrEqual(level)
      expect(called).toBeGreaterThan(level - 3 / all.length) // pairs of opposites step by two
    }
  })

  it.each([0, 1])(
    'has an interval that holds an effect of %d for 95%% of the schedules, whatever the series',
    (effect) => {
      const all = everySchedule(PLAN) ?? []
      const held = all.filter((schedule) => {
        // The same wandering and the same gaps each time, the effect where this schedule is on.
        const { low, high } = testExperiment(scores(schedule, effect, 8), experiment(schedule))
        return low !== null && high !== null && low <= effect && effect <= high
      })
      expect(held.length / all.length).toBeGreaterThanOrEqual(0.95)
      expect(held.length / all.length).toBeLessThan(1)
    },
  )

  it('has an interval without 0 where p is 0.05 or less, and with it otherwise', () => {
    for (let seed = 0; seed < 60; seed++) {
      const plan = { weeks: seed % 2 === 0 ? 12 : 24, block: 4, longest: 3 }
      const schedule = drawSchedule(plan, seed)
      const { p, low, high } = testExperiment(scores(schedule, 0.4, seed), experiment(schedule, plan), seed)
      expect((low ?? -1) > 0 || (high ?? 1) < 0, `seed ${seed}, p ${p}`).toBe((p ?? 1) <= 0.05)
    }
  })

  it('has uniform p-values by redraws where the program does nothing', () => {
    const plan = { weeks: 24, block: 4, longest: 3 }
    const p = Array.from({ length: 200 }, (_, seed) => {
      const schedule = drawSchedule(plan, seed)
      const { exact, p: one } = testExperiment(
        scores(schedule, 0, seed + 900),
        experiment(schedule, plan),
        seed,
      )
      expect(exact).toBe(false)
      return one ?? NaN
    }).toSorted((a, b) => a - b)
    const furthest = Math.max(
      ...p.map((one, i) => Math.max(Math.abs(one - i / 200), Math.abs(one - (i + 1) / 200))),
    )
    expect(furthest).toBeLessThan(1.63 / Math.sqrt(200)) // Kolmogorov-Smirnov at 1%; the seeds are fixed
  })

  it('sees an effect of a point in most experiments of 12 weeks', () => {
    const found = Array.from({ length: 100 }, (_, seed) => {
      const schedule = drawSchedule(PLAN, seed)
      return testExperiment(scores(schedule, 1, seed + 77), experiment(schedule))
    })
    expect(found.filter(({ p }) => p !== null && p <= 0.05).length).toBeGreaterThan(90)
    const mean = found.reduce((sum, { effect }) => sum + (effect ?? NaN), 0) / found.length
    expect(Math.abs(mean - 1)).toBeLessThan(0.05)
  })

  it('leaves out the first days of each week where asked', () => {
    const schedule = drawSchedule(PLAN, 1)
    const values = schedule.flatMap((on, i) => {
      const before = schedule[i - 1] ?? false
      return Array.from({ length: 7 }, (_, weekday) => ((weekday < 2 ? before : on) ? 1 : 0))
    })
    const series = { days: values.map((_, i) => day(20_000 + i)), values }
    expect(testExperiment(series, experiment(schedule, PLAN, 2)).effect).toBe(1)
    expect(testExperiment(series, experiment(schedule)).effect).toBeLessThan(1)
  })

  it('says nothing where no block has a week of each', () => {
    const series = { days: [day(20_000)], values: [5] }
    const found = testExperiment(series, experiment(drawSchedule(PLAN, 1)))
    expect(found).toMatchObject({ effect: null, p: null, weeks: 1 })
  })

  it('refuses a schedule that the plan could not have drawn', () => {
    expect(() =>
      testExperiment({ days: [], values: [] }, experiment(Array.from({ length: 12 }, () => true))),
    ).toThrow('none that the plan could have drawn')
  })
})
