import { addDays, dayText, parseDay, type Day } from '../../../../src/kernel/day.ts'
import type { Days } from '../../../../src/kernel/days.ts'

/** How far back each quick choice looks from the last day. */
export const BACK = { day: 1, week: 7, month: 30, quarter: 91, year: 365 } as const
export type Back = keyof typeof BACK

/** The two days that an address asks for, within what is known; the last week of it where it asks for none, or wrongly. */
export function pairOf(search: string, known: Days): Days {
  const asked = new URLSearchParams(search)
  const [from, to] = [parseDay(asked.get('from') ?? ''), parseDay(asked.get('to') ?? '')]
  if (from === undefined || to === undefined || from >= to) return back('week', known)
  const [first, last] = [clamp(from, known), clamp(to, known)]
  return first < last ? { from: first, to: last } : back('week', known)
}

export const searchOfPair = ({ from, to }: Days): string => `?from=${dayText(from)}&to=${dayText(to)}`

/** The last day that is known, and one so long before it; the first where history is shorter. */
export const back = (name: Back, known: Days): Days => ({
  from: clamp(addDays(known.to, -BACK[name]), known),
  to: known.to,
})

/** Which quick choice two days are; null for none. */
export const backOf = ({ from, to }: Days, known: Days): Back | null =>
  to === known.to ? (NAMES.find((name) => BACK[name] === to - from) ?? null) : null

export const NAMES = Object.keys(BACK) as readonly Back[]

const clamp = (day: Day, { from, to }: Days): Day => (day < from ? from : day > to ? to : day)
