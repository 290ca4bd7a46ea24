import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { points, ratio } from '../kernel/units.ts'
import { aModel } from './arbitraries.fixture.ts'
import { checkModel } from './check.ts'
import { signalId, type Model, type Signal } from './model.ts'
import { lengthInDays, perWeek } from './reads.ts'

const ground = { kind: 'assumed', because: 'a test needs it' } as const

const signal: Signal = {
  id: signalId('comments-given'),
  label: 'Comments given',
  unit: 'comments a week',
  reads: { kind: 'flow', counts: ['comment.given'], halfLifeDays: lengthInDays(14) },
  curve: { kind: 'saturate', full: perWeek(15) },
  weight: ratio(1),
  needs: { all: ['comment.given'] },
  toldBy: 'Comments.csv',
  ground: { counts: ground, numbers: ground },
}

const modelOf = (...signals: readonly Signal[]): Model => ({
  name: 'habits',
  version: 1,
  combine: { kind: 'sum' },
  pillars: [{ id: 'insights', label: 'Insights', max: points(25), signals }],
})

describe('checkModel', () => {
  it('finds nothing wrong with what can be scored', () => {
    expect(checkModel(modelOf(signal))).toEqual([])
    fc.assert(
      fc.property(aModel, (model) => {
        expect(checkModel(model)).toEqual([])
      }),
    )
  })

  it('says of each thing that is wrong what it is', () => {
    const half = { ...signal, weight: ratio(0.5) }
    expect(checkModel(modelOf(half))).toEqual(['pillar insights: its weights add to 0.5, not 1'])
    expect(checkModel(modelOf(half, half))).toEqual(['signal comments-given stands twice'])
    expect(checkModel(modelOf({ ...signal, id: signalId('Comments') }))).toEqual([
      'signal Comments: its id is not in kebab case',
    ])
    expect(checkModel(modelOf({ ...signal, curve: { kind: 'saturate', full: perWeek(0) } }))).toEqual([
      'signal comments-given, saturate: its full value is 0, not above 0 and up to 10 million',
    ])
    expect(
      checkModel(modelOf({ ...signal, reads: { kind: 'flow', counts: [], halfLifeDays: lengthInDays(1) } })),
    ).toEqual(['signal comments-given, flow: it reads nothing'])
    expect(checkModel(modelOf({ ...signal, needs: { any: [] } }))).toEqual([
      'signal comments-given: it says of nothing that it must be covered',
    ])
    expect(checkModel(modelOf({ ...signal, needs: { all: ['comment.given'], exactWith: [] } }))).toEqual([
      'signal comments-given: it says of nothing that it is exact with it',
    ])
    expect(checkModel(modelOf(signal, { ...signal, id: signalId('more'), weight: ratio(0) }))).toEqual([
      'signal more: its weight is 0, not above 0',
    ])
  })

  it('looks at the model and its pillars too', () => {
    const [pillar] = modelOf(signal).pillars
    if (pillar === undefined) throw new Error('the model has a pillar')
    const model = modelOf(signal)
    expect(checkModel({ ...model, name: 'My model' })).toEqual([
      'model My model: its name is not in kebab case',
    ])
    expect(checkModel({ ...model, version: 1.5 })).toEqual([
      'model habits: version 1.5 is not a whole number from 1 on',
    ])
    expect(checkModel({ ...model, pillars: [] })).toEqual(['model habits: it has no pillars'])
    expect(checkModel({ ...model, combine: { kind: 'norm', p: 4, cap: points(0) } })).toEqual([
      'model habits, norm: its cap is 0, not above 0',
    ])
    expect(checkModel({ ...model, pillars: [{ ...pillar, max: points(0) }] })).toEqual([
      'pillar insights: at most 0 points is not above 0',
    ])
    expect(checkModel({ ...model, pillars: [{ ...pillar, id: 'Insights' }] })).toEqual([
      'pillar Insights: its id is not in kebab case',
    ])
    const again = { ...pillar, signals: [{ ...signal, id: signalId('others') }] }
    expect(checkModel({ ...model, pillars: [pillar, again] })).toEqual(['pillar insights stands twice'])
  })
})
