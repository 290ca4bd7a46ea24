import type { DuckDBConnection } from '@duckdb/node-api'
import { appliesColumn, atMostColumn } from './compile.ts'
import type { Evidence } from './evidence.ts'
import type { Observations, Score } from './interpret.ts'
import { mayBeBound, signalsOf, type Model } from './model.ts'
import { literal, text } from './sql.ts'

/** Writes members' ready signals to the table `ready`; each member is their place in the list. */
export async function writeReady(
  db: DuckDBConnection,
  model: Model,
  members: readonly Observations[],
): Promise<void> {
  const signals = signalsOf(model)
  const columns = signals.flatMap((one) => [
    `"${one.id}" double, "${appliesColumn(one.id)}" boolean`,
    ...(mayBeBound(one) ? [`"${atMostColumn(one.id)}" double`] : []),
  ])
  await db.run(`create or replace table ready (member integer, ${columns.join(', ')})`)
  const cell = (x: number | undefined): string => (x === undefined ? 'null' : literal(x))
  const cells = (observations: Observations): readonly string[] =>
    signals.flatMap((signal) => {
      const one = observations.get(signal.id)
      const seen = one?.kind === 'observed' ? one : undefined
      return [
        `${cell(seen?.value)}, ${one?.kind !== 'not-applicable'}`,
        ...(mayBeBound(signal) ? [cell(seen?.atMost)] : []),
      ]
    })
  await insert(
    db,
    'ready',
    members.map((observations, member) => [member, ...cells(observations)]),
  )
}

/** Writes all that is known of members to the tables that `valuesSql` reads. */
export async function writeEvidence(db: DuckDBConnection, members: readonly Evidence[]): Promise<void> {
  const rowsOf = (rows: (evidence: Evidence) => readonly (readonly (string | number)[])[]) =>
    members.flatMap((evidence, member) => rows(evidence).map((row) => [member, ...row]))
  await db.run(`
    create or replace table members (member integer);
    create or replace table events (member integer, kind varchar, day integer, since integer, n integer);
    create or replace table coverage (member integer, subject varchar, from_day integer, to_day integer);
    create or replace table profiles (member integer, as_of integer, item varchar, holds boolean);
    create or replace table not_applicable (member integer, signal varchar)`)
  await insert(
    db,
    'members',
    members.map((_, member) => [member]),
  )
  await insert(
    db,
    'events',
    rowsOf(({ counted }) => counted.map(({ kind, day, since, n }) => [text(kind), day, since, n])),
  )
  await insert(
    db,
    'coverage',
    rowsOf(({ coverage }) => coverage.map(({ subject, days }) => [text(subject), days.from, days.to])),
  )
  await insert(
    db,
    'profiles',
    rowsOf(({ profiles }) =>
      profiles.flatMap(({ asOf, items }) =>
        [...items].map(([item, holds]) => [asOf, text(item), String(holds)]),
      ),
    ),
  )
  await insert(
    db,
    'not_applicable',
    rowsOf(({ notApplicable }) => [...notApplicable].map((id) => [text(id)])),
  )
}

async function insert(
  db: DuckDBConnection,
  table: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  if (rows.length > 0)
    await db.run(`insert into ${table} values ${rows.map((row) => `(${row.join(', ')})`).join(', ')}`)
}

/** The columns of `scoreSql` after `member`, as the interpreter gives them. */
export const rowOf = ({ low, points, high, pillars }: Score): readonly (number | null)[] => [
  low,
  points,
  high,
  ...pillars.flatMap((pillar) => [pillar.low, pillar.points, pillar.high]),
]
