import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { day } from '../kernel/day.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { evidenceOf, lived } from './evidence.fixture.ts'
import { standingOn } from './standing.ts'
import { usualRates, whatIf } from './what-if.ts'

const TODAY = day(18_200)
const standing = standingOn(
  ssiOpen,
  evidenceOf(
    lived({
      days: 201,
      means: { 'comment.given': 0.4, 'search.made': 0.5, 'post.published': 0.3, 'connection.made': 0.6 },
      seed: 3,
    }),
    TODAY,
  ),
  TODAY,
)

describe('whatIf', () => {
  it('gives the value of a signal that is kept at another rate', () => {
    const { changed } = whatIf(ssiOpen, standing, { comment: 5 }, 3000)
    const comments = changed.pillars
      .flatMap(({ signals }) => signals)
      .find(({ signal }) => String(signal.id) === 'comments-given')
    expect(comments?.observation).toMatchObject({ value: expect.closeTo(5, 6) })
  })

  it('says that nothing is worth anything that stays as it is', () => {
    const { now, unchanged, changed, worth } = whatIf(ssiOpen, standing, {})
    expect(worth).toBe(0)
    expect(changed.points).toBe(unchanged.points)
    expect(now.points).not.toBeNull()
    const same = whatIf(ssiOpen, standing, usualRates(standing.habits))
    expect(same.worth).toBeCloseTo(0, 9)
  })

  it('is worth no less where more comments are made, and no more where fewer are', () => {
    const rate = fc.double({ min: 0, max: 40, noNaN: true })
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const worth = (comment: number): number => whatIf(ssiOpen, standing, { comment }).worth ?? NaN
        expect(worth(more)).toBeGreaterThanOrEqual(worth(less) - 1e-9)
      }),
    )
  })

  it('works on the standing as JSON brings it', () => {
    const sent = JSON.parse(JSON.stringify(standing)) as typeof standing
    expect(whatIf(ssiOpen, sent, { comment: 5 }).worth).toBe(whatIf(ssiOpen, standing, { comment: 5 }).worth)
  })

  it('brings what comes back: invitations make connections', () => {
    const { changed, unchanged } = whatIf(ssiOpen, standing, { invitation: 10 })
    const [with10, without] = [changed, unchanged].map(
      ({ pillars }) => pillars.find(({ pillar }) => pillar.id === 'relationships')?.points ?? NaN,
    )
    expect(with10).toBeGreaterThan(without ?? NaN)
  })
})
