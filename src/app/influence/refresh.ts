import type { FetchOptions } from '../../fetch/fetch-snapshot.ts'
import { NETWORKS } from '../../networks/network.ts'
import { networkAccounts, snapshotsOf } from '../../store/networks.ts'
import type { Store } from '../../store/open-store.ts'
import { AppError } from '../app-error.ts'
import { addFromEndpoint, type AccountAdded } from './add-account.ts'

/** What asking again gave: each account with what came, or why nothing did. */
export interface Refreshed {
  readonly refreshed: readonly AccountAdded[]
  readonly failed: readonly { readonly account: string; readonly why: string }[]
  /** Accounts that only files tell of. */
  readonly byFile: readonly string[]
}

/** Asks for every account once more that was ever asked for. One that cannot be asked does not hinder the others. */
export async function refreshAccounts(
  store: Store,
  { member = 'me', ...options }: { readonly member?: string } & FetchOptions,
): Promise<Refreshed> {
  const refreshed: AccountAdded[] = []
  const failed: { account: string; why: string }[] = []
  const byFile: string[] = []
  for (const { id, network, account } of await networkAccounts(store.db, member)) {
    const name = `${NETWORKS[network].label}${account === '' ? '' : ` ${account}`}`
    if (!(await snapshotsOf(store.db, id)).some(({ came }) => came === 'endpoint')) {
      byFile.push(name)
      continue
    }
    try {
      refreshed.push(await addFromEndpoint(store, network, account, { member, ...options }))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failed.push({ account: name, why: `${error.detail} ${error.hint}` })
    }
  }
  return { refreshed, failed, byFile }
}
