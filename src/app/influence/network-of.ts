import { ArchiveError } from '../../archive/archive-error.ts'
import { nameOf, type NamedPath } from '../../archive/open-archive.ts'
import { NETWORK_NAMES, type Network } from '../../networks/network.ts'
import { NETWORK_READERS } from '../../networks/readers.ts'
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
  for (const as of handed) {
    const file = typeof as === 'string' ? { path: as, name: nameOf(as) } : as
    const network = await networkOf(file)
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

/** The network whose own files are in it; null where there are none, or it cannot be opened: others say why. */
async function networkOf(file: NamedPath): Promise<Network | null> {
  const paths: string[] = []
  try {
    await networkFiles([file], (path) => {
      paths.push(path)
      return false
    })
  } catch (error) {
    if (error instanceof ArchiveError) return null
    throw error
  }
  return NETWORK_NAMES.find((network) => paths.some((path) => isOwn(network, path))) ?? null
}

const isOwn = (network: Network, path: string): boolean => NETWORK_READERS[network]?.isOwn?.(path) === true
