import { addDays, dayText, parseDay, type Day } from '../../../../src/kernel/day.ts'
import { ACTIVITIES, isActivityName, type ActivityName } from '../../../../src/plan/activities.ts'
import type { PillarName } from '../../shapes.ts'
import { PILLAR_NAMES } from '../../words/names.ts'

/** What somebody wants to reach, as the page's address keeps it. */
export interface Wish {
  /** Null for the total. */
  readonly pillar: PillarName | null
  readonly goal: number
  readonly by: Day
  /** Minutes a week, at most. */
  readonly minutes: number
  /** What one is willing to do, with the minutes that one takes. */
  readonly willing: ReadonlyMap<ActivityName, number>
}

/** Where a wish starts from: the last day that is known, and what the index stood at. */
export interface Ground {
  readonly day: Day
  readonly total: number | null
  readonly pillars: Readonly<Partial<Record<PillarName, number | null>>>
}

export const MOST_DAYS = 365
export const MOST_MINUTES = 600
const [USUAL_DAYS, USUAL_MINUTES, USUAL_GAIN] = [56, 120, { total: 3, pillar: 1 }] as const

/** The most points of what is wished for. */
export const ceilingOf = (pillar: PillarName | null): number => (pillar === null ? 100 : 25)

/** The wish that an address asks for; what it does not say, or says wrongly, is as usual. */
export function wishOf(search: string, ground: Ground): Wish {
  const asked = new URLSearchParams(search)
  const pillar = PILLAR_NAMES.find((name) => name === asked.get('of')) ?? null
  const by = parseDay(asked.get('by') ?? '')
  return {
    pillar,
    goal: within(asked.get('goal'), 0, ceilingOf(pillar)) ?? usualGoal(pillar, ground),
    by:
      by !== undefined && by > ground.day && by <= ground.day + MOST_DAYS
        ? by
        : addDays(ground.day, USUAL_DAYS),
    minutes: within(asked.get('minutes'), 0, 1200) ?? USUAL_MINUTES,
    willing: willingOf(asked.get('do')) ?? ALL,
  }
}

/** `?goal=60&by=2026-06-30&minutes=90&do=post-30_comment-4`; what is as usual is not said. */
export function searchOf({ pillar, goal, by, minutes, willing }: Wish, ground: Ground): string {
  const said = new URLSearchParams()
  if (pillar !== null) said.set('of', pillar)
  if (goal !== usualGoal(pillar, ground)) said.set('goal', String(goal))
  if (by !== ground.day + USUAL_DAYS) said.set('by', dayText(by))
  if (minutes !== USUAL_MINUTES) said.set('minutes', String(minutes))
  const doing = willingText(willing)
  if (doing !== willingText(ALL)) said.set('do', doing)
  return said.size === 0 ? '' : `?${said.toString()}`
}

/** What `POST /api/plan` takes. */
export const orderOf = ({ pillar, goal, by, minutes, willing }: Wish) => ({
  goal,
  by: dayText(by),
  minutes,
  ...(pillar === null ? {} : { pillar }),
  activities: [...willing].map(([activity, each]) => ({ activity, minutes: each })),
})

/** The wish with something to be done or left, or with other minutes for one. */
export function withActivity(wish: Wish, activity: ActivityName, minutes: number | null): Wish {
  const willing = new Map(wish.willing)
  if (minutes === null) willing.delete(activity)
  else willing.set(activity, minutes)
  return { ...wish, willing }
}

export const usualGoal = (pillar: PillarName | null, { total, pillars }: Ground): number => {
  const now = (pillar === null ? total : pillars[pillar]) ?? ceilingOf(pillar) / 2
  return Math.min(ceilingOf(pillar), Math.round(now) + USUAL_GAIN[pillar === null ? 'total' : 'pillar'])
}

const ALL: Wish['willing'] = new Map(ACTIVITIES.map(({ activity, minutes }) => [activity, minutes]))

const willingText = (willing: Wish['willing']): string =>
  ACTIVITIES.flatMap(({ activity }) => {
    const minutes = willing.get(activity)
    return minutes === undefined ? [] : [`${activity}-${minutes}`]
  }).join('_')

function willingOf(text: string | null): Wish['willing'] | undefined {
  if (text === null) return undefined
  return new Map(
    text.split('_').flatMap((part): [ActivityName, number][] => {
      const [, name = '', minutes = null] = /^([a-z-]+)-([\d.]+)$/.exec(part) ?? []
      const each = within(minutes, 0.5, 600)
      return isActivityName(name) && each !== undefined ? [[name, Math.round(each * 2) / 2]] : []
    }),
  )
}

function within(text: string | null, least: number, most: number): number | undefined {
  if (text === null || text.trim() === '') return undefined
  const value = Number(text)
  return value >= least && value <= most ? value : undefined
}
