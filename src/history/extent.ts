import type { Days } from '../kernel/days.ts'
import type { Evidence } from '../model/evidence.ts'

/**
 * The days that a history covers: from the first event to the last day that any coverage holds. Undefined where there is
 * no event, or no coverage from the first one on: then there is nothing to draw.
 */
export function extent({ counted, coverage }: Evidence): Days | undefined {
  const from = counted[0]?.day
  const to = coverage.map(({ days }) => days.to).reduce((a, b) => (a > b ? a : b), -Infinity as Days['to'])
  return from !== undefined && from <= to ? { from, to } : undefined
}
