import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../events/reading.ts'
import { aReading, industry, pillarsOf, someReading } from '../events/readings.fixture.ts'
import { day, instant, MS_PER_DAY } from '../kernel/day.ts'
import { noiseBand, OWN_NOISE_FROM } from './noise.ts'
import { baseline, changeSince, changeSinceBaseline, noiseOf, readingDays, shocks } from './readings.ts'
import { baselineWords, changeWords } from './reading-words.ts'
import { readingsJson } from './readings-json.ts'

const DAY_0 = 20_000
const on = (n: number): { readonly day: ReturnType<typeof day> } => ({ day: day(DAY_0 + n) })

/** A reading a day, of these insights; the other pillars stand still. */
const daily = (...insights: readonly number[]): readonly Reading[] =>
  insights.map((x, i) => aReading(on(i), pillarsOf(21, 12, x, 10)))

describe('readingDays', () => {
  it('keeps both readings of a day, and lets the later stand for it', () => {
    const at = (hour: number) => ({ at: instant(DAY_0 * MS_PER_DAY + hour * 3_600_000) })
    const [morning, evening] = [aReading(at(8), 52), aReading(at(20), 53)]
    expect(readingDays([evening, morning])).toEqual([
      { day: DAY_0, readings: [morning, evening], stands: evening },
    ])
  })

  it('loses none that has a day, and is in order', () => {
    fc.assert(
      fc.property(fc.array(someReading), (readings) => {
        const days = readingDays(readings)
        expect(days.map((one) => one.day)).toEqual(
          [...new Set(readings.map((one) => one.day!))].toSorted((a, b) => a - b),
        )
        for (const { readings: all, stands } of days) expect(all.at(-1)).toEqual(stands)
      }),
    )
  })
})

describe('the noise band', () => {
  it('is 2.66 mean moving ranges from ten own readings on', () => {
    // Ranges 0, 1, 0, 1, 0, 1, 0, 1, 0: their mean is 4/9, and 2.66 · 4/9 = 1.1822.
    const values = [5, 5, 6, 6, 5, 5, 6, 6, 5, 5].map((value, i) => ({ ...on(i), value }))
    expect(noiseBand(values, 9)).toMatchObject({ from: 'own readings' })
    expect(noiseBand(values, 9).plusMinus).toBeCloseTo(1.18222, 5)
  })

  it('is the usual one until then, and where readings are too far apart to tell noise from change', () => {
    const values = Array.from({ length: OWN_NOISE_FROM }, (_, i) => ({ ...on(i), value: i }))
    expect(noiseBand(values.slice(1), 0.8)).toEqual({ plusMinus: 0.8, from: 'usual' })
    const monthly = values.map(({ value }, i) => ({ ...on(i * 30), value }))
    expect(noiseBand(monthly, 0.8)).toEqual({ plusMinus: 0.8, from: 'usual' })
  })

  it('does not change when a constant is added to all readings', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 10 }), fc.nat(50), (xs, shift) => {
        const of = (add: number) =>
          noiseBand(
            xs.map((x, i) => ({ ...on(i), value: x + add })),
            1,
          ).plusMinus
        expect(of(shift)).toBeCloseTo(of(0), 9)
      }),
    )
  })
})

describe('changeSince', () => {
  it('tells the change since the reading before, a week and a month, each of its parts', () => {
    const readings = [0, 20, 26, 28].map((n) => aReading(on(n), pillarsOf(21, 12, 9 + n / 10, 10)))
    const days = readingDays(readings)
    const sizes = (since: 'last' | 'week' | 'month') => {
      const change = changeSince(days, since)
      return [change?.from, change?.measures.find(({ measure }) => measure === 'insights')?.change.toFixed(3)]
    }
    expect([sizes('last'), sizes('week'), sizes('month')]).toEqual([
      [DAY_0 + 26, '0.200'],
      [DAY_0 + 20, '0.800'],
      [DAY_0, '2.800'],
    ])
  })

  it('tells nothing of a week where the nearest reading is much older, or of one reading alone', () => {
    const days = readingDays([aReading(on(0), 50), aReading(on(20), 53)])
    expect(changeSince(days, 'week')).toBeNull()
    expect(changeSince(days, 'last')?.measures[0]?.change).toBe(3)
    expect(changeSince(days.slice(1), 'last')).toBeNull()
  })

  it('says in words whether it is noise', () => {
    const words = (...readings: readonly Reading[]) =>
      changeWords(changeSince(readingDays(readings), 'last')!)
    expect(words(...daily(9.75, 9))).toBe(
      'Down 0.75 in a day: insights fell 0.75. That is within day-to-day noise.',
    )
    expect(words(...daily(9, 11))).toBe(
      'Up 2 in a day: insights rose 2. That is more than day-to-day noise, ±1.',
    )
    expect(words(...daily(9, 9))).toBe('As a day ago.')
    expect(
      words(aReading(on(0), pillarsOf(21, 12, 9, 10)), aReading(on(2), pillarsOf(21.5, 12, 8.5, 10))),
    ).toBe(
      'As 2 days ago: brand rose 0.5, insights fell 0.5. The total is within day-to-day noise; brand is not.',
    )
  })
})

describe('baseline', () => {
  it('is the mean, spread and slope of the first 28 days with readings', () => {
    const rising = Array.from({ length: 40 }, (_, i) => aReading(on(i), 40 + i / 2))
    const found = baseline(readingDays(rising))
    expect([found?.from, found?.to, found?.days]).toEqual([DAY_0, DAY_0 + 27, 28])
    const total = found?.measures.get('total')
    // 40 + 27/4; the deviation of 0 … 27 is √(28 · 29 / 12) = 8.2260, half of it 4.1130.
    expect(total?.mean).toBeCloseTo(46.75, 9)
    expect(total?.spread).toBeCloseTo(4.113, 3)
    expect(total?.slope).toBeCloseTo(0.5, 9)
    expect(found?.measures.has('brand')).toBe(false)
  })

  it('is there from the first reading on, without what one reading cannot tell', () => {
    const found = baseline(readingDays([aReading(on(0), 53)]))
    expect([found?.days, found?.measures.get('total')]).toEqual([1, { mean: 53, spread: null, slope: null }])
    expect(baseline([])).toBeUndefined()
  })

  it('is of any period that is chosen, and the latest reading is told against its mean and the noise', () => {
    // Insights 8 and 10 in the chosen days: their mean is 9, and 12.5 is 3.5 more.
    const days = readingDays(daily(5, 8, 10, 12.5))
    const chosen = { from: day(DAY_0 + 1), to: day(DAY_0 + 2) }
    const found = baseline(days, chosen)!
    expect(found).toMatchObject({ ...chosen, days: 2, isChosen: true })
    expect(found.measures.get('insights')?.mean).toBe(9)
    const change = changeSinceBaseline(days, found)!
    expect(change).toMatchObject({ from: DAY_0 + 2, to: DAY_0 + 3 })
    expect(change.measures.find(({ measure }) => measure === 'insights')).toMatchObject({
      from: 9,
      to: 12.5,
      change: 3.5,
      isNoise: false,
    })
    expect(baselineWords(change)).toBe(
      'Up 3.5 against the baseline: insights rose 3.5. That is more than day-to-day noise, ±1.',
    )
    expect(baseline(days, { from: day(DAY_0 + 9), to: day(DAY_0 + 9) })).toBeUndefined()
    expect(changeSinceBaseline(days, baseline(days)!)).toBeNull()
  })
})

describe('readingsJson', () => {
  it('lists readings from a day on, and still knows those before it', () => {
    const all = readingsJson(daily(5, 8, 10, 12.5))
    const late = readingsJson(daily(5, 8, 10, 12.5), { from: day(DAY_0 + 3) })
    expect(late.readings).toEqual(all.readings.slice(3))
    expect({ ...late, readings: [] }).toEqual({ ...all, readings: [] })
  })
})

describe('shocks', () => {
  const steady = (n: number, add: (i: number) => number, average: (i: number) => number) =>
    Array.from({ length: n }, (_, i) => {
      const more = add(i)
      const pillars = pillarsOf(18 + more, 12 + more, 9 + more, 10 + more)
      return aReading(on(i), pillars, { groups: [industry(10, average(i))] })
    })

  it('are days on which a group’s average jumps, or all four pillars together', () => {
    const days = readingDays(
      steady(
        20,
        (i) => (i >= 12 ? 2 : 0),
        (i) => (i >= 5 ? 34 : 30),
      ),
    )
    expect(shocks(days)).toEqual([
      { day: DAY_0 + 5, what: ['industry'] },
      { day: DAY_0 + 12, what: ['pillars'] },
    ])
  })

  it('are none where one pillar moves, where an average is rounded otherwise, or after a long gap', () => {
    const one = daily(9, 9, 9, 15, 15)
    expect(shocks(readingDays(one))).toEqual([])
    expect(
      shocks(
        readingDays(
          steady(
            9,
            () => 0,
            (i) => 30 + (i % 2),
          ),
        ),
      ),
    ).toEqual([])
    const gap = [
      aReading(on(0), 40, { groups: [industry(1, 20)] }),
      aReading(on(30), 40, { groups: [industry(1, 60)] }),
    ]
    expect(shocks(readingDays(gap))).toEqual([])
  })
})

describe('noiseOf', () => {
  it('tells of a measure that readings seldom have what is usual', () => {
    expect(noiseOf(readingDays([aReading(on(0), 53)]), 'people')).toEqual({ plusMinus: 0.15, from: 'usual' })
  })
})
