import { describe, expect, it } from 'vitest'
import { byLowerEnd, forestScale, type Effect } from './forest-scale.ts'

const effect = (key: string, low: number, high: number, isEnough = true): Effect => ({
  key,
  estimate: (low + high) / 2,
  low,
  high,
  isEnough,
})

describe('a forest', () => {
  it('is sorted by the lower end, those with too little data last', () => {
    const effects = [effect('hurt', -1.5, -0.3), effect('short', 3, 9, false), effect('helped', 1.4, 2.8), effect('none', -0.4, 0.6)] // prettier-ignore
    expect(byLowerEnd(effects).map(({ key }) => key)).toEqual(['helped', 'none', 'hurt', 'short'])
  })

  it('has 0 and every sure interval on its axis', () => {
    const { ticks, place, isBeyond } = forestScale([effect('helped', 1.4, 2.8), effect('hurt', -1.5, -0.3)])
    expect(ticks).toContain(0)
    expect([-1.5, 2.8].map(isBeyond)).toEqual([false, false])
    expect(place(-1.5)).toBeLessThan(place(0))
    expect(place(0)).toBeLessThan(place(2.8))
  })

  it('ends before an unsure interval that would make the sure ones small', () => {
    const { place, isBeyond } = forestScale([effect('helped', 1, 2), effect('short', -30, 40, false)])
    expect(isBeyond(40)).toBe(true)
    expect(place(40)).toBe(1)
    expect(place(2) - place(1)).toBeGreaterThan(0.1)
  })

  it('holds all of an unsure interval where there are no sure ones', () => {
    expect(forestScale([effect('short', -3, 4, false)]).isBeyond(4)).toBe(false)
  })
})
