import { open } from 'node:fs/promises'
import { ArchiveError } from './archive-error.ts'

/** Whether a file is a ZIP, by its first bytes. Throws `ArchiveError` where they say that it is packed otherwise. */
export async function isZip(path: string, name: string): Promise<boolean> {
  const start = await firstBytes(path, 8)
  for (const [kind, magic] of FOREIGN) {
    if (start.startsWith(magic)) {
      throw new ArchiveError(
        `${name} is ${kind}, which is not opened here. Unpack it and import what it holds.`,
      )
    }
  }
  return start.startsWith('504b0304') || start.startsWith('504b0506')
}

/** Packers that people use to pass an export on. LinkedIn itself sends ZIPs only. */
const FOREIGN = [
  ['a RAR archive', '526172211a07'],
  ['a 7z archive', '377abcaf271c'],
  ['packed by gzip', '1f8b'],
  ['packed by xz', 'fd377a585a00'],
  ['packed by bzip2', '425a68'],
] as const

async function firstBytes(path: string, bytes: number): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0)
    return buffer.toString('hex', 0, bytesRead)
  } finally {
    await file.close()
  }
}
