import { effects } from '../../src/effects/effects.ts'
import { SHAPES, type Shape } from '../../src/effects/shapes.ts'
import { day } from '../../src/kernel/day.ts'
import { causalImpact } from '../peers/causal-impact.ts'
import { neweyWest } from '../peers/newey-west.ts'
import { ols } from '../peers/ols.ts'
import { ANYTHING, type Peer } from '../peers/peer.ts'
import { programOf, type Simulated } from './kinds.ts'
import type { Told } from './tally.ts'

/** What a method tells of each program of a series. */
export type Method = (of: Simulated) => readonly Told[]

/** The method as `fourscore effects` has it: it is not told the shape. */
export const AS_SHIPPED = 'Fourscore, as shipped'

/** For the peers a program works at full strength from its first day to its last; ours may be told so too. */
export const METHODS: Readonly<Record<string, Method>> = {
  [AS_SHIPPED]: ours(SHAPES),
  'Fourscore, told the shape as the others are': ours(['pulse']),
  'OLS with a trend': peer(ols),
  'Newey-West, automatic lag': peer(neweyWest),
  'CausalImpact’s default, as re-implemented': peer(causalImpact),
}

function peer(estimate: Peer): Method {
  return ({ values, runs }) => {
    const columns = runs.map(({ from, to }) => values.map((_, t) => (from <= t && t <= to ? 1 : 0)))
    return runs.map((_, which) => estimate({ values, columns }, which))
  }
}

function ours(shapes: readonly Shape[]): Method {
  return ({ values, runs }) => {
    const programs = runs.map((run, i) => programOf(run, values.length, `program ${i}`))
    const series = { days: values.map((_, t) => day(t)), values }
    const found = effects(series, programs, { bounds: { least: 0, most: 25 }, shapes })
    return found.effects.map(({ estimate, low, high, verdict }) => {
      const alarm = verdict === 'helped' || verdict === 'hurt'
      return estimate === null || low === null || high === null
        ? { ...ANYTHING, alarm }
        : { estimate, low, high, alarm }
    })
  }
}
