import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { aModel } from './arbitraries.fixture.ts'
import { scoreSql } from './compile.ts'
import { valuesSql } from './compile-values.ts'
import type { Model } from './model.ts'
import { duckdb, literal, spark, text, type Dialect } from './sql.ts'
import { ssiOpen } from './ssi-open.ts'

const ON = day(20_000)
const both = (model: Model, dialect: Dialect): string =>
  `${valuesSql(model, dialect, ON)};\n${scoreSql(model, dialect, 'ready')}`

/** Words, functions and names of ours that DuckDB and Spark both know, with the same meaning. */
const KNOWN_TO_BOTH = new Set(
  (
    'with as select from left join on group by and or not is null in case when then else end cast double ' +
    'sum max min coalesce least greatest sqrt power max_by ' +
    'member members events coverage profiles not_applicable kind day since n subject from_day to_day signal as_of item holds low points high ' +
    'ready applying covering event_sums day_flags day_sums in_force profile_sums ' +
    'curves_ applicable maxima certain lows observed reached shown possible'
  ).split(' '),
)

/** What stands outside of quotes and numbers. */
const bare = (sql: string): string => sql.replaceAll(/'(?:[^']|'')*'|`[^`]*`|\d[\d.]*(?:e[+-]?\d+)?/g, ' ')

describe('SQL for Spark', () => {
  it('differs from DuckDB’s only in how it quotes columns', () => {
    fc.assert(
      fc.property(fc.oneof(aModel, fc.constant(ssiOpen)), (model) => {
        const text = both(model, spark)
        expect(text).not.toContain('"')
        expect(text.replaceAll('`', '"')).toBe(both(model, duckdb))
      }),
    )
  })

  it('is made of words that both engines know', () => {
    const words = bare(both(ssiOpen, spark)).match(/[a-z_]+/gi) ?? []
    expect(words.length).toBeGreaterThan(1000)
    expect([...new Set(words)].filter((word) => !KNOWN_TO_BOTH.has(word))).toEqual([])
  })

  it('has no operator of one engine’s own', () => {
    for (const operator of ['::', '**', '//', '||', '->', '<=>', '[', '{', '%']) {
      expect(bare(both(ssiOpen, spark))).not.toContain(operator)
    }
  })
})

describe('literal', () => {
  it('is a DOUBLE in both engines: it always has an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(literal(x)).toMatch(/^-?\d(\.\d+)?e[+-]\d+$/)
        expect(Number(literal(x))).toBe(Object.is(x, -0) ? 0 : x)
      }),
    )
  })
})

describe('text and identifiers', () => {
  it('cannot be left by a quote', () => {
    expect(text("o'clock")).toBe("'o''clock'")
    expect(duckdb.identifier('a"b')).toBe('"a""b"')
    expect(spark.identifier('a`b')).toBe('`a``b`')
  })
})
