import type { Model } from './model.ts'
import { brand } from './ssi-open/brand.ts'
import { insights } from './ssi-open/insights.ts'
import { people } from './ssi-open/people.ts'
import { relationships } from './ssi-open/relationships.ts'

/**
 * The open index: four pillars of 25 points, after LinkedIn's Social Selling Index. It is not LinkedIn's formula.
 *
 * LinkedIn publishes which behaviours count, but no weight, cap, window or decay. What is published stands in each
 * signal's `ground.counts`; every number is assumed, and its reason stands in `ground.numbers`.
 */
export const ssiOpen: Model = {
  name: 'ssi-open',
  version: 1,
  combine: { kind: 'sum' },
  pillars: [brand, people, insights, relationships],
}
