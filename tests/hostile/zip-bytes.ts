import { constants, crc32, deflateRawSync } from 'node:zlib'

/** An entry of a ZIP, with whatever a wicked writer might say of it in place of the truth. */
export interface Part {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  /** Packed already: raw deflate. */
  readonly packed?: Packed
  readonly method?: number
  readonly flags?: number
  readonly attributes?: number
  readonly crc?: number
  readonly unpacked?: number
  readonly packedSize?: number
  /** Where its bytes are said to begin. */
  readonly offset?: number
  readonly extra?: Buffer
}

export interface Packed {
  readonly bytes: Buffer
  readonly unpacked: number
  readonly crc: number
}

export interface Ending {
  /** How many entries the end of the directory speaks of. */
  readonly entries?: number
  readonly directoryLength?: number
  readonly directoryOffset?: number
  readonly commentLength?: number
  /** Between the directory and its end. */
  readonly before?: Buffer
}

const LINK = 0o120777 * 2 ** 16
export const A_LINK = { attributes: LINK } as const
export const ENCRYPTED = 1

/** A ZIP, byte by byte. Source: PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16. */
export function zip(parts: readonly Part[], ending: Ending = {}): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const part of parts) {
    const [name, body] = [Buffer.from(part.name), bodyOf(part)]
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    shared(part, body).copy(header, 4)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(0x0314, 4)
    shared(part, body).copy(entry, 6)
    entry.writeUInt16LE(part.extra?.length ?? 0, 30)
    entry.writeUInt32LE(part.attributes ?? 0o100644 * 2 ** 16, 38)
    entry.writeUInt32LE(part.offset ?? offset, 42)
    directory.push(entry, name, part.extra ?? Buffer.alloc(0))
    // An entry that is said to begin elsewhere has no bytes of its own.
    if (part.offset !== undefined) continue
    locals.push(header, name, body.bytes)
    offset += header.length + name.length + body.bytes.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(ending.entries ?? parts.length, 8)
  end.writeUInt16LE(ending.entries ?? parts.length, 10)
  end.writeUInt32LE(ending.directoryLength ?? central.length, 12)
  end.writeUInt32LE(ending.directoryOffset ?? offset, 16)
  end.writeUInt16LE(ending.commentLength ?? 0, 20)
  return Buffer.concat([...locals, central, ending.before ?? Buffer.alloc(0), end])
}

/**
 * So many megabytes of a text over and over, after a beginning, packed within milliseconds: a packed block that needs
 * nothing of the one before it can be repeated as it is.
 */
export function over(text: string, megabytes: number, beginning = ''): Packed {
  const block = Buffer.alloc(2 ** 20, text)
  const flush = { finishFlush: constants.Z_FULL_FLUSH, level: 9 }
  const packed = deflateRawSync(block, flush)
  const start = Buffer.from(beginning)
  let crc = crc32(start)
  for (let i = 0; i < megabytes; i++) crc = crc32(block, crc)
  const END = Buffer.from([0x03, 0x00])
  const bytes = Buffer.concat([
    deflateRawSync(start, flush),
    ...Array.from({ length: megabytes }, () => packed),
    END,
  ])
  return { bytes, unpacked: start.length + megabytes * block.length, crc }
}

function bodyOf({ content = '', packed, method = 8 }: Part): Packed {
  if (packed !== undefined) return packed
  const bytes = Buffer.from(content)
  return {
    bytes: method === 0 ? bytes : deflateRawSync(bytes),
    unpacked: bytes.length,
    crc: crc32(bytes),
  }
}

/** The 26 bytes that both headers have alike: version, flags, method, time, sum, sizes, length of the name. */
function shared(part: Part, body: Packed): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(0x0800 | (part.flags ?? 0), 2)
  bytes.writeUInt16LE(part.method ?? 8, 4)
  bytes.writeUInt32LE(part.crc ?? body.crc, 10)
  bytes.writeUInt32LE(part.packedSize ?? body.bytes.length, 14)
  bytes.writeUInt32LE(part.unpacked ?? body.unpacked, 18)
  bytes.writeUInt16LE(Buffer.from(part.name).length, 22)
  return bytes
}
