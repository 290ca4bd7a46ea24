import { describe, expect, it } from 'vitest'
import { effects } from './effects.ts'
import { forestOf } from './forest.ts'
import { PILLAR, program, scores } from './scores.fixture.ts'

describe('forestOf', () => {
  it('has a row for each program, or for those that cannot be told apart, by their lower ends; unknown ones last', () => {
    const series = scores(160, (t) => (t >= 90 ? 2 : 0) - (t >= 50 && t < 70 ? 1 : 0))
    const programs = [
      program('always', -1, null),
      program('less', 50, 69),
      program('more', 90, null),
      program('more too', 90, null),
    ]
    const rows = forestOf(effects(series, programs, PILLAR))
    expect(rows.map((row) => row.programs.join(' + '))).toEqual(['more + more too', 'less', 'always'])
    expect(rows.map(({ verdict }) => verdict)).toEqual(['cannot-be-told-apart', 'hurt', 'too-little-data'])
    expect([rows[0]!.low! > 1, rows[1]!.high! < 0, rows[2]!.low]).toEqual([true, true, null])
  })
})
