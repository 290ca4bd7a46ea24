import type { Calendar } from '../app/programs/known-programs.ts'
import { localDay } from './local-day.ts'

/** The calendar of this machine: its own time zone says on which day a moment falls. */
export const calendarAt = (now: Date): Calendar => ({
  today: localDay(now),
  dayOf: (at) => localDay(new Date(at)),
})
