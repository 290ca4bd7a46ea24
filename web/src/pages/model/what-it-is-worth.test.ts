import { describe, expect, it } from 'vitest'
import { ssiOpen } from '../../../../src/model/ssi-open.ts'
import { day } from '../../../../src/kernel/day.ts'
import { EVENT_KIND_NAMES } from '../../../../src/events/kinds.ts'
import { standingOn } from '../../../../src/plan/standing.ts'
import { movingActivities, worthOf } from './what-it-is-worth.ts'

const days = { from: day(0), to: day(400) }
const standing = standingOn(
  ssiOpen,
  {
    counted: Array.from({ length: 300 }, (_, i) => ({
      kind: 'comment.given' as const,
      day: day(i + 100),
      since: day(i + 100),
      n: 1,
    })),
    coverage: EVENT_KIND_NAMES.filter((kind) => kind !== 'search.made').map((subject) => ({ subject, days })),
    profiles: [],
    notApplicable: new Set(),
  },
  day(399),
)

describe('worthOf', () => {
  it('is worth nothing where nothing is changed, and adds up where one slider is', () => {
    expect(worthOf(ssiOpen, standing, {}).worth).toBe(0)
    const { worth, alone } = worthOf(ssiOpen, standing, { post: 3 })
    expect(worth).toBeGreaterThan(0)
    expect([...alone]).toEqual([['post', worth]])
    expect(worthOf(ssiOpen, standing, { comment: 0 }).worth).toBeLessThan(0)
  })
})

describe('movingActivities', () => {
  it('leaves out what feeds only signals that are not observed', () => {
    const moving = movingActivities(ssiOpen, standing)
    expect(moving).toContain('comment')
    expect(moving).toContain('post')
    expect(
      movingActivities(ssiOpen, {
        ...standing,
        signals: standing.signals.map((one) => ({ ...one, observation: { kind: 'not-observed' as const } })),
      }),
    ).toEqual([])
  })
})
