import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aModel, aValue, observationsFor } from './arbitraries.fixture.ts'
import { combined } from './combine.ts'
import { score, type Observation, type Observations, type Score } from './interpret.ts'
import { signalId, signalsOf } from './model.ts'
import { ssiOpen } from './ssi-open.ts'

/** Points are sums of at most a few dozen numbers up to 100, each exact to 16 digits. */
const ROUNDING = 1e-9

const aModelAndObservations = aModel.chain((model) => fc.tuple(fc.constant(model), observationsFor(model)))

/** With one of the model's signals picked. */
const withOne = aModelAndObservations.chain(([model, observations]) =>
  fc.tuple(
    fc.constant(model),
    fc.constant(observations),
    fc.constantFrom(...signalsOf(model).map(({ id }) => id)),
  ),
)

const observed = (value: number): Observation => ({ kind: 'observed', value })
const NOT_OBSERVED: Observation = { kind: 'not-observed' }
const NOT_APPLICABLE: Observation = { kind: 'not-applicable' }

const having = (observations: Observations, id: string, one: Observation): Observations =>
  new Map([...observations, [signalId(id), one]])

const values = (all: Readonly<Record<string, number | null>>): Observations =>
  new Map(
    Object.entries(all).map(([id, value]) => [
      signalId(id),
      value === null ? NOT_APPLICABLE : observed(value),
    ]),
  )

const partOf = ({ pillars }: Score, id: string) => {
  const part = pillars.flatMap(({ signals }) => signals).find(({ signal }) => signal.id === id)
  if (part === undefined) throw new Error(`no signal ${id}`)
  return part
}
const add = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

describe('score', () => {
  it('scores a member worked by hand, with the whole of the open index', () => {
    const scored = score(
      ssiOpen,
      values({
        'profile-completeness': 0.75,
        'endorsements-received': 9,
        'posts-published': 1.5,
        'active-days': 3,
        'people-searches': 10,
        'leads-saved': null,
        'posts-and-reshares': 0,
        'comments-given': 0,
        'reactions-given': 0,
        'engagement-received': 0,
        'messages-sent': 0,
        'messages-answered': 0.2,
        connections: 1000,
        'new-connections': 5,
        'invitations-accepted': 0.3,
        'senior-connections': 9,
        'coworker-connections': 0,
      }),
    )
    const [brand, people, insights, relationships] = scored.pillars
    // 0.75 · 0.36·25 = 6.75; ln 10/ln 101 = 0.498922, · 0.16·25 = 1.995688; (1 − 10^−½)/0.9 = 0.759747, · 0.24·25 = 4.558482.
    // Together 13.304169 of the 19 that were observed; the other 6 stand at the same 0.700220, and could give all.
    expect(brand).toMatchObject(near({ low: 13.304169, points: 17.505486, high: 19.304169, observed: 0.76 }))
    // Without leads the weights are of 0.9: 0.759747 · 0.34/0.9·25 = 7.175388, and 1 · 0.22/0.9·25 = 6.111111.
    // Together 13.286499 of 15.555556: 0.854132 of them.
    expect(people).toMatchObject(
      near({ low: 13.286499, points: 21.353302, high: 22.730943, observed: 0.622222 }),
    )
    // 0.2/0.5 · 0.14·25 = 1.4, and that is all.
    expect(insights).toMatchObject(near({ low: 1.4, points: 1.4, high: 1.4, observed: 1 }))
    // 13 + 3 + 0.3/0.6 · 5 + 0.498922 · 2.5 + 0
    expect(relationships).toMatchObject(
      near({ low: 19.747304, points: 19.747304, high: 19.747304, observed: 1 }),
    )
    expect(scored).toMatchObject(near({ low: 47.737973, points: 60.006093, high: 63.182418 }))
  })

  it('takes a lower bound for its value in low and points, and for the most that is possible in high', () => {
    const bound = (value: number, atMost: number): Observations =>
      new Map([[signalId('active-days'), { kind: 'observed', value, atMost }]])
    // (1 − 10^−(3/6))/0.9 = 0.759747 of 8.5 is certain, all of it is possible; the pillar stands at its share, of 25.
    const people = score(ssiOpen, bound(3, 6)).pillars[1]
    expect(people?.signals[0]).toMatchObject(near({ low: 6.45785, points: 6.45785, high: 8.5 }))
    expect(people).toMatchObject(near({ low: 6.45785, points: 18.993675, high: 25, observed: 0.34 }))
    const [part, exact] = [bound(3, 2), values({ 'active-days': 3 })].map((all) => partOf(score(ssiOpen, all), 'active-days')) // prettier-ignore
    expect([part?.low, part?.high]).toEqual([exact?.low, exact?.high])
  })

  it('has a span but no points where nothing of a pillar was observed', () => {
    const scored = score(ssiOpen, values({ connections: 1000 }))
    expect(scored.pillars[0]).toMatchObject({ low: 0, points: null, high: 25, observed: 0 })
    expect(scored.pillars[3]).toMatchObject({ low: 13, points: 25, high: 25 })
    expect(scored).toMatchObject({ low: 13, points: null, high: 100 })
  })

  it('gives 0 for a pillar of which nothing applies', () => {
    const none = new Map(signalsOf(ssiOpen).map(({ id }) => [id, NOT_APPLICABLE]))
    expect(score(ssiOpen, none)).toMatchObject({ low: 0, points: 0, high: 0 })
  })

  it('is made of its parts, bit for bit', () => {
    fc.assert(
      fc.property(aModelAndObservations, ([model, observations]) => {
        const { low, points, high, pillars } = score(model, observations)
        expect(low).toBe(
          combined(
            model.combine,
            pillars.map((pillar) => pillar.low),
          ),
        )
        expect(high).toBe(
          combined(
            model.combine,
            pillars.map((pillar) => pillar.high),
          ),
        )
        expect(points === null).toBe(pillars.some((pillar) => pillar.points === null))
        if (points !== null)
          expect(points).toBe(
            combined(
              model.combine,
              pillars.flatMap((pillar) => pillar.points ?? []),
            ),
          )
        for (const { signals, ...pillar } of pillars) {
          expect(pillar.low).toBe(add(signals.map((signal) => signal.low)))
          expect(pillar.high).toBe(add(signals.map((signal) => signal.high)))
          if (pillar.points !== null)
            expect(pillar.points).toBe(add(signals.map((signal) => signal.points ?? NaN)))
        }
      }),
    )
  })

  it('keeps low below points below high, and every pillar within its own', () => {
    fc.assert(
      fc.property(aModelAndObservations, ([model, observations]) => {
        const scored = score(model, observations)
        for (const part of [scored, ...scored.pillars, ...scored.pillars.flatMap(({ signals }) => signals)]) {
          expect(part.low).toBeGreaterThanOrEqual(0)
          expect(part.points ?? part.low).toBeGreaterThanOrEqual(part.low)
          expect(part.points ?? part.low).toBeLessThanOrEqual(part.high)
          expect(part.high).toBeGreaterThanOrEqual(part.low)
        }
        for (const { pillar, high } of scored.pillars) expect(high).toBeLessThanOrEqual(pillar.max + ROUNDING)
      }),
    )
  })

  it('divides all of a pillar’s points among the signals that apply', () => {
    fc.assert(
      fc.property(aModelAndObservations, ([model, observations]) => {
        for (const { pillar, signals } of score(model, observations).pillars) {
          const applies = signals.filter(({ observation }) => observation.kind !== 'not-applicable')
          const all = add(signals.map(({ max }) => max))
          expect(Math.abs(all - (applies.length > 0 ? pillar.max : 0))).toBeLessThan(ROUNDING)
          const weights = add(applies.map(({ signal }) => signal.weight))
          for (const { signal, max } of applies) {
            expect(Math.abs(max - (signal.weight / weights) * pillar.max)).toBeLessThan(ROUNDING)
          }
        }
      }),
    )
  })

  it('shows points where the observed part of a pillar stands: low over the weight observed', () => {
    fc.assert(
      fc.property(aModelAndObservations, ([model, observations]) => {
        for (const { pillar, low, points, observed: share, signals } of score(model, observations).pillars) {
          const seen = add(signals.map(({ observation, max }) => (observation.kind === 'observed' ? max : 0)))
          expect(Math.abs(share * pillar.max - seen)).toBeLessThan(ROUNDING)
          if (points !== null && share > 0) expect(Math.abs(points - low / share)).toBeLessThan(ROUNDING)
          const isOpen = signals.some(({ observation }) => observation.kind === 'not-observed')
          expect(points === null).toBe(isOpen && share === 0)
        }
      }),
    )
  })

  it('never falls when a signal’s value rises', () => {
    fc.assert(
      fc.property(withOne, aValue, aValue, ([model, observations, id], a, b) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)]
        const before = score(model, having(observations, id, observed(fewer)))
        const after = score(model, having(observations, id, observed(more)))
        expect(after.low).toBeGreaterThanOrEqual(before.low - ROUNDING)
        expect(after.high).toBeGreaterThanOrEqual(before.high - ROUNDING)
        if (before.points !== null) expect(after.points).toBeGreaterThanOrEqual(before.points - ROUNDING)
      }),
    )
  })

  it('never widens when one more signal is observed', () => {
    fc.assert(
      fc.property(withOne, aValue, ([model, observations, id], value) => {
        const before = score(model, having(observations, id, NOT_OBSERVED))
        const after = score(model, having(observations, id, observed(value)))
        expect(after.low).toBeGreaterThanOrEqual(before.low - ROUNDING)
        expect(after.high).toBeLessThanOrEqual(before.high + ROUNDING)
      }),
    )
  })

  it('tells a signal of 0, one that was not observed and one that does not apply apart', () => {
    fc.assert(
      fc.property(withOne, ([model, observations, id]) => {
        const zero = partOf(score(model, having(observations, id, observed(0))), id)
        const unseen = partOf(score(model, having(observations, id, NOT_OBSERVED)), id)
        const out = partOf(score(model, having(observations, id, NOT_APPLICABLE)), id)
        expect(zero).toMatchObject({ low: 0, points: 0, high: 0, max: unseen.max })
        expect(unseen).toMatchObject({ low: 0, high: unseen.max })
        expect(unseen.max).toBeGreaterThan(0)
        expect(out).toMatchObject({ low: 0, points: 0, high: 0, max: 0 })
      }),
    )
  })

  it('gives the others of the pillar the points of a signal that does not apply', () => {
    // Of people's 25 points leads are worth 2.5; without them active days are worth 0.34/0.9 · 25 instead of 8.5.
    const before = score(ssiOpen, values({ 'active-days': 6 }))
    const after = score(ssiOpen, values({ 'active-days': 6, 'leads-saved': null }))
    expect(partOf(before, 'active-days').low).toBe(8.5)
    expect(partOf(after, 'active-days').low).toBeCloseTo(9.444444, 6)
    expect(after.high).toBe(before.high)
  })

  it('takes a signal that nobody mentions for one that was not observed', () => {
    fc.assert(
      fc.property(withOne, ([model, observations, id]) => {
        const silent = new Map([...observations].filter(([one]) => one !== id))
        expect(score(model, silent)).toEqual(score(model, having(observations, id, NOT_OBSERVED)))
      }),
    )
  })
})

/** Numbers to the sixth decimal, in which the arithmetic of the comments is written. */
const near = (numbers: Readonly<Record<string, number>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(numbers).map(([name, x]) => [name, expect.closeTo(x, 5)]))
