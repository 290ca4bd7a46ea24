import type { CountedKind } from '../../events/counted.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { holds, union } from '../../kernel/days.ts'
import type { Series } from '../../kernel/series.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Store } from '../../store/open-store.ts'
import { readOutcomes, type Outcome } from '../../store/outcomes.ts'
import { AppError } from '../app-error.ts'

/** An outcome over time. */
export interface KnownOutcome {
  readonly name: string
  /** Days with a value, in order. */
  readonly values: readonly OutcomeDay[]
}

export interface OutcomeDay {
  readonly day: Day
  readonly value: number
  /** By whom it is told: the member, a file of theirs, or an import such as the analytics workbook. */
  readonly source: Outcome['source'] | 'import'
}

/** Outcomes that imports may know, by the kinds of events that are counted as one each. */
const IMPORTED: Readonly<Record<string, CountedKind>> = {
  followers: 'follower.gained',
  'profile-views': 'profile-view.received',
  impressions: 'impression.received',
  engagement: 'engagement.received',
  connections: 'connection.made',
}

/**
 * Every outcome, by name: those that the member has logged, and those that imports know. Of a day that an import covers
 * the import's value counts, since a hand log and an export tell of the same; a covered day without any had none.
 */
export async function loadOutcomes(
  store: Store,
  evidence: Evidence,
  member = 'me',
): Promise<readonly KnownOutcome[]> {
  const byHand = Map.groupBy(await readOutcomes(store.db, member), ({ name }) => name)
  const names = [...new Set([...byHand.keys(), ...Object.keys(IMPORTED)])].toSorted()
  return names
    .map((name) => ({ name, values: valuesOf(byHand.get(name) ?? [], importedDays(evidence, name)) }))
    .filter(({ values }) => values.length > 0)
}

/** The outcome of a name, whatever its case. Throws `AppError` where nothing is known of it. */
export function outcomeNamed(outcomes: readonly KnownOutcome[], name: string): KnownOutcome {
  const found = outcomes.find((one) => one.name.toLowerCase() === name.trim().toLowerCase())
  if (found !== undefined) return found
  throw new AppError(
    'No such outcome',
    `Nothing is known of ${JSON.stringify(name.slice(0, 60))}.`,
    outcomes.length === 0
      ? 'Log one first: fourscore outcome add meetings 2.'
      : `There are: ${outcomes.map((one) => one.name).join(', ')}.`,
  )
}

export const outcomeSeries = ({ values }: KnownOutcome): Series => ({
  days: values.map(({ day }) => day),
  values: values.map(({ value }) => value),
})

function valuesOf(byHand: readonly Outcome[], imported: readonly OutcomeDay[]): readonly OutcomeDay[] {
  const days = new Map<Day, OutcomeDay>()
  for (const { day, value, source } of byHand) days.set(day, { day, value, source })
  for (const told of imported) days.set(told.day, told)
  return [...days.values()].toSorted((a, b) => a.day - b.day)
}

/** One entry for each day that imports cover, with how many of the kind there were. */
function importedDays({ counted, coverage }: Evidence, name: string): readonly OutcomeDay[] {
  const kind = Object.hasOwn(IMPORTED, name) ? IMPORTED[name] : undefined
  if (kind === undefined) return []
  const covered = union(
    coverage.filter(({ subject, byHand }) => subject === kind && byHand !== true).map(({ days }) => days),
  )
  const counts = new Map<Day, number>()
  for (const one of counted) {
    if (one.kind === kind && covered.some((days) => holds(days, one.day)))
      counts.set(one.day, (counts.get(one.day) ?? 0) + one.n)
  }
  if (counts.size === 0) return []
  return covered.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, i) => {
      const day = addDays(from, i)
      return { day, value: counts.get(day) ?? 0, source: 'import' as const }
    }),
  )
}
