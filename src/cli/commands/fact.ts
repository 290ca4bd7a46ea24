import { localDay } from '../../api/local-day.ts'
import type { FactName } from '../../app/settings/fact-names.ts'
import { listFacts, sayFact, unsayFact, type FactJson, type FactSaid } from '../../app/settings/facts.ts'
import type { Day } from '../../kernel/day.ts'
import { dayWords } from '../calendar.ts'
import { wrongUse } from '../failure.ts'
import { capital } from '../number.ts'
import type { Answer, Session } from '../session.ts'
import { table, type Column } from '../table.ts'
import { withStore } from '../with-store.ts'

export interface FactOptions {
  readonly on?: Day
}

export const setFactCommand = (
  session: Session,
  fact: FactName,
  value: string,
  { on }: FactOptions,
): Promise<Answer> =>
  withStore(session, async (store) =>
    listOf(await sayFact(store, said(fact, value, on ?? localDay(session.now())))),
  )

export const listFactsCommand = (session: Session): Promise<Answer> =>
  withStore(session, async (store) => listOf(await listFacts(store)))

export const removeFactCommand = (session: Session, fact: FactName): Promise<Answer> =>
  withStore(session, async (store) => listOf(await unsayFact(store, fact)))

function said(fact: FactName, value: string, asOf: Day): FactSaid {
  if (fact === 'company') return { fact, company: value === 'none' ? null : value, asOf }
  if (value !== 'yes' && value !== 'no') {
    throw wrongUse(`${JSON.stringify(value)} is neither yes nor no.`, `fourscore fact set ${fact} yes`)
  }
  return { fact, holds: value === 'yes', asOf }
}

const COLUMNS: readonly Column[] = [
  { head: 'Fact', align: 'left' },
  { head: 'Said', align: 'left' },
  { head: 'As of', align: 'left' },
  { head: 'In a file too', align: 'left' },
]

const listOf = (facts: readonly FactJson[]): Answer => ({
  document: { facts },
  lines: ({ columns, ink }) =>
    table(
      COLUMNS,
      facts.map(({ fact, holds, asOf, inFiles }) => [
        capital(fact.replaceAll('-', ' ')),
        holds === null
          ? 'nothing'
          : holds
            ? fact === 'company'
              ? 'one'
              : 'yes'
            : fact === 'company'
              ? 'none'
              : 'no',
        asOf === null ? '' : dayWords(asOf),
        inFiles ? 'yes' : 'no',
      ]),
      columns,
      ink,
    ),
})
