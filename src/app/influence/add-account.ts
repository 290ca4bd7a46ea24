import type { NamedPath } from '../../archive/open-archive.ts'
import { FetchError } from '../../fetch/fetch-error.ts'
import { fetchSnapshot, type FetchOptions } from '../../fetch/fetch-snapshot.ts'
import { dayText, instant, parseDay, type Day, type Instant } from '../../kernel/day.ts'
import { describeProblem } from '../../kernel/place.ts'
import { NETWORKS, type Network } from '../../networks/network.ts'
import type { NetworkReading } from '../../networks/reader.ts'
import { NETWORK_READERS } from '../../networks/readers.ts'
import type { Snapshot } from '../../networks/snapshot.ts'
import { addNetworkAccount, keepSnapshot, networkAccounts } from '../../store/networks.ts'
import type { Store } from '../../store/open-store.ts'
import { AppError } from '../app-error.ts'
import { removeSample } from '../remove-sample.ts'
import { networkFiles } from './network-files.ts'

/** What adding to an account gave. */
export interface AccountAdded {
  readonly id: string
  readonly network: Network
  /** '' where no file says. */
  readonly account: string
  /** False where the very same was told before. */
  readonly isNew: boolean
  /** The day up to which the counts hold. */
  readonly asOf: string
  readonly posts: number
  readonly days: number
  readonly followers: number | null
  /** How many entries were left out on purpose, by reason. */
  readonly left: Readonly<Record<string, number>>
  /** At most 20, a sentence each; `problemsInAll` counts them all. */
  readonly problems: readonly string[]
  readonly problemsInAll: number
  /** Whether the fictional member was taken out, because an own account came in. */
  readonly sampleRemoved: boolean
}

export interface AddOptions {
  readonly today: Day
  readonly now: Instant
  readonly member?: string
  /** The account's name, where no file says it. */
  readonly account?: string | undefined
  /** Whether it is the fictional member's. */
  readonly sample?: boolean
}

/**
 * Takes in what a network's own archive, or files of it, tell of an account of the member's; by handing it over they say that it is theirs.
 * Throws `AppError` where nothing in it tells anything, and `ArchiveError` where it cannot be opened.
 */
export async function addFromFile(
  store: Store,
  network: Network,
  files: readonly NamedPath[],
  { today, now, member = 'me', account, sample = false }: AddOptions,
): Promise<AccountAdded> {
  const name = files.map((file) => file.name).join(', ')
  const reading = await readFiles(network, files, name, today)
  const told = { ...snapshotOf(reading, network, name), ...(account === undefined ? {} : { account }) }
  const snapshot = await ofKnownAccount(store, member, dated(told, name, today))
  return keep(store, member, { snapshot, reading, came: 'file', name: name.slice(0, 300), now, sample })
}

async function readFiles(
  network: Network,
  handed: readonly NamedPath[],
  name: string,
  today: Day,
): Promise<NetworkReading> {
  const reader = NETWORK_READERS[network]
  if (reader === undefined) throw noFiles(network)
  const files = await networkFiles(handed, (path) => reader.wants(path))
  if (files.length > 0) return reader.read(files, today)
  throw new AppError(
    'Nothing of that network',
    `${name} holds none of the files of ${NETWORKS[network].label} that tell of an account.`,
    `It is looked for ${reader.looksFor}. Check that it is the right file, and unpacked at most once.`,
    'cannot-be',
  )
}

function snapshotOf({ snapshot, problems, left }: NetworkReading, network: Network, file: string): Snapshot {
  if (snapshot !== null) return snapshot
  const reasons = [
    ...problems.slice(0, 3).map(describeProblem),
    ...Object.entries(left).map(([reason, n]) => `${n} ${reason}`),
  ]
  throw new AppError(
    'Nothing could be used',
    `${file} tells nothing of ${NETWORKS[network].label} that counts${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}.`,
    'Download it again, and check that the account has public posts. Nothing was kept.',
    'cannot-be',
  )
}

/** Archives carry their day in their name: `twitter-2026-05-18-….zip`, `archive-20260518093012-….tar.gz`. */
function dated(snapshot: Snapshot, name: string, today: Day): Snapshot {
  const [, year, month, on] = /(?<!\d)(20\d{2})-?([01]\d)-?([0-3]\d)(?=\D|\d{6}(?!\d))/.exec(name) ?? []
  const day = year === undefined ? undefined : parseDay(`${year}-${month}-${on}`)
  return day !== undefined && day >= snapshot.asOf && day <= today ? { ...snapshot, asOf: day } : snapshot
}

/** A file that names no account is of the only account there that is known. */
async function ofKnownAccount(store: Store, member: string, snapshot: Snapshot): Promise<Snapshot> {
  if (snapshot.account !== '') return snapshot
  const known = (await networkAccounts(store.db, member)).filter(
    ({ network, sample }) => network === snapshot.network && !sample,
  )
  const [only] = known
  return known.length === 1 && only !== undefined ? { ...snapshot, account: only.account } : snapshot
}

/**
 * Asks a network's public endpoint what an account received, once, because the member says that it is theirs and wants it asked.
 * Throws `AppError` where it cannot be asked, or its answer not be used.
 */
export async function addFromEndpoint(
  store: Store,
  network: Network,
  account: string,
  { member = 'me', ...options }: { readonly member?: string } & FetchOptions,
): Promise<AccountAdded> {
  const snapshot = await fetchSnapshot(network, account, options).catch((error: unknown) => {
    if (!(error instanceof FetchError)) throw error
    const title = `${NETWORKS[network].label} could not be asked`
    throw new AppError(title, error.detail, error.hint, 'cannot-be')
  })
  const now = instant(options.now())
  return keep(store, member, {
    snapshot,
    reading: NOTHING_LEFT,
    came: 'endpoint',
    name: network,
    now,
    sample: false,
  })
}

const NOTHING_LEFT = { left: {}, problems: [], problemsInAll: 0 }

interface Keeping {
  readonly snapshot: Snapshot
  readonly reading: Omit<NetworkReading, 'snapshot'>
  readonly came: 'file' | 'endpoint'
  readonly name: string
  readonly now: Instant
  readonly sample: boolean
}

/** Own accounts take the place of the fictional member: the two together would be nobody's influence. */
async function keep(
  store: Store,
  member: string,
  { snapshot, reading, sample, ...how }: Keeping,
): Promise<AccountAdded> {
  const { network, account, asOf, posts, days, followers } = snapshot
  const removed = sample ? [] : await removeSample(store, member)
  const { id } = await addNetworkAccount(store.db, member, { network, account, now: how.now, sample })
  const isNew = await keepSnapshot(store, member, id, { snapshot, ...how })
  return {
    id: String(id),
    network,
    account,
    isNew,
    asOf: dayText(asOf),
    posts: posts.length,
    days: days.length,
    followers,
    left: reading.left,
    problems: reading.problems.slice(0, 20).map(describeProblem),
    problemsInAll: reading.problemsInAll,
    sampleRemoved: removed.length > 0,
  }
}

const noFiles = (network: Network): AppError =>
  new AppError(
    'It sends no files',
    network === 'linkedin'
      ? 'LinkedIn’s files come in with all else.'
      : `${NETWORKS[network].label} sends no file that is read here.`,
    network === 'linkedin'
      ? 'Import its content analytics: fourscore import FILE. They count towards influence by themselves.'
      : `Name the account: fourscore influence add ${network} NAME --mine.`,
    'cannot-be',
  )
