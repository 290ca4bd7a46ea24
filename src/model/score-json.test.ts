import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { score } from './interpret.ts'
import { signalId } from './model.ts'
import { scoreJson } from './score-json.ts'
import { ssiOpen } from './ssi-open.ts'

describe('scoreJson', () => {
  const scored = score(
    ssiOpen,
    new Map([
      [signalId('connections'), { kind: 'observed', value: 1000 } as const],
      [signalId('leads-saved'), { kind: 'not-applicable' } as const],
    ]),
  )
  const printed = scoreJson(scored, day(20_000))

  it('prints the day, the model, the total and its pillars', () => {
    expect(printed).toMatchObject({
      day: '2024-10-04',
      model: { name: 'ssi-open', version: 1 },
      low: 13,
      points: null,
      high: 100,
    })
    expect(printed.pillars.map(({ pillar }) => pillar)).toEqual([
      'brand',
      'people',
      'insights',
      'relationships',
    ])
    expect(printed.pillars[3]).toMatchObject({
      label: 'Build relationships',
      max: 25,
      low: 13,
      points: 25,
      high: 25,
      observed: 0.52,
    })
  })

  it('prints a signal that was observed with its value, and what the value means', () => {
    expect(printed.pillars[3]?.signals[0]).toEqual({
      signal: 'connections',
      label: 'Connections',
      kind: 'stock',
      value: 1000,
      unit: 'connections',
      full: 1000,
      halfLifeDays: null,
      weight: 0.52,
      max: 13,
      observed: true,
      exact: true,
      applicable: true,
      low: 13,
      points: 13,
      high: 13,
      needs: { all: ['connection.made'] },
      toldBy: 'Connections.csv',
      ground: ssiOpen.pillars[3]?.signals[0]?.ground,
    })
  })

  it('prints no value where it was not observed, or does not apply, and tells the two apart', () => {
    const [newOnes] = printed.pillars[3]?.signals.slice(1) ?? []
    expect(newOnes).toMatchObject({
      value: null,
      observed: false,
      applicable: true,
      low: 0,
      points: 3,
      high: 3,
      halfLifeDays: 28,
    })
    const leads = printed.pillars[1]?.signals.at(-1)
    expect(leads).toMatchObject({
      value: null,
      observed: false,
      applicable: false,
      low: 0,
      points: 0,
      high: 0,
      max: 0,
    })
  })

  it('says of a value whether it is all that there was', () => {
    const bound = new Map([[signalId('active-days'), { kind: 'observed', value: 3, atMost: 6 } as const]])
    const active = scoreJson(score(ssiOpen, bound), day(20_000)).pillars[1]?.signals[0]
    expect(active).toMatchObject({ value: 3, observed: true, exact: false, high: 8.5 })
    expect(printed.pillars[3]?.signals[1]).toMatchObject({ observed: false, exact: false })
  })

  it('is plain: it survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed)
  })
})
