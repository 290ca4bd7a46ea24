import { dayText } from '../../kernel/day.ts'
import type { KnownOutcome, OutcomeDay } from './known-outcomes.ts'

/** An outcome as JSON. */
export interface OutcomeJson {
  readonly name: string
  readonly from: string
  readonly to: string
  /** The sum of all values. */
  readonly total: number
  readonly days: readonly (Omit<OutcomeDay, 'day'> & { readonly day: string })[]
}

/** Of an outcome with at least one value. */
export function outcomeJson({ name, values }: KnownOutcome): OutcomeJson {
  const days = values.map(({ day, ...rest }) => ({ day: dayText(day), ...rest }))
  return {
    name,
    from: days[0]?.day ?? '',
    to: days.at(-1)?.day ?? '',
    total: values.reduce((sum, { value }) => sum + value, 0),
    days,
  }
}
