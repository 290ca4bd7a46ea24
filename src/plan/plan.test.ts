import { describe, expect, it } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { ACTIVITIES, activityNamed } from './activities.ts'
import { scoreAhead } from './ahead.ts'
import { weekOf } from './doing.ts'
import { evidenceOf, FIRST_DAY, lived } from './evidence.fixture.ts'
import type { Counts } from './frontier.ts'
import { cheapestWeek, type Goal, type Plan } from './plan.ts'
import { standingOn } from './standing.ts'
import { weekValue } from './week-value.ts'

const TODAY = day(18_300)
const evidence = evidenceOf(
  lived({
    days: TODAY - FIRST_DAY + 1,
    means: {
      'comment.given': 0.4,
      'search.made': 0.3,
      'post.published': 0.1,
      'connection.made': 0.4,
      'message.sent': 0.3,
    },
    seed: 11,
  }),
  TODAY,
)
const standing = standingOn(ssiOpen, evidence, TODAY)
const usual = ACTIVITIES.map(({ activity, minutes }) => ({ activity, minutes }))
const goalOf = (goal: Partial<Goal>): Goal => ({
  pillar: null,
  points: 50,
  by: addDays(TODAY, 42),
  minutes: 120,
  willing: usual,
  ...goal,
})
const planOf = (goal: Partial<Goal>, sent: Parameters<typeof cheapestWeek>[3] = []): Plan => {
  const plan = cheapestWeek(ssiOpen, standing, goalOf(goal), sent)
  if (plan === null) throw new RangeError('there is no plan')
  return plan
}

/** The points that the model itself gives to a week that is kept. */
function scored({ goal, week }: Pick<Plan, 'goal' | 'week'>): number {
  const perWeek = Object.fromEntries(
    week.map(({ activity, weekly }) => [activityNamed(activity).kind, weekly]),
  )
  const then = scoreAhead(ssiOpen, standing, weekOf(perWeek, standing.returns), goal.by - TODAY)
  const of = goal.pillar === null ? then : then.pillars.find(({ pillar }) => pillar.id === goal.pillar)
  return of?.points ?? NaN
}

/** The fewest minutes, by trying every week; undefined where none reaches the goal. */
function exhaustive({ willing, minutes, points, pillar, by }: Goal): number | undefined {
  const measure = pillar === null ? 0 : ssiOpen.pillars.findIndex(({ id }) => id === pillar) + 1
  const value = weekValue(
    ssiOpen,
    standing,
    willing.map(({ activity }) => activity),
  )(by - TODAY)
  let fewest: number | undefined
  const go = (counts: Counts, left: number): void => {
    const spent = minutes - left
    if (counts.length === willing.length) {
      if ((value(counts)[measure] ?? NaN) >= points && (fewest === undefined || spent < fewest))
        fewest = spent
      return
    }
    const each = willing[counts.length]?.minutes ?? NaN
    for (let n = 0; n * each <= left; n++) go([...counts, n], left - n * each)
  }
  go([], minutes)
  return fewest
}

describe('cheapestWeek', () => {
  it('is worth what the model gives to it', () => {
    for (const pillar of [null, 'insights', 'people']) {
      const plan = planOf({ pillar, points: pillar === null ? 55 : 12 })
      expect(plan.points).toBeCloseTo(scored(plan), 9)
    }
  })

  it('takes no more minutes than an exhaustive search over all weeks', () => {
    const willing = [
      { activity: 'comment', minutes: 4 },
      { activity: 'search', minutes: 3 },
      { activity: 'post', minutes: 15 },
    ] as const
    for (const [pillar, points] of [
      [null, 40],
      [null, 50],
      [null, 55],
      ['insights', 10],
      ['people', 15],
      ['people', 19],
    ] as const) {
      const goal = goalOf({ pillar, points, willing, minutes: 45 })
      const plan = planOf(goal)
      const fewest = exhaustive(goal)
      expect([pillar, points, plan.reached]).toEqual([pillar, points, fewest !== undefined])
      if (fewest !== undefined) expect([pillar, points, plan.minutes]).toEqual([pillar, points, fewest])
    }
  })

  it('stays within the minutes, and counts them', () => {
    const { week, minutes } = planOf({ points: 100, minutes: 50 })
    expect(minutes).toBeLessThanOrEqual(50)
    expect(week.reduce((sum, one) => sum + one.weekly * one.minutes, 0)).toBe(minutes)
  })

  it('counts half minutes where an activity takes one', () => {
    const { minutes, week } = planOf({
      pillar: 'insights',
      points: 6,
      willing: [{ activity: 'reaction', minutes: 0.5 }],
    })
    expect(minutes).toBe((week[0]?.weekly ?? NaN) / 2)
  })

  it('asks for nothing where the goal is reached without', () => {
    const { week, minutes, reached } = planOf({ points: 5 })
    expect([week, minutes, reached]).toEqual([[], 0, true])
  })

  it('buys more for more minutes, and never less', () => {
    const { minutesBuy } = planOf({})
    for (const [i, step] of minutesBuy.entries()) {
      if (i === 0) expect(step.minutes).toBe(0)
      else expect(step.points).toBeGreaterThan(minutesBuy[i - 1]?.points ?? NaN)
    }
  })

  it('says how near one gets where the goal is out of reach, and when one is there', () => {
    const near = planOf({ points: 60, minutes: 20, by: addDays(TODAY, 14) })
    expect(near.reached).toBe(false)
    expect(near.outOfReach?.missing).toBeCloseTo(60 - near.points, 9)
    const on = near.outOfReach?.reachedOn
    expect(on === null || on === undefined || on > near.goal.by).toBe(true)
    const later = planOf({ pillar: 'insights', points: 12, minutes: 25, by: addDays(TODAY, 7) })
    expect(later.outOfReach?.reachedOn).toBeGreaterThan(later.goal.by)
    expect(
      planOf({ pillar: 'insights', points: 12, minutes: 25, by: later.outOfReach?.reachedOn ?? TODAY })
        .reached,
    ).toBe(true)
    expect(planOf({ points: 100, minutes: 10 }).outOfReach?.reachedOn).toBeNull()
  })

  it('says what is left out and why: what nothing observed counts adds nothing, what takes longer is dearer', () => {
    const willing = [
      { activity: 'lead', minutes: 2 },
      { activity: 'comment', minutes: 4 },
      { activity: 'article', minutes: 120 },
    ] as const
    const { leftOut } = planOf({ pillar: 'insights', points: 8, willing })
    expect(leftOut).toEqual([
      { activity: 'lead', because: 'adds-nothing' },
      { activity: 'article', because: 'others-are-cheaper' },
    ])
  })

  it('never asks for more invitations than seven days leave room for', () => {
    const willing = [{ activity: 'invitation', minutes: 1 }] as const
    const goal = { pillar: 'relationships', points: 25, minutes: 300, willing }
    const sent = [{ day: addDays(TODAY, -2), n: 94 }]
    const { week, invitations } = planOf(goal, sent)
    expect(invitations).toEqual({ most: 6, sentLately: 94 })
    expect(week[0]?.weekly ?? 0).toBeLessThanOrEqual(6)
    expect(planOf(goal, [{ day: TODAY, n: 100 }]).week).toEqual([])
  })

  it('puts the week on working days, all of it and each once', () => {
    const { week } = planOf({ points: 58 })
    expect(week.length).toBeGreaterThan(1)
    for (const { weekly, onDays } of week) {
      expect(onDays.reduce((sum, n) => sum + n, 0)).toBe(weekly)
      expect(onDays.slice(5)).toEqual([0, 0])
      expect(Math.max(...onDays) - Math.min(...onDays.slice(0, 5))).toBeLessThanOrEqual(1)
    }
    const days = [0, 1, 2, 3, 4].filter((at) => week.some(({ onDays }) => (onDays[at] ?? 0) > 0))
    expect(days.length).toBe(
      Math.min(
        5,
        week.reduce((sum, { weekly }) => sum + weekly, 0),
      ),
    )
  })

  it('has no plan where the goal has no points', () => {
    const dark = {
      ...evidence,
      coverage: evidence.coverage.filter(({ subject }) => subject === 'comment.given'),
    }
    const stands = standingOn(ssiOpen, dark, TODAY)
    expect(cheapestWeek(ssiOpen, stands, goalOf({}), [])).toBeNull()
    expect(cheapestWeek(ssiOpen, stands, goalOf({ pillar: 'insights', points: 10 }), [])).not.toBeNull()
  })
})
