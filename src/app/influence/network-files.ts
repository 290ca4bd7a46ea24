import { open, stat } from 'node:fs/promises'
import { ArchiveError } from '../../archive/archive-error.ts'
import { openArchive, type NamedPath } from '../../archive/open-archive.ts'
import { readTarGz } from '../../archive/tar-gz.ts'
import type { NetworkFile } from '../../networks/reader.ts'
import type { ArchiveFile } from '../../sources/archive.ts'
import { decodeText } from '../../sources/text.ts'

/** An archive of a network holds pictures and films, which are passed over; what is wanted of it is capped by itself. */
const AROUND = { bytes: 64 * 2 ** 30, entries: 200_000 }
const MOST_BYTES = 256 * 2 ** 20

/**
 * The files that a network's reader wants out of ZIPs, tar.gz, folders and single files, as text. No other is read.
 * Throws `ArchiveError` where one cannot be opened, is broken, or over the limits.
 */
export async function networkFiles(
  all: readonly NamedPath[],
  wants: (path: string) => boolean,
): Promise<readonly NetworkFile[]> {
  const files: NetworkFile[] = []
  for (const one of all) files.push(...(await filesOf(one, wants)))
  return files
}

async function filesOf(of: NamedPath, wants: (path: string) => boolean): Promise<readonly NetworkFile[]> {
  const isWanted = (path: string): boolean => wants(withoutCopyMark(path))
  if (await isGzip(of.path)) {
    const files = await readTarGz(of, isWanted, { bytes: MOST_BYTES })
    return Promise.all(files.map(async ({ path, content }) => ({ path, text: await textOf(once(content)) })))
  }
  const archive = await openArchive(of, AROUND)
  try {
    const files: NetworkFile[] = []
    for (const file of capped(
      archive.files.filter(({ path }) => isWanted(path)),
      of.name,
    ))
      files.push({ path: withoutCopyMark(file.path), text: await textOf(file.open()) })
    return files
  } finally {
    await archive.close()
  }
}

/** Browsers write `posts (1).csv` for a second download. */
const withoutCopyMark = (path: string): string => path.replace(/ ?\(\d{1,3}\)(?=\.\w+$)/, '')

function capped(files: readonly ArchiveFile[], name: string): readonly ArchiveFile[] {
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_BYTES) return files
  throw new ArchiveError(
    `${name} holds more than ${MOST_BYTES / 2 ** 20} MB of posts, far more than an account has. Check that it is the right file.`,
  )
}

async function isGzip(path: string): Promise<boolean> {
  // A pipe that nobody writes to would be waited for without end.
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) return false
  const file = await open(path).catch(() => null)
  // Whoever opens it as an archive is told why it cannot be opened.
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer.readUInt16BE(0) === 0x1f8b
  } catch {
    // A folder.
    return false
  } finally {
    await file.close()
  }
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: string[] = []
  for await (const piece of decodeText(bytes)) pieces.push(piece)
  return pieces.join('')
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}
