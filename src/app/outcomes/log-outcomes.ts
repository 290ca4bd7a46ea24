import { dayText, type Day } from '../../kernel/day.ts'
import { describeProblem } from '../../kernel/place.ts'
import { readSeries } from '../../sources/series.ts'
import type { Store } from '../../store/open-store.ts'
import { readOutcomes, removeOutcomes, setOutcomes } from '../../store/outcomes.ts'
import { AppError } from '../app-error.ts'

/** What is to become of outcomes. */
export type OutcomeOrder =
  /** Adds to the value of a day; what was logged by mistake is taken back by a value below 0. */
  | { readonly kind: 'add'; readonly name: string; readonly on: Day; readonly value: number }
  /** Sets the values of the days that a CSV of `day,value` tells; importing it twice changes nothing more. */
  | { readonly kind: 'import'; readonly name: string; readonly csv: string; readonly file: string }
  | { readonly kind: 'remove'; readonly name: string; readonly on: Day | null }

/** What an order did: how many days it has set or taken away, and the value that one has then. */
export interface OutcomesChanged {
  readonly name: string
  readonly days: number
  /** Of the day that was added to; null else, and where nothing is left on it. */
  readonly value: number | null
}

/** Does what is ordered, all or nothing. Throws `AppError` where it cannot be, and says what in which line is wrong. */
export async function changeOutcomes(
  store: Store,
  order: OutcomeOrder,
  { today, member = 'me' }: { readonly today: Day; readonly member?: string | undefined },
): Promise<OutcomesChanged> {
  const name = await nameAsKept(store, order.name, member)
  switch (order.kind) {
    case 'add':
      return add(store, { ...order, name }, today, member)
    case 'import':
      return importCsv(store, { ...order, name }, today, member)
    case 'remove':
      return { name, days: await removeKnown(store, name, order.on, member), value: null }
  }
}

async function add(
  store: Store,
  { name, on, value }: Extract<OutcomeOrder, { kind: 'add' }>,
  today: Day,
  member: string,
): Promise<OutcomesChanged> {
  refuseFuture(on, today)
  const there = (await readOutcomes(store.db, member)).find(
    (one) => one.name === name && one.day === on && !one.sample,
  )
  const sum = (there?.value ?? 0) + value
  await setOutcomes(store.db, member, [{ name, day: on, value: sum, source: 'hand', sample: false }])
  return { name, days: 1, value: sum }
}

async function importCsv(
  store: Store,
  { name, csv, file }: Extract<OutcomeOrder, { kind: 'import' }>,
  today: Day,
  member: string,
): Promise<OutcomesChanged> {
  const reading = readSeries(csv, file)
  if (reading.kind === 'problems') {
    const shown = reading.problems.slice(0, 5).map(describeProblem)
    const more = reading.problems.length - shown.length
    throw new AppError(
      'The outcome cannot be read',
      `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
      'It has a row a day: the day as YYYY-MM-DD, a comma, the value. Nothing of it is kept.',
      'cannot-be',
    )
  }
  const { days, values } = reading.series
  const rows = days.flatMap((day, i) => {
    const value = values[i] ?? null
    return value === null ? [] : [{ name, day, value, source: 'csv' as const, sample: false }]
  })
  for (const { day } of rows) refuseFuture(day, today)
  await setOutcomes(store.db, member, rows)
  return { name, days: rows.length, value: null }
}

async function removeKnown(store: Store, name: string, on: Day | null, member: string): Promise<number> {
  const removed = await removeOutcomes(store.db, member, name, on)
  if (removed > 0) return removed
  throw new AppError(
    'No such outcome',
    `Nothing was logged for ${JSON.stringify(name)}${on === null ? '' : ` on ${dayText(on)}`}.`,
    'List what was: fourscore outcome list.',
  )
}

/** As it was written the first time: `Meetings` and `meetings` are one outcome. Throws `AppError` where it is none. */
async function nameAsKept(store: Store, asked: string, member: string): Promise<string> {
  const name = asked.trim().replaceAll(/\s+/g, ' ')
  if (name === '' || name.length > 60)
    throw new AppError(
      'No name',
      `An outcome is called by 1 to 60 characters, not by ${name.length}.`,
      'Choose a name such as meetings.',
      'cannot-be',
    )
  const known = await store.db
    .selectFrom('outcome')
    .select('name')
    .distinct()
    .where('member', '=', member)
    .execute()
  return known.find((one) => one.name.toLowerCase() === name.toLowerCase())?.name ?? name
}

function refuseFuture(on: Day, today: Day): void {
  if (on <= today) return
  throw new AppError(
    'Not yet',
    `${dayText(on)} has not come yet.`,
    'Log what came, on today or an earlier day. Nothing was kept.',
    'cannot-be',
  )
}
