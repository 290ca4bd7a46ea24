import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { signalId } from '../model/model.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { scoreAhead, statesAhead } from './ahead.ts'
import { evidenceOf, lived } from './evidence.fixture.ts'
import { quickScorer } from './quick-score.ts'
import { standingOn, statesOf } from './standing.ts'
import { sumsOf } from './sums.ts'

const TODAY = day(18_200)
const means = { 'comment.given': 0.4, 'search.made': 0.5, 'connection.made': 0.6, 'message.sent': 0.2 }
const whole = evidenceOf(lived({ days: 201, means, seed: 5 }), TODAY)
const dark = { ...whole, coverage: whole.coverage.filter(({ subject }) => subject === 'comment.given') }
const seated = { ...whole, notApplicable: new Set([signalId('people-searches')]) }

describe('quickScorer', () => {
  it.each([
    ['a complete export', whole],
    ['one file', dark],
    ['a signal that does not apply', seated],
  ])('scores as score does, with %s', (_, evidence) => {
    const standing = standingOn(ssiOpen, evidence, TODAY)
    const quick = quickScorer(ssiOpen, standing)
    const rate = fc.double({ min: 0, max: 30, noNaN: true })
    fc.assert(
      fc.property(rate, rate, rate, fc.integer({ min: 0, max: 100 }), (a, b, activeDays, days) => {
        const doing = {
          perWeek: { 'comment.given': a, 'connection.made': b, 'search.made': a },
          activeDays: activeDays % 7,
        }
        const slow = scoreAhead(ssiOpen, standing, doing, days)
        const { low, points, high } = quick(sumsOf(statesAhead(ssiOpen, statesOf(standing), doing, days)))
        const rows = [slow, ...slow.pillars]
        for (const [i, span] of rows.entries()) {
          expect(low[i]).toBeCloseTo(span.low, 9)
          expect(points[i] ?? 0).toSatisfy((x: number) =>
            span.points === null ? Number.isNaN(x) : Math.abs(x - span.points) < 1e-9,
          )
          expect(high[i]).toBeCloseTo(span.high, 9)
        }
      }),
      { numRuns: 30 },
    )
  })
})
