import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import type { ArchiveFile } from '../sources/archive.ts'
import { ArchiveError } from './archive-error.ts'
import { checkedPath, isSystemFile, isWorkbook } from './entry-path.ts'
import type { Opening } from './opening.ts'
import { openZipFile, openZipOn } from './zip-reader.ts'

/** Which ZIP is opened: the file on disk, what people call it, and where its files appear in the archive. */
export interface ZipOnDisk {
  readonly onDisk: string
  readonly name: string
  /** '' for the archive itself, `inner.zip/` for a ZIP in it. */
  readonly prefix: string
  /** In how many other ZIPs it lies. */
  readonly depth: number
}

/** The files of a ZIP and of the ZIPs in it, as they stand in its directory; nothing is unpacked but inner ZIPs. */
export async function openZip(zip: ZipOnDisk, opening: Opening): Promise<ArchiveFile[]> {
  const opened = await openZipFile(zip.onDisk).catch((error: unknown) => {
    throw notWhole(zip.name, error)
  })
  return filesOf(opened, zip, opening)
}

async function filesOf(
  zip: ZipFile,
  { name, prefix, depth }: ZipOnDisk,
  opening: Opening,
): Promise<ArchiveFile[]> {
  opening.closers.push(() => zip.close())
  opening.budget.deeper(name, depth)
  opening.budget.expect(zip.entryCount)
  const files: ArchiveFile[] = []
  for (const entry of await entriesOf(zip, name)) {
    opening.budget.entry()
    const path = checkedPath(nameOf(entry), name)
    if (path.endsWith('/') || isSystemFile(path)) continue
    checkEntry(entry, path, name)
    opening.budget.bytes(path, entry.uncompressedSize, entry.compressedSize)
    const file = {
      path: prefix + path,
      bytes: entry.uncompressedSize,
      open: () => unpack(zip, entry, path, name),
    }
    if (/\.zip$/i.test(path)) files.push(...(await innerZip(file, depth + 1, opening)))
    else if (isWorkbook(path)) files.push({ ...file, parts: () => innerWorkbook(file, depth, opening) })
    else files.push(file)
  }
  return files
}

async function entriesOf(zip: ZipFile, name: string): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return entries
  } catch (error) {
    throw notWhole(name, error)
  }
}

const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)

const UNIX_KIND_OF_FILE = 0o170000
const UNIX_LINK = 0o120000

function checkEntry(entry: Entry, path: string, zip: string): void {
  if (entry.isEncrypted()) {
    throw new ArchiveError(
      `${path} in ${zip} is locked with a password. Unpack it with the password and import the folder.`,
    )
  }
  if (((entry.externalFileAttributes >>> 16) & UNIX_KIND_OF_FILE) === UNIX_LINK) {
    throw new ArchiveError(
      `${path} in ${zip} is a link and not a file. No export is like that: download yours again.`,
    )
  }
  if (!entry.canDecodeFileData()) {
    throw new ArchiveError(
      `${path} in ${zip} is packed by a method (number ${entry.compressionMethod}) that is not known here. ` +
        'Unpack it and import the folder.',
    )
  }
}

async function* unpack(zip: ZipFile, entry: Entry, path: string, name: string): AsyncGenerator<Uint8Array> {
  let sum = 0
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    throw damaged(path, name, error)
  }
  if (sum !== entry.crc32) throw damaged(path, name, 'its checksum differs')
}

async function innerZip(file: ArchiveFile, depth: number, opening: Opening): Promise<ArchiveFile[]> {
  opening.budget.deeper(file.path, depth)
  const zip = await openInner(file, opening, notWhole)
  return filesOf(zip, { onDisk: '', name: file.path, prefix: `${file.path}/`, depth }, opening)
}

/** The files that a workbook on disk is made of. */
export async function workbookParts(onDisk: string, name: string, opening: Opening): Promise<ArchiveFile[]> {
  const zip = await openZipFile(onDisk).catch((error: unknown) => {
    throw notAWorkbook(name, error)
  })
  return partsOf(zip, name, 0, opening)
}

const innerWorkbook = async (file: ArchiveFile, depth: number, opening: Opening): Promise<ArchiveFile[]> =>
  partsOf(await openInner(file, opening, notAWorkbook), file.path, depth, opening)

const partsOf = (zip: ZipFile, name: string, depth: number, opening: Opening): Promise<ArchiveFile[]> =>
  filesOf(zip, { onDisk: '', name, prefix: '', depth }, { ...opening, budget: opening.budget.inside(name) })

/** Inner ZIPs are read at random, so they are unpacked to a file, which goes when the archive is closed. */
async function openInner(
  file: ArchiveFile,
  opening: Opening,
  broken: (name: string, cause: unknown) => ArchiveError,
): Promise<ZipFile> {
  const fd = await unpackedForAWhile(file, opening)
  return openZipOn(fd).catch((error: unknown) => {
    throw broken(file.path, error)
  })
}

async function unpackedForAWhile(file: ArchiveFile, { closers }: Opening): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'fourscore-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  closers.push(remove)
  const fd = openSync(join(folder, 'inner.zip'), 'wx+', 0o600)
  try {
    for await (const chunk of file.open()) writeSync(fd, chunk)
  } catch (error) {
    closeSync(fd)
    throw error
  }
  // An open file needs no name, and one without a name is gone even if this process is killed. Windows keeps the name.
  if (process.platform !== 'win32') remove()
  return fd
}

const notWhole = (name: string, cause: unknown): ArchiveError =>
  cause instanceof ArchiveError
    ? cause
    : new ArchiveError(
        `${name} is not a whole ZIP (${reasonOf(cause)}): its download may have broken off. Download it again.`,
        { cause },
      )

const notAWorkbook = (name: string, cause: unknown): ArchiveError =>
  new ArchiveError(
    `${name} is no whole XLSX workbook: it is cut off, locked with a password, or of another kind than its name says. ` +
      'Open it in a spreadsheet program and save it as XLSX, without a password.',
    { cause },
  )

const damaged = (path: string, zip: string, cause: unknown): ArchiveError =>
  new ArchiveError(
    `${path} in ${zip} is damaged (${reasonOf(cause)}): its download may have broken off. Download it again.`,
    { cause },
  )

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
