import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import type { Days } from '../kernel/days.ts'
import { aModelAndEvidence, DAY_0, twoDays } from '../model/arbitraries.fixture.ts'
import type { Evidence } from '../model/evidence.ts'
import { scoreOn } from '../model/score-on.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { history, type History } from './history.ts'
import { historyColumns, historyDays } from './history-json.ts'

/** Sums of up to a few hundred, decayed up to 150 times, each time off by 1 in the 16th digit. */
const STEPS_OFF = 1e-9

/** The largest difference; two numbers that are not there are alike. */
const off = (a: number, b: number | null): number =>
  Number.isNaN(a) && b === null ? 0 : Math.abs(a - (b ?? NaN))

function expectScores(made: History, evidence: Evidence, { from, to }: Days): void {
  for (let on = from as number; on <= to; on++) {
    const at = on - from
    const scored = scoreOn(made.model, evidence, day(on))
    const spans = [
      { columns: made.total, span: scored },
      ...scored.pillars.map((span) => ({ columns: made.pillars.get(span.pillar.id), span })),
    ]
    for (const { columns, span } of spans) {
      expect(off(columns?.low[at] ?? NaN, span.low)).toBeLessThan(STEPS_OFF)
      expect(off(columns?.points[at] ?? NaN, span.points)).toBeLessThan(STEPS_OFF)
      expect(off(columns?.high[at] ?? NaN, span.high)).toBeLessThan(STEPS_OFF)
    }
    for (const { signal, observation } of scored.pillars.flatMap(({ signals }) => signals)) {
      const value = observation.kind === 'observed' ? observation.value : null
      expect(off(made.signals.get(signal.id)?.[at] ?? Infinity, value)).toBeLessThan(STEPS_OFF)
    }
  }
}

describe('history', () => {
  it('gives on each day what scoring that day from scratch gives', () => {
    fc.assert(
      fc.property(aModelAndEvidence, twoDays, ([model, evidence], [first, last]) => {
        const days = { from: first, to: day(Math.min(last, first + 40)) }
        expectScores(history(model, evidence, days), evidence, days)
      }),
      { numRuns: 60 },
    )
  })

  it('has a number for every day that was asked for, also before the first event', () => {
    const evidence: Evidence = {
      counted: [{ kind: 'connection.made', day: day(DAY_0 + 2), since: day(DAY_0 + 2), n: 999 }],
      coverage: [{ subject: 'connection.made', days: { from: day(DAY_0 + 1), to: day(DAY_0 + 3) } }],
      profiles: [],
      notApplicable: new Set(),
    }
    const { pillars } = history(ssiOpen, evidence, { from: day(DAY_0), to: day(DAY_0 + 4) })
    // On the second day it is known that there are none. On the third 999 of 1000 connections are 13 points · 0.99986, and
    // 999 new ones 3 points; of the 0.74 that is observed that is 0.8647, of 25 points 21.6. The last day is not covered.
    const relationships = pillars.get('relationships')
    expect([...(relationships?.low ?? [])].map((x) => x.toFixed(2))).toEqual([
      '0.00',
      '0.00',
      '16.00',
      '16.00',
      '0.00',
    ])
    expect([...(relationships?.points ?? [])].map((x) => x.toFixed(1))).toEqual([
      'NaN',
      '0.0',
      '21.6',
      '21.6',
      'NaN',
    ])
    expect([...(relationships?.high ?? [])].map((x) => x.toFixed(1))).toEqual([
      '25.0',
      '6.5',
      '22.5',
      '22.5',
      '25.0',
    ])
  })
})

describe('its JSON', () => {
  const evidence: Evidence = {
    counted: [{ kind: 'connection.made', day: day(DAY_0), since: day(DAY_0), n: 1000 }],
    coverage: [{ subject: 'connection.made', days: { from: day(DAY_0), to: day(DAY_0) } }],
    profiles: [],
    notApplicable: new Set(),
  }
  const made = history(ssiOpen, evidence, { from: day(DAY_0), to: day(DAY_0 + 1) })

  it('has a row a day, with null for points where there are none', () => {
    const [first, second, ...rest] = historyDays(made)
    expect(rest).toEqual([])
    expect(first).toMatchObject({ day: '2024-10-04', points: null, high: 97.5 })
    expect(first?.low).toBe(made.total.low[0])
    expect(first?.pillars['relationships']?.low).toBeCloseTo(16, 9)
    expect(second).toMatchObject({
      day: '2024-10-05',
      low: 0,
      points: null,
      pillars: { relationships: { low: 0, points: null, high: 25 } },
    })
    expect(JSON.parse(JSON.stringify(historyDays(made)))).toEqual(historyDays(made))
  })

  it('says the same in columns', () => {
    const columns = historyColumns(made)
    expect(columns).toMatchObject({
      model: { name: 'ssi-open', version: 1 },
      from: '2024-10-04',
      to: '2024-10-05',
    })
    expect(columns.low).toEqual(historyDays(made).map(({ low }) => low))
    expect(columns.pillars['relationships']?.points).toEqual(
      historyDays(made).map(({ pillars }) => pillars['relationships']?.points),
    )
    expect(columns.pillars['relationships']?.high).toHaveLength(2)
  })
})
