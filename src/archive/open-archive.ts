import { access, constants, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { ArchiveFile } from '../sources/archive.ts'
import { ArchiveError } from './archive-error.ts'
import { withoutControls } from './entry-path.ts'
import { isZip } from './file-kind.ts'
import { openFile, openFolder } from './folder.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { closeAll, startOpening, type OpenArchive, type Opening } from './opening.ts'
import { notReadable, plainFile } from './plain-file.ts'
import { openZip } from './zip.ts'

/** A file on disk, and what its owner calls it: `Connections.csv`, `Export/Connections.csv`. */
export interface NamedPath {
  readonly path: string
  readonly name: string
}

/**
 * Opens what a person hands over: a ZIP, a folder with all that is in it, or a single file.
 *
 * - `of`: a path, or a path with another name than its own.
 * - ZIPs inside are opened as folders of their name, up to `limits.depth`. Office files are ZIPs too and stay files.
 * - Throws `ArchiveError` where there is nothing, or where it is locked, broken, over the limits or meant to do harm.
 */
export async function openArchive(
  of: string | NamedPath,
  limits: Partial<Limits> = {},
): Promise<OpenArchive> {
  const { path, name } = named(of)
  return opened(name, limits, async (opening) => {
    const found = await look(path, name)
    if (found.isDirectory()) return openFolder(path, opening)
    if (await isZip(path, name)) {
      const files = await openZip({ onDisk: path, name, prefix: '', depth: 0 }, opening)
      if (!files.some((file) => file.path === OFFICE_FILE)) return files
      return [{ ...plainFile(path, basename(name), found.size), parts: () => Promise.resolve(files) }]
    }
    return [plainFile(path, basename(name), found.size)]
  })
}

/**
 * Opens loose files together, as one archive. It is called as the folder that they share where that is an export's,
 * because its name tells the day of the export; else as its files.
 */
export async function openLoose(
  of: readonly (string | NamedPath)[],
  limits: Partial<Limits> = {},
): Promise<OpenArchive> {
  const paths = of.map(named)
  return opened(looseName(paths), limits, async (opening) => {
    const files: ArchiveFile[] = []
    for (const { path, name } of paths) {
      await look(path, name)
      opening.budget.entry()
      files.push(...(await openFile(path, name, opening)))
    }
    return files
  })
}

/** Whether it is a single file that may belong together with others: neither a folder, nor a ZIP, nor a JSON document. */
export async function isLooseFile(of: string | NamedPath): Promise<boolean> {
  const { path, name } = named(of)
  if (/\.json$/i.test(name)) return false
  try {
    return (await stat(path)).isFile() && (/\.(xlsx|docx|pptx)$/i.test(name) || !(await isZip(path, name)))
  } catch {
    // Whoever opens it is told why it cannot be opened.
    return false
  }
}

/** What people call it. */
export const nameOf = (of: string | NamedPath): string => named(of).name

const OFFICE_FILE = '[Content_Types].xml'

const named = (of: string | NamedPath): NamedPath =>
  typeof of === 'string' ? { path: of, name: withoutControls(basename(resolve(of))) } : of

async function opened(
  name: string,
  limits: Partial<Limits>,
  list: (opening: Opening) => Promise<ArchiveFile[]>,
): Promise<OpenArchive> {
  const opening = startOpening(name, { ...DEFAULT_LIMITS, ...limits })
  try {
    const files = await list(opening)
    return { name, files, passedOver: opening.passedOver, close: () => closeAll(opening) }
  } catch (error) {
    await closeAll(opening)
    throw error
  }
}

async function look(path: string, name: string): Promise<{ readonly size: number; isDirectory(): boolean }> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw notReadable(name, cause)
    throw new ArchiveError(`There is no file or folder ${path}. Check the spelling.`, { cause })
  })
  if (!found.isFile() && !found.isDirectory()) {
    throw new ArchiveError(
      `${path} is neither a file nor a folder. Give the ZIP that LinkedIn sent, or its folder.`,
    )
  }
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw notReadable(name, cause)
  })
  return found
}

function looseName(paths: readonly NamedPath[]): string {
  const [first] = paths
  if (first === undefined)
    throw new ArchiveError('No file was given. Give the ZIP that LinkedIn sent, or its folder.')
  const folders = new Set(paths.map(folderOf))
  const [folder = ''] = folders
  if (folders.size === 1 && /data ?export/i.test(folder)) return folder
  return paths.length === 1 ? basename(first.name) : `${basename(first.name)} and ${paths.length - 1} more`
}

/** The outermost folder of its name, else the folder on disk that it lies in. */
const folderOf = ({ path, name }: NamedPath): string =>
  withoutControls(name.includes('/') ? (name.split('/')[0] ?? '') : basename(dirname(resolve(path))))
