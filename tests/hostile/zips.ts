import type { HostileCase } from './hostile-case.ts'
import { archive, CONNECTION, CONNECTIONS_HEADER, file } from './put.ts'
import { A_LINK, ENCRYPTED, over, zip, type Part } from './zip-bytes.ts'

const soup = (name: string | Buffer): Part => ({ name, content: 'Recipe\nhot water\n' })
const nested = (times: number, inner: Buffer): Buffer =>
  times === 0 ? inner : nested(times - 1, zip([{ name: 'in.zip', content: inner }]))
const aMegabyte = over('0', 1)
const megabytes = (n: number): Part[] =>
  Array.from({ length: n }, (_, i): Part => ({ name: `${i}.csv`, packed: aMegabyte }))
const OUTSIDE = /would lie outside of it.*download yours again/

/** A ZIP64 extra field that gives an entry's sizes and place in 64 bits. */
function zip64(unpacked: bigint, packed: bigint): Buffer {
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(unpacked, 4)
  extra.writeBigUInt64LE(packed, 12)
  return extra
}

/** Says that the end of the directory stands elsewhere, in 64 bits. */
function zip64Locator(at: bigint): Buffer {
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(at, 8)
  locator.writeUInt32LE(1, 16)
  return locator
}

export const ZIPS: readonly HostileCase[] = [
  {
    name: 'a ZIP that grows a thousand times',
    make: archive([{ name: 'Connections.csv', packed: over('0', 400) }]),
    says: /grows more than 200 times.*--max-ratio/,
  },
  {
    name: 'a ZIP of 600 files that unpack to 1 MB each',
    make: archive(megabytes(600)),
    says: /holds more than 512 MB.*--max-unpacked-mb/,
  },
  {
    name: 'a bomb in a ZIP in a ZIP',
    make: file('Export.zip', nested(2, zip([{ name: 'a.csv', packed: over('0', 400) }]))),
    says: /grows more than 200 times/,
  },
  {
    name: 'ten ZIPs in a ZIP that together unpack to 600 MB',
    make: archive(Array.from({ length: 10 }, (_, i) => ({ name: `${i}.zip`, content: zip(megabytes(60)) }))),
    says: /holds more than 512 MB/,
  },
  {
    name: 'ZIPs in ZIPs, forty deep',
    make: file('Export.zip', nested(40, zip([soup('a.csv')]))),
    says: /is a ZIP inside 3 others/,
  },
  {
    name: 'a ZIP of 10,000 files',
    make: archive(Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}.csv` }))),
    says: /more than 2000 files.*--max-files/,
  },
  {
    name: 'a ZIP of 10,000 folders',
    make: archive(Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}/`, method: 0 }))),
    says: /more than 2000 files/,
  },
  {
    name: 'a ZIP of 10,000 files that says it has three',
    make: archive(
      Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}.csv` })),
      { entries: 3 },
    ),
    says: /not a whole ZIP|No reader knows|there is nothing in it/,
  },
  {
    name: 'a ZIP of one file that says it has 60,000',
    make: archive([soup('a.csv')], { entries: 60_000 }),
    says: /more than 2000 files|not a whole ZIP/,
  },
  ...[
    '../../etc/cron.d/evil',
    'a/../../../evil.csv',
    '/etc/passwd',
    'C:/Windows/evil.csv',
    '..\\..\\evil.csv',
    '\\\\server\\share\\evil.csv',
    '..',
    '',
  ].map((name): HostileCase => ({
    name: `a ZIP that names ${JSON.stringify(name)}`,
    make: archive([soup(name)]),
    says: OUTSIDE,
  })),
  {
    name: 'a link in a ZIP',
    make: archive([{ name: 'Connections.csv', content: '/etc/passwd', ...A_LINK }]),
    says: /is a link and not a file/,
  },
  {
    name: 'a locked entry',
    make: archive([{ ...soup('Connections.csv'), flags: ENCRYPTED }]),
    says: /locked with a password.*Unpack it with the password/,
  },
  {
    name: 'an entry locked by AES',
    make: archive([{ ...soup('Connections.csv'), flags: ENCRYPTED, method: 99 }]),
    says: /locked with a password/,
  },
  {
    name: 'an entry of an unknown method',
    make: archive([{ ...soup('Connections.csv'), method: 12 }]),
    says: /method \(number 12\)/,
  },
  {
    name: 'an entry of 100 MB that says it has ten bytes',
    make: archive([{ name: 'Connections.csv', packed: over('0', 100), unpacked: 10 }]),
    says: /is damaged/,
  },
  {
    name: 'an entry of ten bytes that says it has 1 MB',
    make: archive([{ name: 'Connections.csv', content: '0123456789', unpacked: 2 ** 20 }]),
    says: /is damaged/,
  },
  {
    name: 'an entry that says its packed bytes go on beyond the file',
    make: archive([{ ...soup('Connections.csv'), packedSize: 2 ** 31 }]),
    says: /is damaged|not a whole ZIP/,
  },
  {
    name: 'an entry that is said to begin beyond the file',
    make: archive([soup('a.csv'), { ...soup('Connections.csv'), offset: 2 ** 31 }]),
    says: /is damaged|not a whole ZIP/,
  },
  {
    name: 'a wrong checksum',
    make: archive([{ name: 'Connections.csv', content: CONNECTIONS_HEADER + CONNECTION, crc: 1 }]),
    says: /its checksum differs/,
  },
  {
    name: 'a directory that is cut off',
    make: archive([soup('a.csv'), soup('b.csv')], { directoryLength: 40 }),
    says: /not a whole ZIP|No reader knows/,
  },
  {
    name: 'a directory that is said to lie beyond the file',
    make: archive([soup('a.csv')], { directoryOffset: 2 ** 31 }),
    says: /not a whole ZIP/,
  },
  {
    name: 'half a ZIP',
    make: (folder) => file('Export.zip', zip([soup('a.csv'), soup('b.csv')]).subarray(0, 99))(folder),
    says: /not a whole ZIP.*Download it again/,
  },
  {
    name: 'a comment longer than the file',
    make: archive([soup('a.csv')], { commentLength: 60_000 }),
    says: /not a whole ZIP/,
  },
  {
    name: '1,500 entries that are the same megabyte',
    make: archive([
      { name: 'first.csv', packed: aMegabyte },
      ...Array.from({ length: 1500 }, (_, i) => ({ name: `${i}.csv`, packed: aMegabyte, offset: 0 })),
    ]),
    says: /holds more than 512 MB/,
  },
  {
    name: 'three files of one name',
    make: archive(
      [1, 2, 3].map(() => ({ name: 'Connections.csv', content: CONNECTIONS_HEADER + CONNECTION })),
    ),
    says: /in another file of this import too/,
    events: 1,
  },
  {
    name: 'names that differ in case alone',
    make: archive(
      ['Connections.csv', 'CONNECTIONS.CSV', 'connections.csv'].map((name) => ({
        name,
        content: CONNECTIONS_HEADER + CONNECTION,
      })),
    ),
    says: /in another file of this import too/,
    events: 1,
  },
  {
    name: 'a ZIP64 entry of eight exabytes',
    make: archive([
      {
        ...soup('Connections.csv'),
        unpacked: 0xffffffff,
        packedSize: 0xffffffff,
        extra: zip64(2n ** 63n, 8n),
      },
    ]),
    says: /not a whole ZIP|holds more than 512 MB|grows more than/,
  },
  {
    name: 'a ZIP64 entry of three gigabytes that is not there',
    make: archive([
      {
        ...soup('Connections.csv'),
        unpacked: 0xffffffff,
        packedSize: 0xffffffff,
        extra: zip64(3n * 2n ** 30n, 3n * 2n ** 30n),
      },
    ]),
    says: /not a whole ZIP|holds more than 512 MB|is damaged/,
  },
  {
    name: 'a ZIP64 directory that is not there',
    make: archive([soup('a.csv')], {
      entries: 0xffff,
      directoryOffset: 0xffffffff,
      before: zip64Locator(2n ** 62n),
    }),
    says: /not a whole ZIP/,
  },
  { name: 'a name of 65,000 characters', make: archive([soup('n'.repeat(65_000))]), says: /No reader knows/ },
  {
    name: 'names of devices',
    make: archive(['CON', 'NUL.csv', 'COM1.csv', 'aux', 'LPT1.txt'].map(soup)),
    says: /No reader knows/,
  },
  {
    name: 'a folder called Connections.csv',
    make: archive([{ name: 'Connections.csv/', method: 0 }, soup('Connections.csv/a.csv')]),
    says: /No reader knows/,
  },
  {
    name: 'names that steer a terminal',
    make: archive([soup('\u001B[2J\u001B]0;owned\u0007a.csv'), soup('b\r\n\u009B31mc.csv'), soup('\0d.csv')]),
    says: /No reader knows/,
  },
  {
    name: 'a name that is written backwards',
    make: archive([soup('gnp.\u202Evsc.exe'), soup('\u2066a\u2069.csv')]),
    says: /No reader knows/,
  },
  {
    name: 'names of bytes that are no text',
    make: archive([soup(Buffer.from([0xff, 0xfe, 0x80, 0x2e, 0x63, 0x73, 0x76]))]),
    says: /No reader knows/,
  },
  { name: 'an empty ZIP', make: archive([]), says: /holds no files/ },
  {
    name: 'an empty file called ZIP',
    make: file('Export.zip', ''),
    says: /nothing in it|No reader knows|not a whole ZIP/,
  },
  {
    name: 'a text called ZIP',
    make: file('Export.zip', 'PK you very much'),
    says: /No reader knows|not a whole ZIP/,
  },
  {
    name: 'the beginning of a ZIP and nothing more',
    make: file('Export.zip', 'PK\u0003\u0004'),
    says: /not a whole ZIP/,
  },
  {
    name: 'a program with a ZIP behind it',
    make: file('Export.exe', Buffer.concat([Buffer.from('MZ'), zip([soup('a.csv')])])),
    says: /No reader knows/,
  },
  ...(
    [
      ['RAR', '526172211a0700'],
      ['7z', '377abcaf271c'],
      ['gzip', '1f8b0800'],
    ] as const
  ).map(([kind, magic]): HostileCase => ({
    name: `an archive of ${kind}`,
    make: file('Export.zip', Buffer.from(magic, 'hex')),
    says: new RegExp(`${kind}.*Unpack it`),
  })),
]
