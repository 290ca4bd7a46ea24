import type { Subject } from '../events/coverage.ts'
import type { Day } from '../kernel/day.ts'
import { appliesColumn, atMostColumn } from './compile.ts'
import type { SumsSql } from './kinds/meaning.ts'
import { mayBeBound, signalsOf, subjectsOf, type Model, type Signal } from './model.ts'
import { signalSql } from './signals.ts'
import { inParts, literal, text, type Dialect, type Part, type Sql } from './sql.ts'

/**
 * The query that makes signals ready for `scoreSql`, as they stand on a day. It reads tables in which days are whole
 * numbers, since 1970:
 *
 * - `members`: `member`, each once.
 * - `events`: `member, kind, day, since, n`, as `countEvents` gives them.
 * - `coverage`: `member, subject, from_day, to_day`, both days included.
 * - `profiles`: `member, as_of, item, holds`, each item of a profile once.
 * - `not_applicable`: `member, signal`, for each signal that does not apply.
 *
 * It gives a row a member. What is not covered on the day is null, and never 0.
 */
export function valuesSql(model: Model, dialect: Dialect, on: Day): Sql {
  const signals = signalsOf(model).map((signal) => compileSignal(signal, dialect, on))
  const groups = [
    [applying(signals)],
    [covering(signals, on)],
    eventSums(signals, on),
    daySums(signals, on),
    profileSums(signals, on),
  ]
  const joins = groups.flatMap((group) => {
    const last = group.at(-1)
    return last === undefined ? [] : [`join ${last.name} on ${last.name}.member = members.member`]
  })
  const columns = signals.flatMap((one) => [
    `${whereObserved(one, one.sql.value(one.sums))} as ${one.value}`,
    ...(mayBeBound(one.signal) ? [`${whereObserved(one, atMostSql(one))} as ${one.atMost}`] : []),
    one.applies,
  ])
  return inParts(groups.flat(), {
    columns: ['members.member', ...columns],
    from: ['members', ...joins].join('\n'),
  })
}

const whereObserved = ({ applies, isCovered }: Compiled, then: Sql): Sql =>
  `case when ${applies} and ${isCovered} then ${then} end`

/** As `observer` says: up to full where something is not covered, else what the signal says of itself. */
function atMostSql({ signal, sql, sums, isExact }: Compiled): Sql {
  const value = sql.value(sums)
  const own = sql.atMost?.(sums) ?? 'null'
  if (isExact === undefined) return own
  return `case when ${value} is null then null when ${isExact} then ${own} else greatest(${value}, ${literal(signal.curve.full)}) end`
}

/** A signal's texts, and the names of its columns. */
interface Compiled {
  readonly signal: Signal
  readonly sql: SumsSql
  readonly value: Sql
  readonly atMost: Sql
  readonly applies: Sql
  readonly sums: readonly Sql[]
  readonly flag: Sql
  readonly covered: readonly { readonly subject: string; readonly column: Sql }[]
  readonly isCovered: Sql
  /** Undefined where it is exact wherever it is covered. */
  readonly isExact: Sql | undefined
}

function compileSignal(signal: Signal, { identifier }: Dialect, on: Day): Compiled {
  const { id, reads, needs } = signal
  const sql = signalSql(reads, on)
  const columnOf = (subject: Subject): Sql => identifier(`${subject} covered`)
  const subjects = [...subjectsOf(signal), ...(needs.exactWith ?? [])]
  return {
    signal,
    sql,
    value: identifier(id),
    atMost: identifier(atMostColumn(id)),
    applies: identifier(appliesColumn(id)),
    sums: (sql.over === 'days' ? [sql.flag] : sql.sums).map((_, i) => identifier(`${id} sum ${i + 1}`)),
    flag: identifier(`${id} flag`),
    covered: subjects.map((subject) => ({ subject, column: columnOf(subject) })),
    isCovered: `(${subjectsOf(signal)
      .map(columnOf)
      .join('all' in needs ? ' and ' : ' or ')})`,
    isExact: needs.exactWith?.map(columnOf).join(' and '),
  }
}

const applying = (signals: readonly Compiled[]): Part => ({
  name: 'applying',
  columns: [
    MEMBER,
    ...signals.map(({ signal, applies }) => `${count(`signal = ${text(signal.id)}`)} = 0 as ${applies}`),
  ],
  from: perMember('not_applicable on not_applicable.member = members.member'),
})

function covering(signals: readonly Compiled[], on: Day): Part {
  const covers = (subject: string): Sql =>
    `${count(`subject = ${text(subject)} and from_day <= ${on} and ${on} <= to_day`)} > 0`
  const columns = new Map(
    signals.flatMap(({ covered }) => covered.map(({ subject, column }) => [subject, column])),
  )
  return {
    name: 'covering',
    columns: [MEMBER, ...[...columns].map(([subject, column]) => `${covers(subject)} as ${column}`)],
    from: perMember('coverage on coverage.member = members.member'),
  }
}

const eventSums = (signals: readonly Compiled[], on: Day): readonly Part[] =>
  ifAny(rowSums(signals, 'events'), (columns) => [
    { name: 'event_sums', columns: [MEMBER, ...columns], from: perMember(eventsUpTo(on)) },
  ])

/** First what each day was, then the sums over days. */
function daySums(signals: readonly Compiled[], on: Day): readonly Part[] {
  const counted = signals.flatMap(({ sql, sums, flag }) => (sql.over === 'days' ? [{ sql, sums, flag }] : []))
  const flags = counted.map(({ sql, flag }) => `${sql.flag} as ${flag}`)
  const columns = counted.flatMap(({ sql, sums, flag }) =>
    sums.map((name) => `sum(${sql.sum(flag)}) as ${name}`),
  )
  return ifAny(columns, () => [
    { name: 'day_flags', columns: [MEMBER, 'day', ...flags], from: `${perMember(eventsUpTo(on))}, day` },
    { name: 'day_sums', columns: ['member', ...columns], from: 'day_flags\ngroup by member' },
  ])
}

/** First which profile is in force, as `profileOn` says, then the sums over its items. */
const profileSums = (signals: readonly Compiled[], on: Day): readonly Part[] =>
  ifAny(rowSums(signals, 'profile'), (columns) => [
    {
      name: 'in_force',
      columns: ['member', `coalesce(min(case when as_of >= ${on} then as_of end), max(as_of)) as as_of`],
      from: 'profiles\ngroup by member',
    },
    {
      name: 'profile_sums',
      columns: [MEMBER, ...columns],
      from: perMember(
        'in_force on in_force.member = members.member\nleft join profiles on profiles.member = members.member and profiles.as_of = in_force.as_of',
      ),
    },
  ])

const rowSums = (signals: readonly Compiled[], over: 'events' | 'profile'): readonly Sql[] =>
  signals.flatMap(({ sql, sums }) =>
    sql.over === over ? sql.sums.map((row, i) => `${aggregate(sql, row)} as ${sums[i]}`) : [],
  )

/** DuckDB and Spark both have `max_by`, and both leave out rows without an order. */
const aggregate = (sql: SumsSql, row: Sql): Sql =>
  'takes' in sql ? `max_by(${row}, ${sql.by})` : `sum(${row})`

const MEMBER = 'members.member'

/** Rows of every member, also of one who has none in the table: such a member has one row of nulls. */
const perMember = (join: Sql): Sql => `members\nleft join ${join}\ngroup by members.member`

const eventsUpTo = (on: Day): Sql => `events on events.member = members.member and events.day <= ${on}`

const count = (condition: Sql): Sql => `sum(case when ${condition} then 1 else 0 end)`

const ifAny = (
  columns: readonly Sql[],
  parts: (columns: readonly Sql[]) => readonly Part[],
): readonly Part[] => (columns.length === 0 ? [] : parts(columns))
