import { describe, expect, it } from 'vitest'
import { aReading, pillarsOf } from '../../../src/events/readings.fixture.ts'
import type { Reading } from '../../../src/events/reading.ts'
import { readingJson } from '../../../src/events/reading-json.ts'
import { readingsJson } from '../../../src/history/readings-json.ts'
import { day } from '../../../src/kernel/day.ts'
import { baselineWords, readAge, readingFinding, savedWords, tellsNoTime, understood } from './reading.ts'

const on = (n: number) => ({ day: day(20_000 + n) })
const told = (...readings: readonly Reading[]) => {
  const all = readingsJson(readings)
  return { finding: readingFinding(all.readings.at(-1)!, all), baseline: baselineWords(all) }
}
const report = (readings: readonly Reading[], known = 0, people = 0) => ({
  id: null,
  readings: readings.map((one, i) => ({ ...readingJson(one), known: i < known })),
  added: readings.length - known,
  known,
  problems: [],
  notes: {},
  sampleRemoved: false,
  people: Array.from({ length: people }, (_, i) => ({ name: 'Ann', email: '', seatId: '', line: i + 2 })),
})

describe('the finding of a reading', () => {
  it('tells the change since the reading before, with its decimals', () => {
    expect(told(aReading(on(0), 52.3), aReading(on(2), 53.05)).finding).toBe('53, up 0.75 in two days.')
    expect(told(aReading(on(0), 53), aReading(on(1), 53)).finding).toBe('53, as a day ago.')
    expect(told(aReading(on(0), 53)).finding).toBe('53 of 100.')
  })

  it('tells how far the baseline is learnt, and whose noise it is', () => {
    expect(told(aReading(on(0), 53)).baseline).toBe(
      'Learning your baseline: 1 of 28 days. Day-to-day noise is ±1, as is usual until ten of your readings lie close together.',
    )
    const month = Array.from({ length: 30 }, (_, i) => aReading(on(i), 50 + (i % 2)))
    expect(told(...month).baseline).toBe(
      'Your baseline, 4 October 2024 to 31 October 2024: 50.5. Day-to-day noise is ±2.66, by your own readings.',
    )
  })
})

describe('what is said before a reading is saved', () => {
  const one = aReading(on(0), pillarsOf(21, 12, 9, 10))
  it('says whether it is one, none, many or known', () => {
    expect(understood(report([one]))).toBe('This was understood.')
    expect(understood(report([]))).toBe('There is no reading in it.')
    expect(understood(report([], 0, 3))).toBe('A team’s report: which of them are you?')
    expect(understood(report([one], 1))).toBe('A reading that is kept already.')
    expect(understood(report([one, aReading(on(1), 53)]))).toBe('Two readings; the newest is this.')
  })

  it('asks for the time of a page, and not of a log', () => {
    expect(tellsNoTime(report([one]))).toBe(true)
    expect(tellsNoTime(report([{ ...one, source: 'log' }]))).toBe(false)
  })

  it('says what was kept, and how old it is', () => {
    expect(savedWords(report([one, aReading(on(1), 53)], 1))).toBe('One reading kept. 1 was known before.')
    expect([0, 1, 6].map(readAge)).toEqual(['Read today', 'Last read yesterday', 'Last read 6 days ago'])
  })
})
