import type { Counted } from '../../events/counted.ts'
import { ratio as asRatio } from '../../kernel/units.ts'
import { ageSql, left, leftSql } from '../decay.ts'
import { literal, text } from '../sql.ts'
import { halfLifeFlaw } from './flaws.ts'
import type { Meaning } from './meaning.ts'

/**
 * Hits among tries, both fading, on top of a prior: `(prior hits + Σ hits·q^age)/(prior tries + Σ tries·q^age)`. A hit is as
 * old as its try, so the share never leaves 0 to 1.
 */
export const ratio: Meaning<'ratio'> = {
  flaw: ({ prior: { hits, tries }, halfLifeDays }) =>
    hits >= 0 && hits < tries
      ? halfLifeFlaw(halfLifeDays)
      : `its prior is ${hits} hits in ${tries} tries, not 0 or more hits in more tries`,
  counts: ({ hits, tries }) => [hits, tries],
  start: () => [0, 0],
  decayed: ({ halfLifeDays }, state, days) => state.map((sum) => sum * left(halfLifeDays, days)),
  added: ({ hits, tries, halfLifeDays }, [sumOfHits = 0, sumOfTries = 0], counted) => {
    const faded = fading(counted, ({ day, since }) => left(halfLifeDays, day - since))
    return [sumOfHits + faded(hits), sumOfTries + faded(tries)]
  },
  summed: ({ hits, tries, halfLifeDays }, counted, on) => {
    const faded = fading(counted, ({ since }) => left(halfLifeDays, on - since))
    return [faded(hits), faded(tries)]
  },
  value: ({ prior }, [hits = 0, tries = 0]) => asRatio((prior.hits + hits) / (prior.tries + tries)),
  sql: ({ hits, tries, prior, halfLifeDays }, on) => ({
    over: 'events',
    sums: [hits, tries].map(
      (kind) =>
        `case when kind = ${text(kind)} then n * ${leftSql(halfLifeDays, ageSql(on, 'since'))} else 0e0 end`,
    ),
    value: ([sumOfHits = '', sumOfTries = '']) =>
      `(${literal(prior.hits)} + ${sumOfHits}) / (${literal(prior.tries)} + ${sumOfTries})`,
  }),
}

const fading =
  (counted: readonly Counted[], leftOf: (one: Counted) => number) =>
  (kind: Counted['kind']): number =>
    counted.reduce((all, one) => (one.kind === kind ? all + one.n * leftOf(one) : all), 0)
