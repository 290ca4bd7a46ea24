import type { Event, Person } from '../../events/event.ts'
import type { EventKind } from '../../events/kinds.ts'
import { cell } from '../table.ts'
import { isoMoment, type DateForm, type Moment } from './dates.ts'
import { tableReader, type ReadContext, type Reader, type Reach, type TableReader } from './reader.ts'

/** A table each row of which is one event, on the date that stands in its column `date`. */
export interface DatedTable<Name extends string> extends Omit<TableReader<Name>, 'begin' | 'covers'> {
  readonly kind: EventKind
  readonly date: NoInfer<Name>
  /** `2024-03-17 18:03:38` and its kin, unless said otherwise. */
  readonly forms?: readonly DateForm[]
  /** 'start' unless said otherwise. */
  readonly from?: Reach
  /** What the row's event is about and who else is in it, or why the row is none. */
  read(fields: readonly string[], at: Readonly<Record<Name, number>>, context: ReadContext): About | Skip
}

interface About {
  readonly about?: string
  readonly person?: Person | null
}
interface Skip {
  readonly skip: string
}

const ISO: readonly DateForm[] = [isoMoment]

export function datedReader<Name extends string>(table: DatedTable<Name>): Reader {
  const { kind, forms = ISO, from = 'start' } = table
  const column = table.columns[table.date][0] ?? table.date
  return tableReader<Name>({
    ...table,
    covers: { subjects: [kind], from },
    begin: (at, tally, context) => ({
      row(fields, line) {
        const found = table.read(fields, at, context)
        const date = cell(fields, at[table.date])
        if ('skip' in found) {
          tally.glance(forms, date)
          return tally.skip(found.skip)
        }
        const moment = tally.moment(forms, date, line, column)
        if (moment !== undefined) tally.event(eventOf(kind, moment, found.about, found.person))
      },
    }),
  })
}

/** One event of a kind; all events of readers are made here or with the same keys, which keeps them small. */
export const eventOf = (
  kind: EventKind,
  { day, at }: Moment,
  about: string = '',
  person: Person | null = null,
): Event => ({ kind, day, at, about, person, count: 1 })
