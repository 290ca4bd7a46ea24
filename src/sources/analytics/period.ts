import type { Day } from '../../kernel/day.ts'
import { holds, type Days } from '../../kernel/days.ts'
import type { Shapes } from './shapes.ts'
import { dayIn, type DayOrder, type WrittenDay } from './written-day.ts'

/**
 * The days that a workbook knows: the period that it names, else its file's name, where its days lie in it; else from the
 * first of its days to the last. People delete days without anything, so the named period is the better one. Null where it
 * has no days.
 */
export function periodOf(
  { discovery, engagement, followers }: Shapes,
  order: DayOrder,
  { named, last }: { readonly named: Days | null; readonly last: Day },
): Days | null {
  const inOrder = (written: readonly WrittenDay[]): readonly Day[] =>
    written.flatMap((one) => dayIn(one, order) ?? []).filter((day) => day <= last)
  const days = inOrder([
    ...(engagement?.days ?? []),
    ...(followers?.days ?? []),
    ...(followers?.total === undefined ? [] : [followers.total]),
  ])
  if (days.length === 0) return null
  const [from, to] = [days.reduce((a, b) => (b < a ? b : a)), days.reduce((a, b) => (b > a ? b : a))]
  const [first, end] = inOrder(discovery?.period ?? [])
  const told = first !== undefined && end !== undefined && first <= end ? { from: first, to: end } : null
  return (
    [told, named].find((one) => one !== null && one.to <= last && holds(one, from) && holds(one, to)) ?? {
      from,
      to,
    }
  )
}
