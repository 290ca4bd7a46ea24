import type { CountedKind } from '../events/counted.ts'
import type { EventKind } from '../events/kinds.ts'
import type { Random } from '../kernel/random.ts'
import type { PerWeekByKind, Return } from './doing.ts'

/**
 * What may come back in a week of what is done in it: in the mean what `returns` say. For each of what is done, all
 * that it brings comes more or less together, as if it had come of a Poisson number of them; so few posts vary more than
 * many. No more is accepted or answered than was tried.
 */
export function likelyReturns(
  perWeek: PerWeekByKind,
  returns: readonly Return[],
  draw: Random,
): readonly (readonly [CountedKind, number])[] {
  const factors = new Map(
    [...Map.groupBy(returns, ({ of }) => of)].map(([of, gives]) => [
      of,
      factorOf(perWeek[of] ?? 0, gives, draw),
    ]),
  )
  return returns.map(({ of, gives, each }) => {
    const expected = each * (perWeek[of] ?? 0)
    return [gives, isTry(gives) ? expected : expected * (factors.get(of) ?? 1)] as const
  })
}

/** How many times as much as usual comes back of one kind. */
function factorOf(n: number, gives: readonly Return[], draw: Random): number {
  const tries = gives.find(({ gives: kind }) => isTry(kind))?.each ?? Infinity
  const hits = gives.filter(({ gives: kind }) => !isTry(kind))
  const most = Math.max(0, ...hits.map(({ each }) => each))
  const mean = n * Math.min(1, most)
  if (mean === 0) return 1
  return Math.min(poisson(mean, draw) / mean, most > 0 ? Math.max(1, tries / most) : 1)
}

const isTry = (kind: CountedKind | EventKind): boolean =>
  kind === 'invitation.settled' || kind === 'approach.settled'

/** Beyond this a Poisson number is drawn in parts, which add to the same. */
const MOST_AT_ONCE = 50

function poisson(mean: number, draw: Random): number {
  let sum = 0
  for (let rest = mean; rest > 0; rest -= MOST_AT_ONCE) sum += draw.poisson(Math.min(rest, MOST_AT_ONCE))
  return sum
}
