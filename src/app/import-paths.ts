import { ArchiveError } from '../archive/archive-error.ts'
import type { Limits } from '../archive/limits.ts'
import { isLooseFile, nameOf, openArchive, openLoose, type NamedPath } from '../archive/open-archive.ts'
import type { OpenArchive } from '../archive/opening.ts'
import type { Network } from '../networks/network.ts'
import type { Store } from '../store/open-store.ts'
import { AppError } from './app-error.ts'
import { importArchive, type ImportOptions } from './import-archive.ts'
import { failedReport, type ImportReport } from './import-report.ts'
import { addFromFile, type AccountAdded } from './influence/add-account.ts'
import { partNetworks } from './influence/network-of.ts'
import { onACopy } from './on-a-copy.ts'
import { findOwnExport, type OwnExport } from './own-export/read-own-export.ts'
import { removeSample } from './remove-sample.ts'
import { broken, restore } from './restore.ts'

export interface ImportPathsOptions extends ImportOptions {
  /** Says what would be taken in, and keeps nothing. */
  readonly dryRun?: boolean
  readonly limits?: Partial<Limits>
}

/** As `fourscore import --json` prints it. */
export interface ImportsReport {
  readonly imports: readonly ImportReport[]
  /** Accounts on networks that files told of: they are no imports, and are removed as accounts. */
  readonly accounts: readonly AccountAdded[]
  /** Whether the fictional member was taken out, because own data came in. */
  readonly sampleRemoved: boolean
}

/**
 * Imports what a person hands over. Each ZIP and each folder is an import of its own, loose files are one together. What another
 * network sent is added as an account there.
 *
 * An export of everything that Fourscore made, JSON or CSVs, is restored instead: see `restore`. What cannot be
 * opened or gives nothing is told in its report (`failed`), and the others are imported all the same. Own data takes
 * the place of the fictional member: the two together would be nobody's score.
 */
export async function importPaths(
  store: Store,
  paths: readonly (string | NamedPath)[],
  options: ImportPathsOptions,
): Promise<ImportsReport> {
  if (options.dryRun === true) {
    const onWait = (): void =>
      options.onProgress?.({ kind: 'waiting', archive: paths.map(nameOf).join(', ') })
    const trial = (copy: Store): Promise<ImportsReport> =>
      importPaths(copy, paths, { ...options, dryRun: false })
    const { imports, ...tried } = await onACopy(store, trial, onWait)
    return { imports: imports.map((report) => ({ ...report, id: null })), ...tried }
  }
  const imports: ImportReport[] = []
  const accounts: AccountAdded[] = []
  const { networks, rest } = await partNetworks(paths)
  for (const { network, files } of networks) {
    const added = await addOne(store, network, files, options)
    if ('failed' in added) imports.push(added)
    else accounts.push(added)
  }
  for (const { name, open } of await gather(rest, options.limits)) {
    imports.push(await importOne(store, name, open, options))
  }
  const isOwn =
    options.sample !== true &&
    imports.some(({ failed, source }) => failed === null && source !== 'fourscore-export')
  const removed = isOwn ? await removeSample(store, options.member) : []
  const isSampleGone = removed.length > 0 || accounts.some((account) => account.sampleRemoved)
  return { imports, accounts, sampleRemoved: isSampleGone }
}

async function addOne(
  store: Store,
  network: Network,
  files: readonly NamedPath[],
  { today, now, member = 'me' }: ImportPathsOptions,
): Promise<AccountAdded | ImportReport> {
  try {
    return await addFromFile(store, network, files, { today, now, member })
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof AppError)) throw error
    const name = files.map((file) => file.name).join(', ')
    const why = error instanceof AppError ? `${error.detail} ${error.hint}` : error.message
    return failedReport('network-archive', name, why)
  }
}

/** Something to import: what to call it where it cannot be opened, and how to open it. */
interface Handed {
  readonly name: string
  open(): Promise<OpenArchive>
}

async function gather(
  paths: readonly (string | NamedPath)[],
  limits?: Partial<Limits>,
): Promise<readonly Handed[]> {
  const handed: Handed[] = []
  const loose: (string | NamedPath)[] = []
  for (const path of paths) {
    if (await isLooseFile(path)) loose.push(path)
    else handed.push({ name: nameOf(path), open: () => openArchive(path, limits) })
  }
  const together = loose.map(nameOf).join(', ')
  return loose.length === 0 ? handed : [...handed, { name: together, open: () => openLoose(loose, limits) }]
}

async function importOne(
  store: Store,
  name: string,
  open: () => Promise<OpenArchive>,
  options: ImportOptions,
): Promise<ImportReport> {
  try {
    const archive = await open()
    try {
      const own = await ownExport(archive)
      if (own === undefined) return await importArchive(store, archive, options)
      return await restore(store, own, name, () => options.onProgress?.({ kind: 'waiting', archive: name }))
    } finally {
      await archive.close()
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return failedReport('linkedin-export', name, error.message)
  }
}

const ownExport = (archive: OpenArchive): Promise<OwnExport | undefined> =>
  findOwnExport(archive).catch((error: unknown) => {
    throw error instanceof SyntaxError ? broken(archive.name, error) : error
  })
