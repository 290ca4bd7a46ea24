import { gzipSync } from 'node:zlib'

/** An entry of a tar with whatever a wicked or broken writer might say of it. */
export interface RawTarEntry {
  readonly path: string
  readonly content?: string
  /** `0` file, `1` and `2` links, `5` folder, `L` a long name, `x` fields for the next. */
  readonly flag?: string
  /** What the header says in place of the truth. */
  readonly size?: number
  readonly checksum?: number
}

/** A tar, byte by byte, packed by gzip. Source: POSIX.1-2017, pax, "ustar Interchange Format". */
export const rawTarGz = (entries: readonly RawTarEntry[]): Buffer => gzipSync(rawTar(entries))

export const rawTar = (entries: readonly RawTarEntry[]): Buffer =>
  Buffer.concat([...entries.flatMap(blocksOf), Buffer.alloc(1024)])

function blocksOf({ path, content = '', flag = '0', size, checksum }: RawTarEntry): readonly Buffer[] {
  const header = Buffer.alloc(512)
  const bytes = Buffer.from(content)
  header.write(path.slice(0, 100), 0)
  header.write('0000644\0', 100)
  header.write(`${(size ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124)
  header.write(flag, 156)
  header.write('ustar\0', 257, 'latin1')
  header.write('00', 263)
  header.fill(' ', 148, 156)
  const sum = checksum ?? header.reduce((a, b) => a + b, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
}
