import { describe, expect, it } from 'vitest'
import type { HistoryDayJson } from '../history/history-json.ts'
import { addDays, dayOf, dayText, type Day } from '../kernel/day.ts'
import { historyTable } from './history-table.ts'
import { PLAIN, textWidth } from './paper.ts'

/** From 30 March 2026 on, a point more each day; the third has no points. */
const DAYS: readonly HistoryDayJson[] = Array.from({ length: 33 }, (_, i) => ({
  day: dayText(addDays(dayOf(2026, 3, 30) as Day, i)),
  low: 20 + i,
  points: i === 2 ? null : 25 + i,
  high: 50 + i,
  pillars: {},
}))

const lines = (columns: number, days = DAYS): readonly string[] => historyTable(days, { columns, ink: PLAIN })

describe('a history for people', () => {
  it('shows the last day of each month, with the change since the one before', () => {
    const rows = lines(60).filter((line) => /^(Mar|Apr|May)/.test(line))
    expect(rows.map((row) => row.split(/ {2}/)[0])).toEqual(['Mar 2026', 'Apr 2026', 'May 2026'])
    const [march, april] = lines(80).filter((line) => /^(Mar|Apr)/.test(line))
    expect(march).toMatch(/^Mar 2026 {3}26\.0 {10}21\.0 to 51\.0 {2}█+▒+·+$/)
    expect(april).toMatch(/^Apr 2026 {3}56\.0 {3}\+30\.0 {2}51\.0 to 81\.0 {2}█+▒+·+$/)
  })

  it('opens with its days and its highest', () => {
    expect(lines(80)[2]).toBe(
      '33 days from 30 March 2026 to 1 May 2026. The highest was 57.0, on 1 May 2026.',
    )
  })

  it('shows a span and no number where there is none', () => {
    expect(lines(80, DAYS.slice(0, 3)).find((line) => line.startsWith('Apr'))).toContain('–')
  })

  it('fits the screen', () => {
    for (const columns of [80, 40])
      expect(lines(columns).filter((line) => textWidth(line) > columns)).toEqual([])
  })
})
