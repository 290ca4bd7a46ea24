import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coverage, Subject } from '../events/coverage.ts'
import { addDays, day } from '../kernel/day.ts'
import { holds } from '../kernel/days.ts'
import { aDay, aModel, evidenceFor } from './arbitraries.fixture.ts'
import { signalsOf, subjectsOf } from './model.ts'
import { exactDays, isObserved, observedDays } from './observed.ts'

const covered = (subject: Subject, from: number, to: number): Coverage => ({
  subject,
  days: { from: day(from), to: day(to) },
})

describe('observedDays', () => {
  it('are the days that imports cover, one after the other as one stretch', () => {
    const coverage = [
      covered('comment.given', 5, 9),
      covered('comment.given', 1, 4),
      covered('vote.given', 20, 30),
    ]
    expect(observedDays({ all: ['comment.given'] }, coverage)).toEqual([{ from: 1, to: 9 }])
  })

  it('are those on which all subjects are covered, or any of them, as the signal needs', () => {
    const coverage = [
      covered('message.sent', 1, 9),
      covered('message.received', 5, 12),
      covered('search.made', 20, 21),
    ]
    expect(observedDays({ all: ['message.sent', 'message.received'] }, coverage)).toEqual([
      { from: 5, to: 9 },
    ])
    expect(observedDays({ any: ['message.sent', 'search.made'] }, coverage)).toEqual([
      { from: 1, to: 9 },
      { from: 20, to: 21 },
    ])
    expect(observedDays({ all: ['message.sent', 'profile'] }, coverage)).toEqual([])
  })

  it('are exact where all is covered too that it says it is exact with', () => {
    const coverage = [
      covered('post.published', 1, 30),
      covered('post.reshared', 5, 40),
      covered('article.published', 8, 12),
    ]
    const needs = { all: ['post.published'], exactWith: ['post.reshared', 'article.published'] } as const
    expect(observedDays(needs, coverage)).toEqual([{ from: 1, to: 30 }])
    expect(exactDays(needs, coverage)).toEqual([{ from: 8, to: 12 }])
    expect(exactDays({ all: needs.all }, coverage)).toEqual([{ from: 1, to: 30 }])
  })

  it('agree on every day with asking each subject for itself', () => {
    const drawn = aModel.chain((model) =>
      fc.tuple(fc.constantFrom(...signalsOf(model)), evidenceFor(model), aDay),
    )
    fc.assert(
      fc.property(drawn, ([signal, { coverage }, on]) => {
        const isCovered = subjectsOf(signal).map((subject) =>
          coverage.some((one) => one.subject === subject && holds(one.days, on)),
        )
        const expected = 'all' in signal.needs ? isCovered.every(Boolean) : isCovered.some(Boolean)
        expect(isObserved(signal.needs, coverage, on)).toBe(expected)
        expect(isObserved(signal.needs, [], addDays(on, 0))).toBe(false)
      }),
    )
  })
})
