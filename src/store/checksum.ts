import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Where the checksum of a file stands: beside it, so that `sha256sum -c` finds it too. */
export const checksumFile = (file: string): string => `${file}.sha256`

/** SHA-256 of a file's bytes, in hex. */
export async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array)
  return hash.digest('hex')
}

/** Writes a checksum beside its file, as `sha256sum` does. */
export const writeChecksum = (file: string, sha256: string, beside: string = file): void =>
  writeFileSync(checksumFile(beside), `${sha256}  ${basename(beside)}\n`, { mode: 0o600 })

/** The checksum that stands beside a file: undefined where there is none, '' where what stands there is none. */
export function writtenChecksum(file: string): string | undefined {
  if (!existsSync(checksumFile(file))) return undefined
  const [, sha256 = ''] = /^([\da-f]{64})\b/i.exec(readFileSync(checksumFile(file), 'latin1')) ?? []
  return sha256.toLowerCase()
}
