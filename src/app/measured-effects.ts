import { isActivityName, type ActivityName } from '../plan/activities.ts'
import type { MeasuredEffect } from '../plan/next-actions.ts'
import type { ProgramsJson } from './programs/programs-answer.ts'

/** What programs did, by each activity of theirs; of several with the same activity that which did most for certain. */
export function measuredEffects({
  programs,
}: Pick<ProgramsJson, 'programs'>): ReadonlyMap<ActivityName, MeasuredEffect> {
  const measured = new Map<ActivityName, MeasuredEffect>()
  for (const { name, activities, effect } of programs) {
    if (effect === null) continue
    const { estimate, low, high } = effect
    if (estimate === null || low === null || high === null) continue
    for (const { activity } of activities) {
      const known = isActivityName(activity) ? measured.get(activity) : undefined
      if (!isActivityName(activity) || (known !== undefined && known.low >= low)) continue
      measured.set(activity, { program: name, estimate, low, high })
    }
  }
  return measured
}
