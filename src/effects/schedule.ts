import { random, type Random } from '../kernel/random.ts'

/** How an experiment's weeks may be drawn: in blocks, each with as many weeks on as off. */
export interface SchedulePlan {
  /** How many weeks in all, a multiple of `block`. */
  readonly weeks: number
  /** Weeks of a block, an even number. */
  readonly block: number
  /** At most so many weeks in a row are on, or off; 1 or more. */
  readonly longest: number
}

/** Week by week, whether the program is on. */
export type Schedule = readonly boolean[]

/** Above so many ways to fill the blocks, schedules are drawn instead of listed. */
export const MOST_LISTED = 10_000

/** One of all the schedules of a plan, each as likely as any other: the same from the same seed. */
export const drawSchedule = (plan: SchedulePlan, seed: number): Schedule =>
  scheduleDrawer(plan, random(seed))()

/** Draws whole schedules until one keeps the longest run, so that those which keep it stay equally likely. */
export function scheduleDrawer(plan: SchedulePlan, chance: Random): () => Schedule {
  const blocks = checked(plan)
  const ways = fillings(plan.block)
  return () => {
    for (let tries = 0; tries < 1_000_000; tries++) {
      const schedule = Array.from({ length: blocks }, () => chance.pick(ways)).flat()
      if (keepsLongest(schedule, plan.longest)) return schedule
    }
    throw new RangeError(`weeks on and off change too often to be drawn: at most ${plan.longest} in a row`)
  }
}

/** All schedules of a plan, or undefined where there are too many to list. */
export function everySchedule(plan: SchedulePlan): readonly Schedule[] | undefined {
  const blocks = checked(plan)
  const ways = fillings(plan.block)
  if (ways.length ** blocks > MOST_LISTED) return undefined
  let schedules: readonly Schedule[] = [[]]
  for (let i = 0; i < blocks; i++)
    schedules = schedules.flatMap((begun) => ways.map((way) => [...begun, ...way]))
  return schedules.filter((schedule) => keepsLongest(schedule, plan.longest))
}

/** Whether a plan could have drawn a schedule. */
export function couldBeDrawn(plan: SchedulePlan, schedule: Schedule): boolean {
  checked(plan)
  const blocks = Array.from({ length: plan.weeks / plan.block }, (_, i) =>
    schedule.slice(i * plan.block, (i + 1) * plan.block),
  )
  return (
    schedule.length === plan.weeks &&
    blocks.every((block) => block.filter(Boolean).length === plan.block / 2) &&
    keepsLongest(schedule, plan.longest)
  )
}

/** The ways to fill a block: half of its weeks on. */
function fillings(block: number): readonly Schedule[] {
  const begun = (on: number, off: number): readonly Schedule[] => {
    if (on === 0 && off === 0) return [[]]
    return [
      ...(on === 0 ? [] : begun(on - 1, off).map((rest) => [true, ...rest])),
      ...(off === 0 ? [] : begun(on, off - 1).map((rest) => [false, ...rest])),
    ]
  }
  return begun(block / 2, block / 2)
}

function keepsLongest(schedule: Schedule, longest: number): boolean {
  let run = 0
  return schedule.every((on, i) => {
    run = on === schedule[i - 1] ? run + 1 : 1
    return run <= longest
  })
}

/** How many blocks a plan has; throws where it is none. */
function checked({ weeks, block, longest }: SchedulePlan): number {
  const even = Number.isInteger(block / 2) && block >= 2 && block <= 12
  if (!even) throw new RangeError(`a block has an even number of weeks from 2 to 12, not ${block}`)
  const blocks = weeks / block
  if (!Number.isInteger(blocks) || blocks < 1) {
    throw new RangeError(`an experiment has whole blocks of ${block} weeks, not ${weeks} weeks`)
  }
  if (!Number.isInteger(longest) || longest < 1) {
    throw new RangeError(`the longest run is a whole number of weeks above 0, not ${longest}`)
  }
  return blocks
}
