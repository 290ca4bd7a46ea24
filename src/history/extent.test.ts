import { describe, expect, it } from 'vitest'
import type { Counted } from '../events/counted.ts'
import type { Coverage } from '../events/coverage.ts'
import { day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { extent } from './extent.ts'

const evidence = (days: readonly number[], covered: readonly (readonly [number, number])[]): Evidence => ({
  counted: days.map((on): Counted => ({ kind: 'vote.given', day: day(on), since: day(on), n: 1 })),
  coverage: covered.map(([from, to]): Coverage => ({
    subject: 'vote.given',
    days: { from: day(from), to: day(to) },
  })),
  profiles: [],
  notApplicable: new Set(),
})

describe('extent', () => {
  it('runs from the first event to the last day that any import covers', () => {
    expect(extent(evidence([7, 9], [[1, 8], [5, 20]]))).toEqual({ from: 7, to: 20 }) // prettier-ignore
  })

  it('is nothing without an event, without coverage, or where all coverage ends before the first event', () => {
    expect(extent(evidence([], [[1, 8]]))).toBeUndefined()
    expect(extent(evidence([7], []))).toBeUndefined()
    expect(extent(evidence([9], [[1, 8]]))).toBeUndefined()
    expect(extent(evidence([8], [[1, 8]]))).toEqual({ from: 8, to: 8 })
  })
})
