import { describeProblem, type Problem } from '../kernel/place.ts'
import { counted } from './number.ts'

const SHOWN = 5

/** The first problems of a file, and how many more there are. */
export function problemWords(problems: readonly Problem[]): string {
  const more = problems.length > SHOWN ? [`and ${counted(problems.length - SHOWN, 'more problem')}`] : []
  return [...problems.slice(0, SHOWN).map(describeProblem), ...more].join('; ')
}
