import { ACTIVITY_NAMES, isActivityName, type ActivityName } from '../../../../src/plan/activities.ts'
import type { Rates } from '../../../../src/plan/what-if.ts'

/** The most a week that a slider goes to: beyond it nobody keeps going, or nothing is added. */
export const MOST: Readonly<Record<ActivityName, number>> = {
  post: 7,
  article: 3,
  reshare: 10,
  comment: 30,
  reaction: 50,
  message: 30,
  search: 20,
  'profile-view': 50,
  lead: 20,
  invitation: 50,
}

/** What the sliders of an address are set to: `?comment=5&post=1`. What is no activity or no number is left out. */
export function ratesIn(search: string): Rates {
  const rates: Partial<Record<ActivityName, number>> = {}
  for (const [name, text] of new URLSearchParams(search)) {
    if (!isActivityName(name) || !/^\d{1,3}$/.test(text)) continue
    rates[name] = Math.min(Number(text), MOST[name])
  }
  return rates
}

/** The address's part for these rates; '' for none. */
export function searchOf(rates: Rates): string {
  const set = ACTIVITY_NAMES.flatMap((name) =>
    rates[name] === undefined ? [] : [[name, String(rates[name])]],
  )
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`
}

/** The same rates but for one; undefined leaves that one as it is usual. */
export function ratesWith(rates: Rates, activity: ActivityName, rate: number | undefined): Rates {
  const { [activity]: _, ...others } = rates
  return rate === undefined ? others : { ...others, [activity]: rate }
}
