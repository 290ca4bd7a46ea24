import { describe, expect, it } from 'vitest'
import type { NextAction } from '../shapes.ts'
import { deedWords, reasonWords } from './next-action.ts'

const comment: NextAction = {
  does: { kind: 'activity', activity: 'comment' },
  minutes: 4,
  worth: 0.3141,
  perMinute: 0.0785,
  worthByPillar: { insights: 0.3 },
  signal: 'comments-given',
  measured: null,
}

describe('the next thing to do', () => {
  it('is told with what it is worth and what it takes', () => {
    expect(deedWords(comment)).toBe('Write a comment.')
    expect(reasonWords(comment, 'Comments given')).toBe(
      'Worth 0.31 in the open index for 4 minutes; what gains most is comments given.',
    )
  })

  it('may be a part of the profile', () => {
    expect(deedWords({ ...comment, does: { kind: 'profile', item: 'five-skills' } })).toBe(
      'Name five skills.',
    )
  })

  it('says what it did before, where that was measured', () => {
    const measured = { program: 'Comments', estimate: 1, low: 0.4, high: 1.6 }
    expect(reasonWords({ ...comment, minutes: 1, measured }, 'Comments given')).toBe(
      'Worth 0.31 in the open index for 1 minute; what gains most is comments given. Your program “Comments” was worth 0.4 to 1.6.',
    )
  })
})
