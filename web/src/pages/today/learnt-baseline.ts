import type { PillarName, Readings } from '../../shapes.ts'

/** Where a pillar stood in the baseline; null while that is being learnt. */
export const learntBaseline = ({ baseline }: Readings, pillar: PillarName): number | null =>
  baseline === null || baseline.days < baseline.of ? null : (baseline.pillars?.[pillar]?.mean ?? null)
