import { dayText, instantText, type Day } from '../../kernel/day.ts'
import type { Network } from '../../networks/network.ts'
import {
  networkAccounts,
  removeNetworkAccount,
  snapshotsOf,
  type NetworkAccount,
} from '../../store/networks.ts'
import type { Store } from '../../store/open-store.ts'
import { AppError } from '../app-error.ts'

/** An account of the member's and what came of it. */
export interface AccountJson {
  readonly id: string
  readonly network: Network
  /** '' where no file says. */
  readonly account: string
  /** ISO 8601. */
  readonly addedAt: string
  /** ISO 8601: when the member said that it is theirs. */
  readonly saidMineAt: string
  /** How often something was told of it. */
  readonly snapshots: number
  /** The last day up to which anything is told. */
  readonly asOf: string | null
  readonly followers: number | null
  /** How it came last. */
  readonly came: 'file' | 'endpoint' | null
}

/** The member's accounts, in the order in which they were added. */
export const listAccounts = async (store: Store, member = 'me'): Promise<readonly AccountJson[]> =>
  Promise.all((await networkAccounts(store.db, member)).map((one) => accountJson(store, one)))

async function accountJson(store: Store, { id, ...one }: NetworkAccount): Promise<AccountJson> {
  const all = await snapshotsOf(store.db, id)
  const last = all.at(-1)
  return {
    id: String(id),
    network: one.network,
    account: one.account,
    addedAt: instantText(one.addedAt),
    saidMineAt: instantText(one.saidMineAt),
    snapshots: all.length,
    asOf: last === undefined ? null : dayText(last.as_of as Day),
    followers: all.findLast(({ followers }) => followers !== null)?.followers ?? null,
    came: last?.came ?? null,
  }
}

/** What went with an account. */
export interface AccountRemoved {
  readonly id: string
  readonly network: Network
  readonly account: string
  readonly snapshots: number
}

/**
 * Removes an account with all that was told of it. `named` is its id, its network where it is the only one there, or
 * `NETWORK:ACCOUNT`. Throws `AppError` where there is no such account, or several.
 */
export async function removeAccount(store: Store, named: string, member = 'me'): Promise<AccountRemoved> {
  const all = await networkAccounts(store.db, member)
  const found = all.filter(({ id, network, account }) =>
    [String(id), network, `${network}:${account}`].includes(named),
  )
  const [only] = found
  if (only === undefined || found.length > 1) throw notOne(named, all, found.length)
  const snapshots = removeNetworkAccount(store, only.id)
  return { id: String(only.id), network: only.network, account: only.account, snapshots }
}

function notOne(named: string, all: readonly NetworkAccount[], found: number): AppError {
  const list = all.map(({ id, network, account }) => `${id} (${network}:${account})`).join(', ')
  return new AppError(
    found === 0 ? 'No such account' : 'Several accounts',
    found === 0
      ? `There is no account ${JSON.stringify(named.slice(0, 80))}.`
      : `${JSON.stringify(named.slice(0, 80))} names ${found} accounts.`,
    all.length === 0 ? 'None was added yet: fourscore influence add NETWORK FILE.' : `There are: ${list}.`,
  )
}
