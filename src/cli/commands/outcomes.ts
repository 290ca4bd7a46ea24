import { basename } from 'node:path'
import { calendarAt } from '../../api/calendar.ts'
import { loadEvidence } from '../../app/load-evidence.ts'
import { loadOutcomes } from '../../app/outcomes/known-outcomes.ts'
import { changeOutcomes, type OutcomeOrder } from '../../app/outcomes/log-outcomes.ts'
import { outcomeJson } from '../../app/outcomes/outcome-json.ts'
import type { Day } from '../../kernel/day.ts'
import { counted, decimal } from '../number.ts'
import { harmless, wrap } from '../paper.ts'
import { readTextFile } from '../read-text-file.ts'
import type { Answer, Session } from '../session.ts'
import { table } from '../table.ts'
import { withStore } from '../with-store.ts'

export interface OutcomeOptions {
  readonly on?: Day
  readonly takeBack?: boolean
}

export const outcomeAddCommand = (
  session: Session,
  name: string,
  value: number,
  { on = calendarAt(session.now()).today, takeBack = false }: OutcomeOptions,
): Promise<Answer> => changed(session, { kind: 'add', name, value: takeBack ? -value : value, on })

export async function outcomeImportCommand(session: Session, name: string, path: string): Promise<Answer> {
  const csv = await readTextFile(path, 'An outcome has one row a day; check that this is the right file.')
  return changed(session, { kind: 'import', name, csv, file: basename(path) })
}

export const outcomeRemoveCommand = (
  session: Session,
  name: string,
  { on }: OutcomeOptions,
): Promise<Answer> => changed(session, { kind: 'remove', name, on: on ?? null })

export const outcomeListCommand = (session: Session): Promise<Answer> =>
  withStore(session, async (store) => {
    const outcomes = (await loadOutcomes(store, await loadEvidence(store))).map(outcomeJson)
    const columns = [
      { head: 'Outcome', align: 'left' },
      { head: 'Days', align: 'right' },
      { head: 'Total', align: 'right' },
      { head: 'From', align: 'left' },
      { head: 'To', align: 'left' },
    ] as const
    const rows = outcomes.map(({ name, days, total, from, to }) => [
      harmless(name),
      String(days.length),
      decimal(total, Number.isInteger(total) ? 0 : 2),
      from,
      to,
    ])
    return {
      document: { outcomes },
      lines: (paper) =>
        rows.length === 0
          ? wrap('No outcome yet. Log one with fourscore outcome add meetings 2.', paper.columns)
          : table(columns, rows, paper.columns, paper.ink),
    }
  })

const changed = (session: Session, order: OutcomeOrder): Promise<Answer> =>
  withStore(session, async (store) => {
    const done = await changeOutcomes(store, order, { today: calendarAt(session.now()).today })
    const { name, days, value } = done
    const said =
      order.kind === 'remove'
        ? `${counted(days, 'day')} of ${name} went.`
        : value === null
          ? `${counted(days, 'day')} of ${name} taken in.`
          : `${name}: ${decimal(value, Number.isInteger(value) ? 0 : 2)} on that day.`
    return { document: done, lines: ({ columns }) => wrap(harmless(said), columns) }
  })
