import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a ZIP with whatever a wicked or broken writer might say of it. */
export interface RawEntry {
  readonly path: string
  readonly content: string | Buffer
  readonly method?: 0 | 8 | 12
  readonly encrypted?: boolean
  readonly link?: boolean
  /** What the directory says in place of the truth. */
  readonly unpacked?: number
  readonly crc?: number
}

/** A ZIP, byte by byte. Source: PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const [name, local] = [Buffer.from(entry.path), localPart(entry)]
    directory.push(Buffer.concat([directoryHeader(entry, offset), name]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

function localPart(entry: RawEntry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  shared(entry).copy(header, 4)
  return Buffer.concat([header, Buffer.from(entry.path), packed(entry)])
}

function directoryHeader(entry: RawEntry, offset: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(0x0314, 4)
  shared(entry).copy(header, 6)
  header.writeUInt32LE((entry.link === true ? 0o120777 : 0o100644) * 2 ** 16, 38)
  header.writeUInt32LE(offset, 42)
  return header
}

/** The 26 bytes that both headers have alike: version, flags, method, time, sum, sizes, length of the name. */
function shared(entry: RawEntry): Buffer {
  const part = Buffer.alloc(26)
  const content = Buffer.from(entry.content)
  part.writeUInt16LE(20, 0)
  part.writeUInt16LE(0x0800 | (entry.encrypted === true ? 1 : 0), 2)
  part.writeUInt16LE(entry.method ?? 8, 4)
  part.writeUInt32LE(entry.crc ?? crc32(content), 10)
  part.writeUInt32LE(packed(entry).length, 14)
  part.writeUInt32LE(entry.unpacked ?? content.length, 18)
  part.writeUInt16LE(Buffer.byteLength(entry.path), 22)
  return part
}

const packed = ({ content, method }: RawEntry): Buffer =>
  method === 0 ? Buffer.from(content) : deflateRawSync(Buffer.from(content))
