import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idMoment, PostClock } from './post-clock.ts'

const urn = (kind: string, ms: number): string => `urn:li:${kind}:${BigInt(Math.round(ms)) << 22n}`
const NOON = Date.UTC(2024, 7, 25, 12)

describe('idMoment', () => {
  it('is told by the id of a post, whatever it is shown as', () => {
    // 7,245,034,629,028,416,000 divided by 2 to the 22nd is 1,727,350,861,794 ms: 26 September 2024, 11:41:01.
    expect(idMoment('urn:li:activity:7245034629028416000')).toBe(1_727_350_861_794)
    expect(idMoment(urn('ugcPost', NOON))).toBe(NOON)
    expect(idMoment(`urn:li:groupPost:123-${BigInt(NOON) << 22n}`)).toBe(NOON)
    expect(idMoment('urn:li:article:7245034629028416000')).toBeUndefined()
    expect(idMoment('urn:li:share:123')).toBeUndefined()
    expect(idMoment('')).toBeUndefined()
  })
})

describe('PostClock', () => {
  it('knows a post by when it was made, within ten seconds', () => {
    const clock = new PostClock(() => [urn('share', NOON)])
    clock.add(urn('share', NOON + 60_000))
    clock.add('no post')
    expect(clock.knows(urn('activity', NOON + 9_999))).toBe(true)
    expect(clock.knows(urn('activity', NOON - 9_999))).toBe(true)
    expect(clock.knows(urn('activity', NOON + 10_001))).toBe(false)
    expect(clock.knows(urn('activity', NOON + 50_000))).toBe(true)
    expect(clock.knows('https://www.linkedin.com/pulse/a')).toBe(false)
  })

  it('asks once, and only when it is asked, for the posts that were known before', () => {
    let asked = 0
    const clock = new PostClock(() => (asked++, []))
    clock.add(urn('share', NOON))
    expect(asked).toBe(0)
    clock.knows(urn('share', NOON))
    clock.knows(urn('share', NOON))
    expect(asked).toBe(1)
  })

  it('finds what looking at each post finds', () => {
    const moments = fc.array(fc.integer({ min: NOON, max: NOON + 100_000 }), { maxLength: 12 })
    fc.assert(
      fc.property(moments, fc.integer({ min: NOON, max: NOON + 100_000 }), (known, asked) => {
        const clock = new PostClock(() => known.map((ms) => urn('share', ms)))
        expect(clock.knows(urn('activity', asked))).toBe(known.some((ms) => Math.abs(ms - asked) <= 10_000))
      }),
    )
  })
})
