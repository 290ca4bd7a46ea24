import { NETWORKS } from '../../../../src/networks/network.ts'
import type { Influence } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { directionOf, inPercent, inPoints, isTold, listed } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'

export type NetworkName = Influence['networks'][number]['network']

export const labelOf = (network: NetworkName): string => NETWORKS[network].label

/** `As of 18 May 2026, from Mastodon and X. An estimate by a formula that is open.` */
export const influenceWhen = ({ day, networks }: Influence): string =>
  say('influence.when', {
    day: fullDay(dayFrom(day)),
    networks: listed(networks.map(({ network }) => labelOf(network))),
  })

/** The sentence that the page opens with: the points and how they went within a week, or what they may be. */
export function influenceFinding({ low, points, high, moved }: Influence): string {
  if (points === null) return say('influence.finding-span', { low: inPoints(low), high: inPoints(high) })
  return say('influence.finding', { points: inPoints(points), ...directionOf(moved?.change ?? null) })
}

/** What of it is sure, and where most of it comes from. */
export function influenceLead({ low, points, high, networks }: Influence): string {
  const [first] = networks
  const most =
    first?.gives == null || networks.length < 2 || first.gives.share === 0
      ? ''
      : say('influence.most', { share: inPercent(first.gives.share), network: labelOf(first.network) })
  const span =
    points === null || !isTold(high - low)
      ? points === null
        ? say('influence.lead-no-points')
        : say('influence.lead-sure')
      : say('influence.lead-span', { low: inPoints(low), high: inPoints(high) })
  return most === '' ? span : `${span} ${most}`
}
