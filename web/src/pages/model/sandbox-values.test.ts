import { describe, expect, it } from 'vitest'
import { ratesIn, ratesWith, searchOf } from './sandbox-values.ts'

describe('the sandbox’s address', () => {
  it('holds what the sliders are set to, and gives it back', () => {
    const rates = { post: 1, comment: 5, invitation: 0 }
    expect(searchOf(rates)).toBe('?post=1&comment=5&invitation=0')
    expect(ratesIn(searchOf(rates))).toEqual(rates)
    expect([searchOf({}), ratesIn('')]).toEqual(['', {}])
  })

  it('leaves out what is no activity or no whole number, and keeps to the slider’s end', () => {
    expect(ratesIn('?hat=3&comment=-1&post=two&message=2.5&reaction=999')).toEqual({ reaction: 50 })
  })
})

describe('ratesWith', () => {
  it('sets one slider, or lets it go', () => {
    expect(ratesWith({ post: 1 }, 'comment', 5)).toEqual({ post: 1, comment: 5 })
    expect(ratesWith({ post: 1, comment: 5 }, 'comment', undefined)).toEqual({ post: 1 })
  })
})
