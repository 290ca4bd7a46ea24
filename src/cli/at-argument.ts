import { InvalidArgumentError } from 'commander'
import { parseDay } from '../kernel/day.ts'

/** A day, or a moment with or without its zone. */
export type AtArgument = { readonly day: string } | { readonly moment: Date }

/** What `--at` says. */
export function atArgument(text: string): AtArgument {
  if (parseDay(text) !== undefined) return { day: text }
  const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text) ? new Date(text) : new Date(NaN)
  const isReal = parseDay(text.slice(0, 10)) !== undefined && !Number.isNaN(moment.getTime())
  if (isReal) return { moment }
  throw new InvalidArgumentError('Expected a moment such as 2026-05-18T09:30Z, or a day such as 2026-05-18.')
}
