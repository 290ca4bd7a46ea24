import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { HostileCase } from './hostile-case.ts'
import { archive, CONNECTION, CONNECTIONS_HEADER, file } from './put.ts'
import { over } from './zip-bytes.ts'

const connections = (text: string | Buffer): HostileCase['make'] =>
  file('Connections.csv', Buffer.concat([Buffer.from(CONNECTIONS_HEADER), Buffer.from(text)]))

/** A file that is large and takes no room on the disk. */
const sparse =
  (name: string, bytes: number, start = '') =>
  (folder: string): string => {
    const path = join(folder, name)
    const fd = openSync(path, 'w')
    writeSync(fd, start)
    ftruncateSync(fd, bytes)
    closeSync(fd)
    return path
  }

const RAISED = ['--max-ratio', '5000', '--max-unpacked-mb', '4000'] as const
const packed = (name: string, text: string, megabytes: number, beginning = ''): HostileCase['make'] =>
  archive([{ name, packed: over(text, megabytes, beginning) }])

export const TABLES: readonly HostileCase[] = [
  {
    name: 'a line of 2 GB',
    make: packed('Connections.csv', 'a', 2048, CONNECTIONS_HEADER),
    options: RAISED,
    says: /a row that fits in memory/,
  },
  {
    name: 'a field of 500 MB in quotes that never close',
    make: packed('Connections.csv', 'a\n', 500, `${CONNECTIONS_HEADER}"`),
    options: RAISED,
    says: /a row that fits in memory/,
  },
  {
    name: 'a header of 500 MB',
    make: packed('Connections.csv', 'a', 500),
    options: RAISED,
    says: /none of its first 10 rows/,
  },
  {
    name: '2 GB of nothing',
    make: sparse('Connections.csv', 2 ** 31, CONNECTIONS_HEADER),
    says: /holds more than 512 MB/,
  },
  {
    name: '500 MB of NULs',
    make: sparse('Connections.csv', 500 * 2 ** 20, CONNECTIONS_HEADER),
    says: /a row that fits in memory/,
  },
  {
    name: 'a header of a million columns',
    make: file('Connections.csv', `${'x,'.repeat(1_000_000)}${CONNECTIONS_HEADER}`),
    says: /none of its first 10 rows/,
  },
  {
    name: 'a row of a million columns',
    make: connections(`${'x,'.repeat(1_000_000)}\n${CONNECTION}`),
    says: /a row that fits in memory|not readable/,
    events: 1,
  },
  {
    name: 'a hundred thousand columns of one name',
    make: file('Connections.csv', `${'URL,'.repeat(10_000)}${CONNECTIONS_HEADER}${CONNECTION}`),
    says: /none of its first 10 rows|not readable|no row could be used/,
  },
  {
    name: '200 MB of empty lines',
    make: packed('Connections.csv', '\n', 200, CONNECTIONS_HEADER + CONNECTION),
    options: RAISED,
    says: /"events": 1/,
    events: 1,
  },
  {
    name: '500 MB of rows of two bytes',
    make: packed('Connections.csv', 'a\n', 500, CONNECTIONS_HEADER + CONNECTION),
    options: RAISED,
    says: /more than 800,000 rows.*--max-rows or FOURSCORE_MAX_ROWS/,
  },
  {
    name: '500 MB of rows of blanks',
    make: packed('Connections.csv', ',\n', 500, CONNECTIONS_HEADER + CONNECTION),
    options: RAISED,
    says: /more than 800,000 rows/,
  },
  {
    name: 'rows of two bytes in a thousand files',
    make: archive(
      Array.from({ length: 1000 }, (_, i) => ({
        name: `${i}/Connections.csv`,
        packed: over('a\n', 1, CONNECTIONS_HEADER),
      })),
    ),
    options: [...RAISED, '--max-unpacked-mb', '2000'],
    says: /more than 800,000 rows/,
  },
  {
    name: '100 MB of quotes',
    make: packed('Connections.csv', '"', 100, CONNECTIONS_HEADER),
    options: RAISED,
    says: /a row that fits in memory/,
  },
  {
    name: '100 MB of commas',
    make: packed('Connections.csv', ',', 100, CONNECTIONS_HEADER),
    options: RAISED,
    says: /a row that fits in memory/,
  },
  {
    name: 'NULs between its letters',
    make: connections(CONNECTION.replaceAll('n', 'n\0')),
    says: /not readable|"events": [01]/,
    events: 1,
  },
  {
    name: 'lone surrogates',
    make: connections(
      Buffer.concat([Buffer.from('Ann'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(CONNECTION.slice(3))]),
    ),
    says: /"events": 1/,
    events: 1,
  },
  {
    name: 'bytes that are no UTF-8',
    make: connections(
      Buffer.concat([Buffer.from('é'), Buffer.from([0xff, 0xc0, 0x80, 0xf8]), Buffer.from(CONNECTION)]),
    ),
    says: /bytes that are no text replaced|Windows-1252/,
    events: 1,
  },
  {
    name: 'UTF-16 without a mark',
    make: file('Connections.csv', Buffer.from(CONNECTIONS_HEADER + CONNECTION, 'utf16le')),
    says: /"events": 1/,
    events: 1,
  },
  {
    name: 'UTF-16 with half a character at its end',
    make: file(
      'Connections.csv',
      Buffer.concat([
        Buffer.from('\uFEFF' + CONNECTIONS_HEADER + CONNECTION, 'utf16le'),
        Buffer.from([0x41]),
      ]),
    ),
    says: /"events": 1/,
    events: 1,
  },
  {
    name: 'formulas',
    make: connections(`=cmd|'/C calc'!A0,=1+1,https://www.linkedin.com/in/x,@SUM(A1),+1,-1,02 Mar 2026\n`),
    says: /"events": 1/,
    events: 1,
  },
  {
    name: 'scripts',
    make: connections(
      `<script>alert(1)</script>,"<img src=x onerror=alert(1)>",https://www.linkedin.com/in/x,,"{{7*7}}","\${7*7}",02 Mar 2026\n`,
    ),
    says: /"events": 1/,
    events: 1,
  },
  {
    name: 'columns called __proto__ and constructor',
    make: file(
      'Connections.csv',
      `__proto__,constructor,toString,hasOwnProperty,${CONNECTIONS_HEADER}{"polluted":true},x,x,x,${CONNECTION}`,
    ),
    says: /column not known, left alone: __proto__/,
    events: 1,
  },
  {
    name: 'nothing but such columns',
    make: file('Connections.csv', '__proto__,constructor,prototype\n1,2,3\n'),
    says: /none of its first 10 rows/,
  },
  {
    name: 'a file called __proto__',
    make: file('__proto__', 'a,b\n1,2\n'),
    says: /No reader knows __proto__/,
  },
  {
    name: 'files called constructor.csv and toString.csv',
    make: archive(
      ['constructor.csv', 'toString.csv', 'valueOf'].map((name) => ({ name, content: 'a,b\n1,2\n' })),
    ),
    says: /No reader knows/,
  },
  {
    name: 'days of the years 0, 9999 and beyond',
    make: connections(
      ['01 Jan 0000', '31 Dec 9999', '01 Jan 99999', '31 Feb 2026', '-1', '1e309']
        .map((on) => CONNECTION.replace('02 Mar 2026', on))
        .join(''),
    ),
    says: /not readable/,
  },
  {
    name: 'times of the years 0 and 275760',
    make: file(
      'Comments.csv',
      'Date,Link,Message\n0000-01-01 00:00:00,x,a\n9999-12-31 23:59:59,x,b\n275760-09-13 00:00:00,x,c\n',
    ),
    says: /not readable/,
  },
  {
    name: 'gigantic numbers in an own log',
    make: file(
      'ssi.csv',
      `Date;SSI;Brand;People;Insights;Relationships\n2026-05-01;${'9'.repeat(400)};1e308;-1e308;NaN;Infinity\n2026-05-02;${'9'.repeat(100_000)}\n`,
    ),
    says: /could be used|not readable|problems/,
  },
  {
    name: 'an own log of other wishes',
    make: file('ssi.csv', 'Date;SSI;__proto__;constructor\n2026-05-01;-5;1;2\n2026-05-02;101;1;2\n'),
    says: /could be used|problems/,
  },
  { name: 'an empty table', make: file('Connections.csv', ''), says: /nothing in it|could be used/ },
  { name: 'a table of one blank', make: file('Connections.csv', ' '), says: /nothing in it|could be used/ },
]
