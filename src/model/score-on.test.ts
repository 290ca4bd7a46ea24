import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countEvents } from '../events/count.ts'
import type { Counted } from '../events/counted.ts'
import type { SealedEvent } from '../events/event.ts'
import { someEvents } from '../events/events.fixture.ts'
import { mergeEvents } from '../events/merge.ts'
import { EVENT_KIND_NAMES } from '../events/kinds.ts'
import { addDays, day } from '../kernel/day.ts'
import {
  aDay,
  aModel,
  aModelAndEvidence,
  asCounted,
  coveredAlways,
  DAY_0,
  evidenceFor,
} from './arbitraries.fixture.ts'
import type { Evidence } from './evidence.ts'
import { signalsOf } from './model.ts'
import { scoreOn } from './score-on.ts'
import { ssiOpen } from './ssi-open.ts'

/** Sums of the same numbers in another order, over up to a few hundred. */
const ROUNDING = 1e-9

const evidenceOf = (events: readonly SealedEvent[]): Evidence => ({
  counted: countEvents(mergeEvents(events), new Set(['own'])),
  coverage: EVENT_KIND_NAMES.map((subject) => ({
    subject,
    days: { from: day(DAY_0), to: day(DAY_0 + 240) },
  })),
  profiles: [],
  notApplicable: new Set(),
})

describe('scoreOn', () => {
  it('scores a member of the open index worked by hand', () => {
    // A comment a day for 14 days, ending today, with a half-life of 14 days: q = 2^(−1/14), and
    // Σ q^k from k = 0 to 13 is (1 − ½)/(1 − q), so the rate is 7 · ½ = 3.5 a week: t = 3.5/15 = 0.233333,
    // (1 − 10^−0.233333)/0.9 = (1 − 0.584341)/0.9 = 0.461843, and 0.461843 · 0.26 · 25 = 3.001979.
    const counted: readonly Counted[] = Array.from({ length: 14 }, (_, i) => ({
      kind: 'comment.given',
      day: day(100 + i),
      since: day(100 + i),
      n: 1,
    }))
    const coverage = [{ subject: 'comment.given', days: { from: day(0), to: day(200) } }] as const
    const scored = scoreOn(ssiOpen, { counted, coverage, profiles: [], notApplicable: new Set() }, day(113))
    expect(scored.pillars[2]?.low).toBeCloseTo(3.00198, 4)
    // It is the only one of the pillar that was observed, so the pillar is taken to stand at its share: 0.461843 · 25.
    expect(scored.pillars[2]?.points).toBeCloseTo(11.54608, 4)
    // A comment is also an active day: 7 · Σ of 14 days at a half-life of 21.
    // It may be more: what else was done is not covered.
    expect(scored.pillars[1]?.signals[0]?.observation).toMatchObject({ kind: 'observed', atMost: 6 })
  })

  it('does not depend on the order of the events, their batches, or on importing them twice', () => {
    const drawn = someEvents.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events], { minLength: events.length }),
        fc.nat({ max: events.length }),
        aDay,
      ),
    )
    fc.assert(
      fc.property(drawn, ([events, shuffled, cut, on]) => {
        const expected = scoreOn(ssiOpen, evidenceOf(events), on)
        const batches = [...mergeEvents(shuffled.slice(0, cut)), ...mergeEvents(shuffled.slice(cut))]
        expect(scoreOn(ssiOpen, evidenceOf(batches), on)).toEqual(expected)
        expect(scoreOn(ssiOpen, evidenceOf([...events, ...events]), on)).toEqual(expected)
      }),
    )
  })

  it('never falls when more of what a signal counts has come', () => {
    const drawn = aModel.chain((model) =>
      fc.tuple(
        fc.constant(model),
        evidenceFor(model),
        aDay,
        aDay,
        fc.constantFrom('comment.given' as const, 'connection.made' as const, 'follower.gained' as const),
        fc.integer({ min: 1, max: 20 }),
      ),
    )
    fc.assert(
      fc.property(drawn, ([model, evidence, on, came, kind, n]) => {
        const before = scoreOn(model, evidence, on)
        const counted = asCounted([...evidence.counted, { kind, day: came, since: came, n }])
        const after = scoreOn(model, { ...evidence, counted }, on)
        expect(after.low).toBeGreaterThanOrEqual(before.low - ROUNDING)
        expect(after.high).toBeGreaterThanOrEqual(before.high - ROUNDING)
        if (before.points !== null) expect(after.points).toBeGreaterThanOrEqual(before.points - ROUNDING)
      }),
    )
  })

  it('never falls when a try was also a hit', () => {
    const drawn = aModelAndEvidence.chain((both) => fc.tuple(fc.constant(both), aDay, aDay))
    fc.assert(
      fc.property(drawn, ([[model, evidence], on, made]) => {
        const tried = { kind: 'invitation.settled', day: made, since: made, n: 1 } as const
        const missed = { ...evidence, counted: asCounted([...evidence.counted, tried]) }
        const hit = { ...tried, kind: 'invitation.accepted' } as const
        const accepted = { ...evidence, counted: asCounted([...evidence.counted, tried, hit]) }
        const [before, after] = [scoreOn(model, missed, on), scoreOn(model, accepted, on)]
        expect(after.low).toBeGreaterThanOrEqual(before.low - ROUNDING)
        expect(after.high).toBeGreaterThanOrEqual(before.high - ROUNDING)
      }),
    )
  })

  it('never takes what was not observed for none: less coverage only widens the span', () => {
    const drawn = aModelAndEvidence.chain(([model, evidence]) =>
      fc.tuple(fc.constant(model), fc.constant(evidence), fc.subarray([...evidence.coverage]), aDay),
    )
    fc.assert(
      fc.property(drawn, ([model, evidence, coverage, on]) => {
        const [more, less] = [scoreOn(model, evidence, on), scoreOn(model, { ...evidence, coverage }, on)]
        expect(less.low).toBeLessThanOrEqual(more.low + ROUNDING)
        expect(less.high).toBeGreaterThanOrEqual(more.high - ROUNDING)
      }),
    )
  })

  it('observes nothing without coverage, whatever happened', () => {
    fc.assert(
      fc.property(aModelAndEvidence, aDay, ([model, evidence], on) => {
        const scored = scoreOn(model, { ...evidence, coverage: [], notApplicable: new Set() }, on)
        expect(scored.points).toBeNull()
        expect(scored.low).toBe(0)
        for (const { low, points, high, pillar } of scored.pillars) {
          expect([low, points]).toEqual([0, null])
          expect(Math.abs(high - pillar.max)).toBeLessThan(ROUNDING)
        }
      }),
    )
  })

  it('counts events of no one as zero where they are covered: the span closes', () => {
    fc.assert(
      fc.property(aModel, aDay, (model, on) => {
        const nothing = {
          counted: [],
          coverage: coveredAlways,
          profiles: [],
          notApplicable: new Set<never>(),
        }
        for (const { signals } of scoreOn(model, nothing, on).pillars) {
          for (const { signal, observation } of signals) {
            const expected = ['checklist', 'latest'].includes(signal.reads.kind) ? 'not-observed' : 'observed'
            expect(observation.kind).toBe(expected)
          }
        }
      }),
    )
  })

  it('keeps signals that do not apply out, though their events are there', () => {
    fc.assert(
      fc.property(aModelAndEvidence, aDay, ([model, evidence], on) => {
        const all = new Set(signalsOf(model).map(({ id }) => id))
        expect(scoreOn(model, { ...evidence, notApplicable: all }, addDays(on, 1))).toMatchObject({
          low: 0,
          points: 0,
          high: 0,
        })
      }),
    )
  })
})
