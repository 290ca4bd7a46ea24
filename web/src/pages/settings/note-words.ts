import type { Note } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { say } from '../../words/say.ts'

/** `4 May 2026`, `3 August 2026 to 21 August 2026`. */
export function daysOf({ from, to }: Pick<Note, 'from' | 'to'>): string {
  const [first, last] = [fullDay(dayFrom(from)), fullDay(dayFrom(to))]
  return from === to ? first : say('settings.days', { from: first, to: last })
}
