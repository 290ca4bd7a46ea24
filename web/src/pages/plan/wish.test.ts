import { describe, expect, it } from 'vitest'
import { addDays, dayOf, day } from '../../../../src/kernel/day.ts'
import { orderOf, searchOf, withActivity, wishOf, type Ground } from './wish.ts'

const TODAY = dayOf(2026, 5, 19) ?? day(0)
const GROUND: Ground = { day: TODAY, total: 54.1, pillars: { brand: 18.2 } }

describe('what is wished for', () => {
  it('is three points more in eight weeks with two hours a week, unless the address says otherwise', () => {
    const wish = wishOf('', GROUND)
    expect([wish.pillar, wish.goal, wish.by, wish.minutes, wish.willing.size]).toEqual([
      null,
      57,
      addDays(TODAY, 56),
      120,
      10,
    ])
    expect(searchOf(wish, GROUND)).toBe('')
  })

  it('comes back from its address as it was', () => {
    const usual = wishOf('?of=brand&goal=20.5&by=2026-06-30&minutes=45', GROUND)
    const wish = withActivity(withActivity(usual, 'article', null), 'post', 12.5)
    expect(wishOf(searchOf(wish, GROUND), GROUND)).toEqual(wish)
    expect(searchOf(wish, GROUND)).toMatch(
      /^\?of=brand&goal=20\.5&by=2026-06-30&minutes=45&do=post-12\.5_reshare-3_/,
    )
  })

  it('takes nothing that cannot be', () => {
    const wish = wishOf('?goal=140&by=2020-01-01&minutes=-3&do=dance-4_post-x_comment-4', GROUND)
    expect([wish.goal, wish.by, wish.minutes, [...wish.willing]]).toEqual([
      57,
      addDays(TODAY, 56),
      120,
      [['comment', 4]],
    ])
  })

  it('is asked of the server in days and minutes', () => {
    expect(orderOf(wishOf('?of=brand&goal=20&by=2026-06-30&minutes=45&do=comment-4', GROUND))).toEqual({
      goal: 20,
      by: '2026-06-30',
      minutes: 45,
      pillar: 'brand',
      activities: [{ activity: 'comment', minutes: 4 }],
    })
  })
})
