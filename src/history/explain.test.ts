import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Counted } from '../events/counted.ts'
import { day } from '../kernel/day.ts'
import { points } from '../kernel/units.ts'
import { aModelAndEvidence, coveredAlways, twoDays } from '../model/arbitraries.fixture.ts'
import type { Evidence } from '../model/evidence.ts'
import { scoreOn } from '../model/score-on.ts'
import type { Model } from '../model/model.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { explain } from './explain.ts'
import { explanationJson } from './explain-json.ts'

/** Changes are sums of a few dozen numbers up to 100, some scaled up by a small weight that was observed. */
const ROUNDING = 1e-9

const drawn = fc.tuple(aModelAndEvidence, twoDays)
/** Members of whom everything is always covered: nothing but they themselves can change their score. */
const drawnCovered = drawn.map(([[model, evidence], days]) => {
  return [model, { ...evidence, coverage: coveredAlways }, days] as const
})

const add = (all: readonly { readonly change: number }[]): number =>
  all.reduce((sum, { change }) => sum + change, 0)

describe('explain', () => {
  it('is worked by hand: comments fade, a connection comes', () => {
    const count = (kind: Counted['kind'], on: number, n: number): Counted => ({
      kind,
      day: day(on),
      since: day(on),
      n,
    })
    const evidence: Evidence = {
      counted: [
        count('comment.given', 100, 10),
        count('connection.made', 110, 9),
        count('comment.given', 114, 10),
      ],
      coverage: (['comment.given', 'connection.made'] as const).map((subject) => ({
        subject,
        days: { from: day(0), to: day(200) },
      })),
      profiles: [],
      notApplicable: new Set(),
    }
    const { signals, coverage, pillars, change } = explain(ssiOpen, evidence, day(100), day(114))
    const moved = new Map<string, (typeof signals)[number]>(signals.map((one) => [one.signal, one]))
    // q = 2^(−1/14); 10 comments today are 7 · (1 − q) · 10 = 3.381339 a week, t = 0.225423: (1 − 10^−t)/0.9 = 0.449908.
    // Half of them 14 days later: t = 0.112711, 0.253982. And 10 more: 5.072009 a week, t = 0.338134, 0.601048.
    // Comments are all of insights that is observed, so these are shares of 25 points.
    expect(moved.get('comments-given')?.faded).toBeCloseTo(25 * (0.253982 - 0.449908), 4)
    expect(moved.get('comments-given')?.new).toBeCloseTo(25 * (0.601048 - 0.253982), 4)
    // Three signals of relationships are told by connections: 0.52, 0.12 and 0.10 of it, which are taken for all of it.
    expect(moved.get('connections')?.new).toBeCloseTo(((Math.log(10) / Math.log(1001)) * 0.52 * 25) / 0.74, 9)
    expect(moved.get('connections')?.faded).toBe(0)
    expect(moved.get('senior-connections')).toMatchObject({ change: 0, faded: 0, new: 0 })
    expect(moved.get('coworker-connections')).toBeUndefined()
    expect(coverage).toEqual([])
    expect(change).toBeNull()
    expect(pillars[0]).toEqual({ pillar: 'brand', change: null, unobservedOn: [100, 114] })
    expect(pillars[2]?.change).toBeCloseTo(25 * (0.601048 - 0.449908), 4)
  })

  it('adds up: signals and coverage together are the change of the total, and of each pillar of a sum', () => {
    fc.assert(
      fc.property(drawn, ([[model, evidence], [from, to]]) => {
        const { change, signals, coverage, pillars } = explain(model, evidence, from, to)
        const [before, after] = [scoreOn(model, evidence, from), scoreOn(model, evidence, to)]
        expect(change === null).toBe(before.points === null || after.points === null)
        if (change !== null) {
          expect(Math.abs(change - ((after.points ?? NaN) - (before.points ?? NaN)))).toBeLessThan(ROUNDING)
          expect(Math.abs(add(signals) + add(coverage) - change)).toBeLessThan(ROUNDING)
        }
        for (const { pillar, change: ofPillar } of pillars) {
          const parts = [...signals, ...coverage].filter((one) => one.pillar === pillar)
          if (ofPillar === null) expect(parts).toEqual([])
          else expect(Math.abs(add(parts) - ofPillar)).toBeLessThan(ROUNDING)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives a pillar’s own change where the model adds its pillars up', () => {
    fc.assert(
      fc.property(drawn, ([[model, evidence], [from, to]]) => {
        const summed = { ...model, combine: { kind: 'sum' } as const }
        const [before, after] = [scoreOn(summed, evidence, from), scoreOn(summed, evidence, to)]
        for (const [i, { change }] of explain(summed, evidence, from, to).pillars.entries()) {
          const [a, b] = [before.pillars[i]?.points ?? null, after.pillars[i]?.points ?? null]
          if (a === null || b === null) expect(change).toBeNull()
          else expect(Math.abs((change ?? NaN) - (b - a))).toBeLessThan(ROUNDING)
        }
      }),
    )
  })

  it('tells the signals that were observed on both days, and no other', () => {
    fc.assert(
      fc.property(drawn, ([[model, evidence], [from, to]]) => {
        const { signals, pillars } = explain(model, evidence, from, to)
        const known = new Set(pillars.filter(({ change }) => change !== null).map(({ pillar }) => pillar))
        const observedOn = (on: typeof from): readonly string[] =>
          scoreOn(model, evidence, on)
            .pillars.filter(({ pillar }) => known.has(pillar.id))
            .flatMap((one) => one.signals.filter(({ observation }) => observation.kind === 'observed'))
            .map(({ signal }) => signal.id)
        const onBoth = observedOn(from).filter((id) => observedOn(to).includes(id))
        expect(signals.map(({ signal }) => signal)).toEqual(onBoth)
      }),
    )
  })

  it('gives a pillar’s own change where the total has no points, whatever the model makes of its pillars', () => {
    const normed: Model = { ...ssiOpen, combine: { kind: 'norm', p: 2, cap: points(100) } }
    const came: Counted = { kind: 'comment.given', day: day(110), since: day(110), n: 10 }
    const evidence: Evidence = {
      counted: [came],
      coverage: [{ subject: 'comment.given', days: { from: day(0), to: day(200) } }],
      profiles: [],
      notApplicable: new Set(),
    }
    const { change, pillars, signals } = explain(normed, evidence, day(100), day(114))
    expect(change).toBeNull()
    expect(pillars[2]?.change).toBeGreaterThan(1)
    expect(pillars).toEqual(explain(ssiOpen, evidence, day(100), day(114)).pillars)
    expect(signals).toEqual(explain(ssiOpen, evidence, day(100), day(114)).signals)
  })

  it('splits each change exactly into what faded and what is new', () => {
    fc.assert(
      fc.property(drawn, ([[model, evidence], [from, to]]) => {
        for (const one of explain(model, evidence, from, to).signals)
          expect(one.change).toBe(one.faded + one.new)
      }),
    )
  })

  it('finds nothing new where nothing came, and nothing faded of stocks and checklists', () => {
    fc.assert(
      fc.property(drawnCovered, ([model, evidence, [from, to]]) => {
        const kinds = new Map(
          model.pillars.flatMap(({ signals }) => signals.map(({ id, reads }) => [id, reads.kind])),
        )
        const past = { ...evidence, counted: evidence.counted.filter((one) => one.day <= from) }
        for (const { signal, new: came } of explain(model, past, from, to).signals) {
          if (kinds.get(signal) !== 'checklist') expect(Math.abs(came)).toBeLessThan(ROUNDING)
        }
        for (const { signal, faded } of explain(model, evidence, from, to).signals) {
          if (['stock', 'checklist'].includes(kinds.get(signal) ?? '')) expect(faded).toBe(0)
        }
      }),
    )
  })

  it('finds that flows fade down, and that what comes moves them up', () => {
    fc.assert(
      fc.property(drawnCovered, ([model, evidence, [from, to]]) => {
        const flows = new Set(
          model.pillars.flatMap(({ signals }) =>
            signals
              .filter(({ reads }) => reads.kind === 'flow' || reads.kind === 'active-days')
              .map(({ id }) => id),
          ),
        )
        const gains = { ...evidence, counted: evidence.counted.filter(({ n }) => n > 0) }
        for (const one of explain(model, gains, from, to).signals.filter(({ signal }) => flows.has(signal))) {
          expect(one.faded).toBeLessThanOrEqual(ROUNDING)
          expect(one.new).toBeGreaterThanOrEqual(-ROUNDING)
        }
      }),
    )
  })

  it('names coverage only where it changed, and then blames it for all that signals seen on both days do not do', () => {
    fc.assert(
      fc.property(drawnCovered, ([model, evidence, [from, to]]) => {
        // What is told by a profile, or as a level, may begin to be known while all is covered.
        const counted = evidence.counted.filter(({ kind }) => kind !== 'x:followers')
        const noProfile = { ...evidence, counted, profiles: [] }
        expect(explain(model, noProfile, from, to).coverage).toEqual([])
      }),
    )
    const seen = (until: number): Evidence => ({
      counted: [{ kind: 'comment.given', day: day(90), since: day(90), n: 10 }],
      coverage: [
        { subject: 'message.sent', days: { from: day(0), to: day(200) } },
        { subject: 'comment.given', days: { from: day(0), to: day(until) } },
      ],
      profiles: [],
      notApplicable: new Set(),
    })
    // Messages: none, on both days. When comments are no longer seen, the pillar stands where messages do: at 0.
    const { coverage, pillars } = explain(ssiOpen, seen(100), day(100), day(101))
    const { pillars: before } = scoreOn(ssiOpen, seen(100), day(100))
    expect(coverage).toEqual([{ pillar: 'insights', change: -(before[2]?.points ?? NaN) }])
    expect(pillars[2]?.change).toBe(-(before[2]?.points ?? NaN))
    expect(explain(ssiOpen, seen(101), day(100), day(101)).coverage).toEqual([])
  })

  it('is nothing from a day to itself, and refuses to run backwards', () => {
    fc.assert(
      fc.property(drawn, ([[model, evidence], [on]]) => {
        const { change, signals, coverage } = explain(model, evidence, on, on)
        expect([0, null]).toContain(change)
        expect(signals.every(({ faded, new: came }) => faded === 0 && came === 0)).toBe(true)
        expect(coverage).toEqual([])
      }),
    )
    const nothing: Evidence = { counted: [], coverage: [], profiles: [], notApplicable: new Set() }
    expect(() => explain(ssiOpen, nothing, day(2), day(1))).toThrow(
      'a change runs from a day to a later one, not from 2 to 1',
    )
  })
})

describe('explanationJson', () => {
  it('prints days as days, and says on which of them a pillar was not observed', () => {
    const nothing: Evidence = {
      counted: [],
      coverage: coveredAlways.slice(0, 1),
      profiles: [],
      notApplicable: new Set(),
    }
    const printed = explanationJson(explain(ssiOpen, nothing, day(20_000), day(20_001)))
    expect(printed).toMatchObject({ from: '2024-10-04', to: '2024-10-05', change: null, coverage: [] })
    expect(printed.pillars).toEqual([
      { pillar: 'brand', change: null, unobservedOn: ['2024-10-04', '2024-10-05'] },
      { pillar: 'people', change: 0, unobservedOn: [] },
      { pillar: 'insights', change: 0, unobservedOn: [] },
      { pillar: 'relationships', change: null, unobservedOn: ['2024-10-04', '2024-10-05'] },
    ])
    expect(printed.signals[0]).toEqual({
      signal: 'active-days',
      pillar: 'people',
      change: 0,
      faded: 0,
      new: 0,
    })
  })
})
