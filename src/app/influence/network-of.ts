import { ArchiveError } from '../../archive/archive-error.ts'
import { nameOf, type NamedPath } from '../../archive/open-archive.ts'
import { NETWORK_NAMES, type Network } from '../../networks/network.ts'
import { NETWORK_READERS } from '../../networks/readers.ts'
import { plainName } from '../../sources/linkedin/directory.ts'
import { networkFiles } from './network-files.ts'

/** Files that are a network's own by their names, and those handed over with them that belong to nobody else. */
export interface NetworkHanded {
  readonly network: Network
  readonly files: readonly NamedPath[]
}

/**
 * What of it networks sent, by the names of the files in it; the rest is what others may read. Files of one network are taken
 * together, for X's posts and its followers are two files, and with them what lies in the same folder.
 */
export async function partNetworks(handed: readonly (string | NamedPath)[]): Promise<{
  readonly networks: readonly NetworkHanded[]
  readonly rest: readonly (string | NamedPath)[]
}> {
  const found = new Map<Network, NamedPath[]>()
  const others: { readonly as: string | NamedPath; readonly file: NamedPath }[] = []
  const looked: {
    readonly as: string | NamedPath
    readonly file: NamedPath
    readonly paths: readonly string[]
  }[] = []
  for (const as of handed) {
    const file = typeof as === 'string' ? { path: as, name: nameOf(as) } : as
    looked.push({ as, file, paths: await pathsIn(file) })
  }
  // Files of one export that come one by one belong together, and LinkedIn's have names that other networks have too.
  const isAmidLinkedIns = looked.some(({ paths }) => paths.length === 1 && isLinkedIns(paths))
  for (const { as, file, paths } of looked) {
    const isOnesFile = paths.length === 1 && isAmidLinkedIns && /\.csv$/i.test(paths[0] ?? '')
    const network = isOnesFile || isLinkedIns(paths) ? null : networkOf(paths)
    if (network === null) others.push({ as, file })
    else found.set(network, [...(found.get(network) ?? []), file])
  }
  const rest: (string | NamedPath)[] = []
  for (const { as, file } of others) {
    const [, beside] = [...found].find(([network, files]) => isBeside(file, network, files)) ?? []
    if (beside === undefined) rest.push(as)
    else beside.push(file)
  }
  return { networks: [...found].map(([network, files]) => ({ network, files })), rest }
}

function isBeside({ name }: NamedPath, network: Network, files: readonly NamedPath[]): boolean {
  const folder = folderOf(name)
  if (folder !== null) return files.some((file) => folderOf(file.name) === folder)
  return /\.js(?:on)?$/i.test(name) && NETWORK_READERS[network]?.wants(name) === true
}

/** The outermost folder; null of a file that came without one. */
const folderOf = (name: string): string | null => /^([^/]+)\//.exec(name)?.[1] ?? null

/** What is in it; nothing where it cannot be opened: others say why. */
async function pathsIn(file: NamedPath): Promise<readonly string[]> {
  const paths: string[] = []
  try {
    await networkFiles([file], (path) => {
      paths.push(path)
      return false
    })
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return []
  }
  return paths
}

/** The network whose own files these are; null where there are none. */
const networkOf = (paths: readonly string[]): Network | null =>
  NETWORK_NAMES.find((network) => paths.some((path) => isOwn(network, path))) ?? null

/** Whether a file is among them that LinkedIn's export has and no other network's. */
const isLinkedIns = (paths: readonly string[]): boolean =>
  paths.some((path) => /\.(?:csv|xlsx)$/i.test(path) && LINKEDINS.has(plainName(path)))

const LINKEDINS: ReadonlySet<string> = new Set([
  'connections',
  'profile',
  'positions',
  'registration',
  'invitations',
  'emailaddresses',
  'education',
  'skills',
  'shares',
])

const isOwn = (network: Network, path: string): boolean => NETWORK_READERS[network]?.isOwn?.(path) === true
