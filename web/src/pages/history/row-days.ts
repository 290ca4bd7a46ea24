/** So many days apart are the rows of a table, so that there are about a hundred; a CSV has every day. */
const stepFor = (days: number): number => (days <= 120 ? 1 : days <= 800 ? 7 : 28)

/** The days, by their turns, that have a row in a table, the last first; those that must have one are always among them. */
export function rowDays(days: number, must: readonly number[]): { step: number; rows: readonly number[] } {
  const step = stepFor(days)
  const stepped = Array.from({ length: Math.ceil(days / step) }, (_, i) => days - 1 - i * step)
  const rows = new Set([...stepped, ...must.filter((at) => at >= 0 && at < days)])
  return { step, rows: [...rows].toSorted((a, b) => b - a) }
}
