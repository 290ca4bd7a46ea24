import { dayOf, dayText, parseDay } from '../../../../src/kernel/day.ts'

/** The day that somebody typed, `YYYY-MM-DD`: written so, or as `1.5.2024`, day before month. Null for anything else. */
export function askedDay(typed: string): string | null {
  const text = typed.trim()
  const [, d, m, y] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? []
  const day = d === undefined ? parseDay(text) : dayOf(Number(y), Number(m), Number(d))
  return day === undefined ? null : dayText(day)
}
