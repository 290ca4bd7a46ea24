import type { Day } from '../../../../src/kernel/day.ts'
import type { Plan } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { pillarLabel, PILLAR_NAMES } from '../../words/names.ts'
import { inPoints, inQuantity } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'

type Course = Plan['forecast']['courses'][number]
export type Lane = Course['total']

/** What the plan is for: the total, or its pillar. */
export const laneOf = (course: Course, pillar: string | null): Lane | undefined =>
  pillar === null ? course.total : course.pillars[pillar]

/** `57 by 30 June 2026 takes 92 minutes a week.` */
export function planFinding(plan: Plan): string {
  const words = { ...goalWords(plan), minutes: Math.round(plan.minutes) }
  if (plan.outOfReach !== null)
    return say('plan.finding-out', { ...words, minutes: Math.round(plan.goal.minutes) })
  return say(plan.week.length === 0 ? 'plan.finding-free' : 'plan.finding-takes', words)
}

/** What is left of the minutes, or how near one comes and when; and what happens without the plan. */
export function planLead(plan: Plan): string {
  return [reach(plan), others(plan)].filter((words) => words !== '').join(' ')
}

function reach({ goal, points, minutes, outOfReach }: Plan): string {
  if (outOfReach === null) {
    const left = Math.floor(goal.minutes - minutes)
    return left > 0 ? say('plan.left', { minutes: left }) : ''
  }
  const { missing, reachedOn, atLast } = outOfReach
  const near = say('plan.near', { points: inPoints(points), missing: inPoints(missing) })
  const when =
    reachedOn === null
      ? say('plan.never', { points: inPoints(atLast) })
      : say('plan.reached-on', { goal: inQuantity(goal.points), day: fullDay(dayFrom(reachedOn)) })
  return `${near} ${when}`
}

function others({ goal, forecast }: Plan): string {
  const end = (name: Course['course']): number | null => {
    const course = forecast.courses.find(({ course: one }) => one === name)
    return course === undefined ? null : (laneOf(course, goal.pillar)?.points.at(-1) ?? null)
  }
  const [habits, nothing] = [end('habits'), end('nothing')]
  if (habits === null || nothing === null) return ''
  return say('plan.others', { habits: inPoints(habits), nothing: inPoints(nothing) })
}

/** What it is that messages name of a goal. */
export const goalWords = ({ goal }: Pick<Plan, 'goal'>) => ({
  of: goal.pillar === null ? 'total' : 'pillar',
  name: nameOf(goal.pillar),
  goal: inQuantity(goal.points),
  day: fullDay(dayFrom(goal.by)),
})

/** `Brand`, or `Open index`. */
export function nameOf(pillar: string | null): string {
  const known = PILLAR_NAMES.find((name) => name === pillar)
  return known === undefined ? (pillar ?? say('plan.total')) : pillarLabel(known)
}

export const planDay = ({ day }: Plan): Day => dayFrom(day)
