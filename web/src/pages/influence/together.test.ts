import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../../../src/kernel/day.ts'
import { messagesOf } from '../../../../tools/messages.ts'
import { speak } from '../../words/say.ts'
import { domains, togetherWords, type Together } from './together.ts'

const together = (more: Partial<Together>): Together => ({
  from: day(100),
  to: day(103),
  index: [50, 51, 52, 53],
  influence: [30, 30.2, 30, 29],
  readings: [],
  ...more,
})

describe('index and influence together', () => {
  beforeAll(() => speak('en', messagesOf('en')))

  it('say how both went between the first and the last day that both know', () => {
    expect(togetherWords(together({}))).toBe(
      'In 3 days your index rose by 3.0 and your influence fell by 1.0.',
    )
    expect(togetherWords(together({ influence: [null, 30, 30, null] }))).toBe(
      'In 1 day your index rose by 1.0 and your influence stood still.',
    )
  })

  it('take LinkedIn’s number for the index where it was read on two of the days', () => {
    const readings = [
      { at: 1, value: 60 },
      { at: 3, value: 58.5 },
    ]
    expect(togetherWords(together({ readings }))).toBe(
      'In 2 days your index fell by 1.5 and your influence fell by 1.2.',
    )
    expect(togetherWords(together({ readings: readings.slice(1) }))).toMatch(/^In 3 days your index rose/)
  })

  it('say so where too few days are known', () => {
    expect(togetherWords(together({ influence: [null, null, 30, null] }))).toMatch(
      /^Both are known on too few/,
    )
  })

  it.each([
    [
      [50, 53],
      [29, 30],
    ],
    [
      [0, 3],
      [97, 100],
    ],
    [
      [5, 95],
      [40, 41],
    ],
    [
      [48, 62],
      [55, 58],
    ],
  ])('have axes as long as each other that hold %j and %j', (index, influence) => {
    const [one, other] = domains(together({ index, influence }))
    expect(one[1] - one[0]).toBe(other[1] - other[0])
    for (const [values, [least, most]] of [
      [index, one],
      [influence, other],
    ] as const) {
      expect(Math.min(...values)).toBeGreaterThanOrEqual(least)
      expect(Math.max(...values)).toBeLessThanOrEqual(most)
      expect(least).toBeGreaterThanOrEqual(0)
      expect(most).toBeLessThanOrEqual(100)
    }
  })
})
