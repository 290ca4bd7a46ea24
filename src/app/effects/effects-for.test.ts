import { describe, expect, it } from 'vitest'
import { aReading } from '../../events/readings.fixture.ts'
import type { Reading } from '../../events/reading.ts'
import { day } from '../../kernel/day.ts'
import type { Evidence } from '../../model/evidence.ts'
import { samplePrograms } from '../../sample/doings.ts'
import { sampleReadings } from '../../sample/readings.ts'
import { livedProgram } from '../sample-doings.ts'
import { ownEffects } from './effects-for.ts'

const UNTIL = day(20_591)
const NOTHING: Evidence = { counted: [], coverage: [], profiles: [], notApplicable: new Set() }

const readingsOf = (seed: number): readonly Reading[] =>
  sampleReadings(seed, UNTIL).map((one) => aReading({ day: one.day }, one.pillars))

const programs = samplePrograms(UNTIL).map((program, id) => ({ ...livedProgram(program, UNTIL), id }))

describe('ownEffects', () => {
  it('finds what helped and what hurt over a level that wanders, and makes nothing of what did nothing', () => {
    const told = { helped: 0, hurt: 0, nothing: 0 }
    const seeds = Array.from({ length: 50 }, (_, i) => i + 1)
    for (const seed of seeds) {
      const found = ownEffects({ evidence: NOTHING, readings: readingsOf(seed) }, programs, 'readings', UNTIL)
      const verdicts = programs.map(({ id }) => found.get(id)?.effect.verdict)
      if (verdicts[0] === 'helped') told.helped += 1
      if (verdicts[1] === 'hurt') told.hurt += 1
      if (verdicts[2] === 'no-clear-effect') told.nothing += 1
    }
    // In 50 of 50 each when this was written. Of effects that are none, the intervals leave out one in twenty.
    expect(told.helped).toBeGreaterThanOrEqual(49)
    expect(told.hurt).toBeGreaterThanOrEqual(48)
    expect(told.nothing).toBeGreaterThanOrEqual(46)
  })

  it('holds the built-in effects in its intervals', () => {
    const held = Array.from({ length: 20 }, (_, i) => i + 101).map((seed) => {
      const found = ownEffects({ evidence: NOTHING, readings: readingsOf(seed) }, programs, 'readings', UNTIL)
      return programs.filter(({ id }) => {
        const { low, high } = found.get(id)?.effect ?? { low: null, high: null }
        // What comes within a week is a little less on the mean of all days on which it ran.
        const least = [1.85, -1, 0][id] ?? NaN
        const most = [2, -0.8, 0][id] ?? NaN
        return low !== null && high !== null && low <= most && high >= least
      }).length
    })
    // 60 intervals of 95%: fewer than 51 that hold happen once in more than a thousand such tests.
    expect(held.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(51)
  })
})
