import { InvalidArgumentError } from 'commander'
import { parseDay, type Day } from '../kernel/day.ts'
import type { Days } from '../kernel/days.ts'

/** A calendar day. */
export function dayArgument(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new InvalidArgumentError('Expected a calendar day such as 2026-05-17.')
  return day
}

/** Days from one to another: `2026-05-01..2026-05-28`. */
export function daysArgument(text: string): Days {
  const [from, to, ...more] = text.split('..').map(parseDay)
  if (from !== undefined && to !== undefined && more.length === 0 && from <= to) return { from, to }
  throw new InvalidArgumentError('Expected two days in their order, such as 2026-05-01..2026-05-28.')
}
