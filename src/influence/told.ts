import type { AccountWord } from '../events/account-kinds.ts'
import type { Day } from '../kernel/day.ts'
import { NETWORK_NAMES, type Network } from '../networks/network.ts'
import type { Snapshot } from '../networks/snapshot.ts'
import { accountsOf, levelOn, standingOn, type Standing } from './standing.ts'
import { tellingsOf, type Telling, type Tellings } from './tellings.ts'

/** What is known of a network on a day, over all of the member's accounts there. */
export interface Told {
  readonly network: Network
  /** The day that the window ends on: the day itself, or that of the last snapshot, up to `STANDS_DAYS` before. */
  readonly endsOn: Day
  readonly tells: Tellings
}

/**
 * What snapshots tell on a day, by network; a network of which nothing is known is left out. The order of snapshots does not
 * matter.
 *
 * - Followers and lists stand as told last, and before they were ever told as they were told first.
 * - Posts are those of the last 90 days, by the day that they were published on, with the counts of the newest snapshot that
 *   tells them. The newest of the last `STANDS_DAYS` tells a day, and what it told stands until the next. Where there is
 *   none, the first later one tells it whose posts reach back to it.
 */
export const toldOn = (snapshots: readonly Snapshot[], on: Day): readonly Told[] =>
  NETWORK_NAMES.flatMap((network) => {
    const accounts = accountsOf(snapshots.filter((one) => one.network === network))
    const told = accounts.map((account) => accountOn(account, on))
    const tells = together(told.map((one) => one.tells))
    const endsOn = Math.max(...told.map((one) => one.endsOn)) as Day
    return tells.size === 0 ? [] : [{ network, endsOn, tells }]
  })

function accountOn(account: readonly Snapshot[], on: Day): Pick<Told, 'endsOn' | 'tells'> {
  const standing: Standing | null = standingOn(account, on)
  const tells = new Map<AccountWord, Telling>(standing === null ? [] : tellingsOf(standing))
  for (const word of ['followers', 'listed'] as const) {
    const n = levelOn(account, word, on)
    if (n !== null) tells.set(word, { counts: [{ age: 0, n }], all: true })
  }
  return { endsOn: standing?.endsOn ?? on, tells }
}

/** What several accounts tell: their counts together, all of them only where each account tells all. */
function together(accounts: readonly Tellings[]): Tellings {
  const words = new Set(accounts.flatMap((tells) => [...tells.keys()]))
  return new Map(
    [...words].map((word) => {
      const tellings = accounts.flatMap((tells) => tells.get(word) ?? [])
      const all = tellings.length === accounts.length && tellings.every((one) => one.all)
      return [word, { counts: tellings.flatMap(({ counts }) => counts), all }]
    }),
  )
}
