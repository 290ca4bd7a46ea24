import { describe, expect, it } from 'vitest'
import type { Effect } from './effects.ts'
import { sentenceOf } from './sentence.ts'

const of = (more: Partial<Effect>): Effect => ({
  program: 'a',
  estimate: 0.94,
  low: 0.68,
  high: 1.21,
  probabilityAbove0: 0.99,
  verdict: 'helped',
  daysMoreNeeded: null,
  halfWidth: null,
  shapes: [],
  ...more,
})
const said = (more: Partial<Effect>, worth?: number): string => sentenceOf(of(more), { together: [] }, worth)

describe('sentenceOf', () => {
  it('says what helped and what hurt, with a real minus', () => {
    expect(said({})).toBe('Helped: by +0.9, between +0.7 and +1.2.')
    expect(said({ verdict: 'hurt', estimate: -1, low: -1.5, high: -0.5 })).toBe(
      'Hurt: by −1.0, between −1.5 and −0.5.',
    )
  })

  it('never shows an end as 0 that is not: no sentence contradicts its verdict', () => {
    expect(said({ low: 0.04, high: 0.5, estimate: 0.27 })).toBe('Helped: by +0.3, between +0.04 and +0.50.')
    expect(said({ low: 0.002, high: 0.5 })).toContain('between +0.002 and +0.500')
    expect(said({ verdict: 'no-clear-effect', low: -0.03, high: 1 })).toContain('between −0.03 and +1.00')
    expect(said({ verdict: 'no-clear-effect', low: 0, high: 1 })).toContain('between 0.0 and +1.0')
  })

  it('says why an interval without 0 is no finding among many programs', () => {
    expect(said({ verdict: 'no-clear-effect', low: 0.1, high: 1 })).toBe(
      'No clear effect: between +0.1 and +1.0, which chance gives one of so many programs.',
    )
    expect(said({ verdict: 'no-clear-effect', low: -0.1, high: 1 })).toBe(
      'No clear effect: between −0.1 and +1.0.',
    )
  })

  it('says how many days more are needed for what is worth telling, or that a pause tells more', () => {
    const little = { verdict: 'too-little-data', low: -2, high: 3 } as const
    expect(said({ ...little, daysMoreNeeded: 42 })).toBe(
      'Too little data: between −2.0 and +3.0; about 42 more days until an effect of one point can be told.',
    )
    expect(said({ ...little, daysMoreNeeded: 42 }, 0.5)).toContain('an effect of 0.5 points can be told')
    expect(said(little)).toContain('more of the same days will not tell an effect of one point, pausing it')
    expect(said({ ...little, low: null, high: null, estimate: null })).toBe(
      'Too little data: the days with and without it do not tell anything yet.',
    )
  })

  it('names the others of a group, and what they are worth where the days tell', () => {
    const nothing = { estimate: null, low: null, high: null, probabilityAbove0: null }
    const apart = of({ ...nothing, verdict: 'cannot-be-told-apart' })
    const joint = { programs: ['a', 'b', 'c'], estimate: 1, low: 0.5, high: 1.5, probabilityAbove0: 1 }
    expect(sentenceOf(apart, { together: [joint] })).toBe(
      'Cannot be told apart from b, c: they ran on nearly the same days. Together they are worth between +0.5 and +1.5.',
    )
    expect(sentenceOf(apart, { together: [{ ...joint, ...nothing }] })).toBe(
      'Cannot be told apart from b, c: they ran on nearly the same days.',
    )
  })
})
