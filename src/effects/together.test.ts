import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { effects } from './effects.ts'
import { PILLAR, program, scores } from './scores.fixture.ts'
import { sentenceOf } from './sentence.ts'
import { columnOf } from './shapes.ts'
import { groupsOf } from './together.ts'

const days = Array.from({ length: 120 }, (_, t) => day(t))
const times = Float64Array.from(days)
const pulse = (from: number, to: number): Float64Array => columnOf(program('a', from, to), 'pulse', days)
const sum = (...columns: readonly Float64Array[]): Float64Array =>
  Float64Array.from(days, (_, i) => columns.reduce((all, column) => all + column[i]!, 0))

describe('groupsOf', () => {
  it('keeps programs apart that overlap by half', () => {
    expect(groupsOf(times, [pulse(20, 49), pulse(35, 64)])).toEqual([[0], [1]])
  })

  it('puts those of the same days together, wherever they stand in the list', () => {
    expect(groupsOf(times, [pulse(20, 49), pulse(70, 80), pulse(20, 49)])).toEqual([[0, 2], [1]])
  })

  it('puts three together of which one is what the other two are at once', () => {
    const [a, b] = [pulse(20, 49), pulse(60, 89)]
    expect(groupsOf(times, [a, b, sum(a, b), pulse(100, 110)])).toEqual([[0, 1, 2], [3]])
  })

  it('leaves a program alone that no observed day tells on from off', () => {
    expect(groupsOf(times, [new Float64Array(120), pulse(20, 49), new Float64Array(120).fill(1)])).toEqual([
      [0],
      [1],
      [2],
    ])
  })

  it('has each program in one group, and the same groups in any order', () => {
    const runs = fc.tuple(fc.integer({ min: 5, max: 80 }), fc.integer({ min: 5, max: 35 }))
    fc.assert(
      fc.property(fc.array(runs, { minLength: 2, maxLength: 6 }), (list) => {
        const columns = list.map(([from, length]) => pulse(from, from + length))
        const groups = groupsOf(times, columns)
        expect(groups.flat().toSorted((a, b) => a - b)).toEqual(list.map((_, i) => i))
        const turned = groupsOf(times, columns.toReversed()).map((group) =>
          group.map((i) => list.length - 1 - i).toSorted((a, b) => a - b),
        )
        const inOrder = (all: readonly (readonly number[])[]) => all.map((group) => group.join()).toSorted()
        expect(inOrder(turned)).toEqual(inOrder(groups))
      }),
    )
  })
})

describe('programs that cannot be told apart', () => {
  const lift = (t: number): number => (t >= 60 && t < 100 ? 1.5 : 0)
  const twins = [program('post', 60, 99), program('repost', 60, 99)]

  it('are told what they did together, which is what one of them alone would be told', () => {
    const series = scores(120, lift)
    const found = effects(series, twins, PILLAR)
    const alone = effects(series, [twins[0]!], PILLAR).effects[0]!
    const [joint] = found.together
    expect(joint!.programs).toEqual(['post', 'repost'])
    expect(joint!.estimate).toBeCloseTo(alone.estimate!, 9)
    expect([joint!.low, joint!.high]).toEqual([
      expect.closeTo(alone.low!, 9) as number,
      expect.closeTo(alone.high!, 9) as number,
    ])
    expect(joint!.low! < 1.5 && 1.5 < joint!.high!).toBe(true)
  })

  it('do not make what another program did less sure', () => {
    const series = scores(120, (t) => lift(t) + (t >= 20 && t < 45 ? 0.5 : 0))
    const other = program('comments', 20, 44)
    const verdicts = effects(series, [...twins, other], PILLAR).effects.map(({ verdict }) => verdict)
    expect(verdicts).toEqual(['cannot-be-told-apart', 'cannot-be-told-apart', 'helped'])
  })

  it('name all others of the group in the sentence', () => {
    const three = [...twins, program('like', 60, 99)]
    const found = effects(scores(120, lift), three, PILLAR)
    expect(found.together).toHaveLength(1)
    expect(sentenceOf(found.effects[2]!, found)).toMatch(
      /^Cannot be told apart from post, repost: they ran on nearly the same days\. Together they are worth between \+\d\.\d and \+\d\.\d\.$/,
    )
  })

  it('are told apart once one of them pauses for two weeks', () => {
    const paused = {
      name: 'repost',
      spans: [
        { from: day(60), to: day(75) },
        { from: day(90), to: day(99) },
      ],
    }
    const found = effects(scores(120, lift), [twins[0]!, paused], PILLAR)
    expect(found.together).toEqual([])
  })
})
