import { useState } from 'react'
import { instant, utcDay, type Day } from '../../../src/kernel/day.ts'

/** The day on which the page was opened. */
export function useToday(): Day {
  const [today] = useState(() => utcDay(instant(Date.now())))
  return today
}
