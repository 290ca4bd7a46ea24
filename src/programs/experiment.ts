import { drawSchedule, type SchedulePlan } from '../effects/schedule.ts'
import type { Day } from '../kernel/day.ts'
import type { ExperimentMode } from './program.ts'
import { DAYS_A_WEEK } from './weeks.ts'

/** Blocks of four weeks, two on and two off: what drifts over months cancels within a block. */
const BLOCK = 4
const LONGEST_RUN = 3
/** What was done in the week before still shows on its first days. */
const SETTLING_DAYS = 2
/** Fewer weeks could not tell even the clearest effect from chance at 5%: 6 × 6 ways to draw them are too few. */
export const FEWEST_EXPERIMENT_WEEKS = 12

/** Draws the weeks on and off of a program, or undefined where it is too short, or not whole blocks of four weeks. */
export function experimentOf(start: Day, end: Day, seed: number): ExperimentMode | undefined {
  const weeks = (end - start + 1) / DAYS_A_WEEK
  if (!Number.isInteger(weeks / BLOCK) || weeks < FEWEST_EXPERIMENT_WEEKS) return undefined
  const plan: SchedulePlan = { weeks, block: BLOCK, longest: LONGEST_RUN }
  return { seed, plan, schedule: drawSchedule(plan, seed), settling: SETTLING_DAYS }
}
