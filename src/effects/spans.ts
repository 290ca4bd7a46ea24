import type { Day } from '../kernel/day.ts'
import type { Program, Span } from '../kernel/program.ts'

/** Whether a program ran on a day. */
export const runsOn = ({ spans }: Program, on: Day): boolean =>
  spans.some(({ from, to }) => from <= on && (to === null || on <= to))

/** The first day of a program. */
export const startOf = ({ spans }: Program): number => Math.min(...spans.map(({ from }) => from))

/** The same program with its spans in order, and those that overlap or touch as one. */
export function inOrder(program: Program): Program {
  const spans: Span[] = []
  for (const next of program.spans.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1)
    if (last === undefined || (last.to !== null && next.from > last.to + 1)) spans.push(next)
    else spans[spans.length - 1] = { from: last.from, to: later(last.to, next.to) }
  }
  return { name: program.name, spans }
}

const later = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? null : a > b ? a : b)
