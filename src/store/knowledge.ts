import type { Kysely } from 'kysely'
import type { Coverage, Subject } from '../events/coverage.ts'
import type { Fact, ProfileItem } from '../events/fact.ts'
import type { Day } from '../kernel/day.ts'
import { union } from '../kernel/days.ts'
import type { FactRow, Tables } from './tables.ts'

/** What an import knows about, and from when to when. */
export async function addCoverage(
  db: Kysely<Tables>,
  id: number,
  coverage: readonly Coverage[],
): Promise<void> {
  for (const [subject, all] of Map.groupBy(coverage, ({ subject }) => subject)) {
    for (const { from, to } of union(all.map(({ days }) => days))) {
      await db.insertInto('coverage').values({ import: id, subject, from_day: from, to_day: to }).execute()
    }
  }
}

/** The facts that an import shows, which hold on the day `asOf`; each once. */
export async function addFacts(
  db: Kysely<Tables>,
  id: number,
  asOf: Day,
  facts: readonly Fact[],
): Promise<void> {
  const rows = facts.map(columnsOf)
  const once = new Map(rows.map((row) => [JSON.stringify(row), row])).values()
  for (const row of once)
    await db
      .insertInto('fact')
      .values({ import: id, as_of: asOf, ...row })
      .execute()
}

/** What all finished imports of a member cover. */
export async function readCoverage(db: Kysely<Tables>, member: string): Promise<readonly Coverage[]> {
  const rows = await db
    .selectFrom('coverage')
    .innerJoin('import', 'import.id', 'coverage.import')
    .select(['subject', 'from_day', 'to_day'])
    .where('import.member', '=', member)
    .where('import.finished', '=', 1)
    .orderBy('import.id')
    .orderBy('subject')
    .orderBy('from_day')
    .execute()
  return rows.map(({ subject, from_day, to_day }) => ({
    subject: subject as Subject,
    days: { from: from_day as Day, to: to_day as Day },
  }))
}

/** A fact, and the day for which it holds. */
export interface DatedFact {
  readonly asOf: Day
  readonly fact: Fact
}

/** The facts of all finished imports of a member: the oldest day first, and of one day the oldest import. */
export async function readFacts(db: Kysely<Tables>, member: string): Promise<readonly DatedFact[]> {
  const rows = await db
    .selectFrom('fact')
    .innerJoin('import', 'import.id', 'fact.import')
    .select(['as_of', 'kind', 'item', 'holds', 'day'])
    .where('import.member', '=', member)
    .where('import.finished', '=', 1)
    .orderBy('as_of')
    .orderBy('import.id')
    .execute()
  return rows.map((row) => ({ asOf: row.as_of as Day, fact: factOf(row) }))
}

type Columns = Pick<FactRow, 'kind' | 'item' | 'holds' | 'day'>

/** How each kind of fact lies in the columns. */
const SHAPES: { readonly [K in Fact['kind']]: FactShape<K> } = {
  'profile-item': {
    columns: ({ item, holds }) => ({ item, holds: Number(holds) }),
    fact: ({ item, holds }) => ({ kind: 'profile-item', item: item as ProfileItem, holds: holds === 1 }),
  },
  'own-company': {
    columns: ({ company }) => ({ item: company }),
    fact: ({ item }) => ({ kind: 'own-company', company: item }),
  },
  'own-address': {
    columns: ({ address }) => ({ item: address }),
    fact: ({ item }) => ({ kind: 'own-address', address: item }),
  },
  'own-name': {
    columns: ({ name }) => ({ item: name }),
    fact: ({ item }) => ({ kind: 'own-name', name: item }),
  },
  'member-since': {
    columns: ({ day }) => ({ day }),
    fact: ({ day }) => ({ kind: 'member-since', day: day as Day }),
  },
}

interface FactShape<K extends Fact['kind']> {
  columns(fact: Extract<Fact, { kind: K }>): Partial<Columns>
  fact(columns: Columns): Extract<Fact, { kind: K }>
}

const columnsOf = <K extends Fact['kind']>(fact: Extract<Fact, { kind: K }>): Columns => {
  const shape: FactShape<K> = SHAPES[fact.kind]
  return { kind: fact.kind, item: '', holds: null, day: null, ...shape.columns(fact) }
}

function factOf(columns: Columns): Fact {
  if (!Object.hasOwn(SHAPES, columns.kind)) {
    throw new TypeError(
      `the store holds a fact of the kind ${columns.kind}, which this version does not know`,
    )
  }
  return SHAPES[columns.kind as Fact['kind']].fact(columns)
}
