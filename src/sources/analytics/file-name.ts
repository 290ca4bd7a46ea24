import { parseDay } from '../../kernel/day.ts'
import type { Days } from '../../kernel/days.ts'

/** The period in a file's name: `Content_2024-08-25_2024-11-22_Name.xlsx`; null where it tells none. */
export function namedPeriod(fileName: string): Days | null {
  const days = [...fileName.matchAll(/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g)].map(([text]) => parseDay(text))
  const [from, to] = days
  return days.length === 2 && from !== undefined && to !== undefined && from <= to ? { from, to } : null
}

/** Whether a file is named as LinkedIn names content analytics: `Content_…`, `AggregateAnalytics_…`, with a period. */
export const isNamedAnalytics = (fileName: string): boolean =>
  /(?:^|[^a-z])(?:content|aggregateanalytics)[^a-z]/i.test(fileName) && namedPeriod(fileName) !== null
