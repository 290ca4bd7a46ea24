import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArchiveFile } from '../sources/archive.ts'
import { isSystemFile, isWorkbook, withoutControls } from './entry-path.ts'
import { isZip } from './file-kind.ts'
import type { Opening } from './opening.ts'
import { notReadable, plainFile } from './plain-file.ts'
import { openZip, workbookParts } from './zip.ts'

/** The files of a folder and of all folders and ZIPs in it, by path. Links are passed over. */
export async function openFolder(folder: string, opening: Opening, prefix = ''): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = []
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw notReadable(prefix === '' ? opening.name : prefix, cause)
  })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    opening.budget.entry()
    const [onDisk, path] = [join(folder, entry.name), prefix + entry.name]
    if (isSystemFile(path)) continue
    if (entry.isFile() && !existsSync(onDisk)) {
      // It is there, under a name of bytes that are no text, by which nobody can ask for it.
      opening.passedOver.push({ path: withoutControls(path), reason: 'its name cannot be read: rename it' })
      continue
    }
    if (entry.isDirectory()) files.push(...(await openFolder(onDisk, opening, `${path}/`)))
    else if (entry.isFile()) files.push(...(await openFile(onDisk, path, opening)))
    else
      opening.passedOver.push({ path: withoutControls(path), reason: 'not a file; links are not followed' })
  }
  return files
}

/** A file as it is, or the files of the ZIP that it is. */
export async function openFile(onDisk: string, path: string, opening: Opening): Promise<ArchiveFile[]> {
  const { size } = await stat(onDisk)
  if (/\.zip$/i.test(path) && (await isZip(onDisk, path))) {
    return openZip(
      { onDisk, name: withoutControls(path), prefix: `${withoutControls(path)}/`, depth: 0 },
      opening,
    )
  }
  opening.budget.bytes(path, size)
  const file = plainFile(onDisk, path, size)
  return [isWorkbook(path) ? { ...file, parts: () => workbookParts(onDisk, file.path, opening) } : file]
}
