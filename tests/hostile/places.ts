import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HostileCase } from './hostile-case.ts'
import { CONNECTION, CONNECTIONS_HEADER, file } from './put.ts'

const fifo = (path: string): string => {
  execFileSync('mkfifo', [path])
  return path
}
const soup = 'Recipe\nhot water\n'
const whole = CONNECTIONS_HEADER + CONNECTION

export const PLACES: readonly HostileCase[] = [
  {
    name: 'a pipe that nobody writes to',
    make: (folder) => fifo(join(folder, 'Connections.csv')),
    says: /neither a file nor a folder/,
  },
  {
    name: 'a pipe called ZIP',
    make: (folder) => fifo(join(folder, 'Export.zip')),
    says: /neither a file nor a folder/,
  },
  {
    name: 'a pipe in a folder',
    make: (folder) => {
      fifo(join(folder, 'Comments.csv'))
      file('Connections.csv', whole)(folder)
      return folder
    },
    says: /links are not followed/,
    events: 1,
  },
  { name: 'a device without an end', make: () => '/dev/zero', says: /neither a file nor a folder/ },
  { name: 'a device without a beginning', make: () => '/dev/null', says: /neither a file nor a folder/ },
  {
    name: 'a link to a device',
    make: (folder) => {
      symlinkSync('/dev/zero', join(folder, 'Connections.csv'))
      return join(folder, 'Connections.csv')
    },
    says: /neither a file nor a folder/,
  },
  {
    name: 'a link to nowhere',
    make: (folder) => {
      symlinkSync('/nowhere', join(folder, 'Connections.csv'))
      return join(folder, 'Connections.csv')
    },
    says: /no file or folder.*Check the spelling/,
  },
  {
    name: 'a link to itself',
    make: (folder) => {
      symlinkSync('loop.csv', join(folder, 'loop.csv'))
      return join(folder, 'loop.csv')
    },
    says: /could not be read/,
  },
  {
    name: 'a folder in a loop',
    make: (folder) => {
      file('Connections.csv', whole)(folder)
      symlinkSync('.', join(folder, 'again'))
      symlinkSync('..', join(folder, 'up'))
      return folder
    },
    says: /links are not followed/,
    events: 1,
  },
  {
    name: 'links in a folder that lead out',
    make: (folder) => {
      file('Connections.csv', whole)(folder)
      symlinkSync('/etc/passwd', join(folder, 'Comments.csv'))
      symlinkSync('/etc', join(folder, 'Jobs'))
      return folder
    },
    says: /links are not followed/,
    events: 1,
  },
  {
    name: 'a link to a folder',
    make: (folder) => {
      file('Export/Connections.csv', whole)(folder)
      symlinkSync('Export', join(folder, 'link'))
      return join(folder, 'link')
    },
    says: /"events": 1/,
    events: 1,
  },
  {
    name: 'folders three hundred deep',
    make: (folder) => file(`${'d/'.repeat(300)}Connections.csv`, whole)(folder).slice(0, folder.length),
    says: /Connections\.csv/,
    events: 1,
  },
  {
    name: 'a folder of 10,000 files',
    make: (folder) => {
      for (let i = 0; i < 10_000; i++) writeFileSync(join(folder, `${i}.csv`), '')
      return folder
    },
    says: /more than 2000 files/,
  },
  {
    name: 'a folder called Connections.csv',
    make: (folder) => {
      mkdirSync(join(folder, 'Connections.csv'))
      return join(folder, 'Connections.csv')
    },
    says: /holds no files/,
  },
  {
    name: 'a folder called Export.zip',
    make: (folder) => {
      file('Export.zip/Connections.csv', whole)(folder)
      return join(folder, 'Export.zip')
    },
    says: /"events": 1/,
    events: 1,
  },
  { name: 'an empty folder', make: (folder) => folder, says: /holds no files/ },
  {
    name: 'a file that may not be read',
    make: (folder) => {
      const path = file('Connections.csv', soup)(folder)
      chmodSync(path, 0)
      return path
    },
    says: /could not be read|none of its first 10 rows/,
  },
  {
    name: 'a folder that may not be read',
    make: (folder) => {
      file('in/a.csv', soup)(folder)
      chmodSync(join(folder, 'in'), 0)
      return join(folder, 'in')
    },
    says: /could not be read|No reader knows/,
  },
  {
    name: 'names on the disk that steer a terminal',
    make: (folder) => {
      file('\u001B[2J\u001B]0;owned\u0007.csv', soup)(folder)
      file('a\nb\rc\u202Ed.csv', soup)(folder)
      return folder
    },
    says: /No reader knows/,
  },
  {
    name: 'a path that steers a terminal',
    make: (folder) => join(folder, 'no\u001B[2J\u001B]0;owned\u0007such\u202E.csv'),
    says: /no file or folder/,
  },
  {
    name: 'names on the disk that are no text',
    make: (folder) => {
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x80]), Buffer.from('.csv')]),
        soup,
      )
      file('Connections.csv', whole)(folder)
      return folder
    },
    says: /its name cannot be read: rename it/,
    events: 1,
  },
  {
    name: 'names of devices of Windows',
    make: (folder) => {
      for (const name of ['CON', 'NUL.csv', 'COM1.zip', 'aux.xlsx']) file(name, soup)(folder)
      return folder
    },
    says: /No reader knows/,
  },
  {
    name: 'a path of 5,000 characters',
    make: (folder) => join(folder, 'n'.repeat(5000)),
    says: /could not be read/,
  },
  {
    name: 'one path a thousand times',
    make: (folder) => Array.from({ length: 1000 }, () => file('Connections.csv', whole)(folder)),
    says: /in another file of this import too/,
    events: 1,
  },
]
