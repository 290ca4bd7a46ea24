import { describe, expect, it } from 'vitest'
import { dayOf, type Day } from '../kernel/day.ts'
import { weekday } from './date-text.ts'
import { firstDay, HISTORY_DAYS, period, periods, rhythm } from './rhythm.ts'

const until = dayOf(2026, 5, 18) as Day

describe('the rhythm of the three years', () => {
  const days = rhythm(until)

  it('holds each day once, from the first to the last', () => {
    expect(days.map(({ day }) => day)).toEqual(
      Array.from({ length: HISTORY_DAYS }, (_, i) => firstDay(until) + i),
    )
    expect(days.at(-1)?.day).toBe(until)
  })

  it('is cut into stretches without a gap', () => {
    const stretches = periods(until)
    for (const [i, { days }] of stretches.entries()) {
      expect(days.from).toBe(i === 0 ? firstDay(until) : (stretches[i - 1]?.days.to ?? 0) + 1)
    }
    expect(stretches.at(-1)?.days.to).toBe(until)
  })

  it('pauses for ten weeks in the second year and bursts for seven early in the third', () => {
    const [pause, burst] = [period('pause', until).days, period('burst', until).days]
    expect(pause.to - pause.from + 1).toBe(70)
    expect([pause.from, pause.to].map((on) => Math.floor((on - firstDay(until)) / 365))).toEqual([1, 1])
    expect(burst.to - burst.from + 1).toBe(49)
    expect(burst.from - firstDay(until)).toBeGreaterThanOrEqual(2 * 365)
    expect(burst.to - firstDay(until)).toBeLessThan(2 * 365 + 90)
  })

  it('gives chances between 0 and 1, and less at a weekend than on the days beside it', () => {
    for (const [i, { day, presence }] of days.entries()) {
      expect(presence).toBeGreaterThanOrEqual(0)
      expect(presence).toBeLessThanOrEqual(1)
      if (weekday(day) === 6) expect(presence).toBeLessThan(days[i - 1]?.presence ?? 1)
    }
  })
})
