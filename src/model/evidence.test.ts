import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { profileOn, type Profile } from './evidence.ts'

const taken = (asOf: number): Profile => ({ asOf: day(asOf), items: new Map([['photo', true]]) })

describe('profileOn', () => {
  const profiles = [taken(30), taken(10), taken(20)]

  it('is the first profile taken on the day or later', () => {
    expect(profileOn(profiles, day(5))?.asOf).toBe(10)
    expect(profileOn(profiles, day(10))?.asOf).toBe(10)
    expect(profileOn(profiles, day(11))?.asOf).toBe(20)
  })

  it('is the last one from then on, and none where there is none', () => {
    expect(profileOn(profiles, day(31))?.asOf).toBe(30)
    expect(profileOn([], day(31))).toBeUndefined()
  })
})
