import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { aDay, aModel, evidenceFor, observationsFor } from './arbitraries.fixture.ts'
import { scoreSql } from './compile.ts'
import { valuesSql } from './compile-values.ts'
import { score } from './interpret.ts'
import { scoreOn } from './score-on.ts'
import { duckdb, type Sql } from './sql.ts'
import { ssiOpen } from './ssi-open.ts'
import { rowOf, writeEvidence, writeReady } from './tables.fixture.ts'

/** Sums over events are added in another order, and powers of 2 are the engines' own: 16 digits of up to 200 points. */
const SUMS_OFF = 1e-9

let db: DuckDBConnection
beforeAll(async () => {
  db = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
})

/** The rows of a query, by member, without the member. */
async function rowsOf(query: Sql): Promise<readonly (readonly (number | null)[])[]> {
  const rows = (await db.runAndReadAll(`${query} order by member`)).getRows()
  return rows.map(([, ...cells]) => cells.map((cell) => (cell === null ? null : Number(cell))))
}

const aModelToo = fc.oneof({ weight: 4, arbitrary: aModel }, { weight: 1, arbitrary: fc.constant(ssiOpen) })

describe('the interpreter and DuckDB', () => {
  it('give the same bits for ready signals, of any model', async () => {
    const drawn = aModelToo.chain((model) =>
      fc.tuple(fc.constant(model), fc.array(observationsFor(model), { minLength: 1, maxLength: 8 })),
    )
    await fc.assert(
      fc.asyncProperty(drawn, async ([model, members]) => {
        await writeReady(db, model, members)
        const expected = members.map((observations) => rowOf(score(model, observations)))
        expect(await rowsOf(scoreSql(model, duckdb, 'ready'))).toEqual(expected)
      }),
      { numRuns: 120 },
    )
  })

  it('give the same score for events in a table, of any model, any member and any day', async () => {
    const drawn = aModelToo.chain((model) =>
      fc.tuple(fc.constant(model), fc.array(evidenceFor(model), { minLength: 1, maxLength: 5 }), aDay),
    )
    await fc.assert(
      fc.asyncProperty(drawn, async ([model, members, on]) => {
        await writeEvidence(db, members)
        const rows = await rowsOf(scoreSql(model, duckdb, `(${valuesSql(model, duckdb, on)}) as ready`))
        expect(rows).toHaveLength(members.length)
        for (const [i, evidence] of members.entries()) {
          const expected = rowOf(scoreOn(model, evidence, on))
          expect(rows[i]?.map((cell) => cell === null)).toEqual(expected.map((cell) => cell === null))
          for (const [j, cell] of expected.entries()) {
            if (cell !== null) expect(Math.abs((rows[i]?.[j] ?? NaN) - cell)).toBeLessThan(SUMS_OFF)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
