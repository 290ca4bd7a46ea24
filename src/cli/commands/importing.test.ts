import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../app/import-report.ts'
import { commandLine, CONNECTIONS, ended, type CommandLine } from '../command-line.fixture.ts'

let fourscore: CommandLine
beforeEach(() => {
  fourscore = commandLine()
})
afterEach(() => fourscore.remove())

interface Imported {
  readonly imports: readonly ImportReport[]
  readonly error?: { readonly title: string; readonly detail: string }
}

async function imported(...words: readonly string[]): Promise<Imported & { readonly code: number | null }> {
  const { code, stdout } = await fourscore.run('import', ...words, '--json')
  return { code, ...(JSON.parse(stdout) as Imported) }
}

const list = async (): Promise<Imported['imports']> =>
  (JSON.parse((await fourscore.run('undo', '--json')).stdout) as Imported).imports

describe('import --json', () => {
  it('has the shape that scripts rely on, with each place that was not read', async () => {
    const { code, imports, error } = await imported(fourscore.put('Connections.csv', CONNECTIONS))
    expect([code, error, imports.length]).toEqual([0, undefined, 1])
    expect(imports[0]).toMatchObject({
      id: expect.any(String),
      source: 'linkedin-export',
      name: 'Connections.csv',
      snapshotDay: '2026-04-05',
      edition: 'partial',
      events: { added: 2, known: 0 },
      readings: { added: 0, known: 0 },
    })
    expect(imports[0]!.files).toEqual([
      expect.objectContaining({
        file: 'Connections.csv',
        reader: 'connections',
        status: 'read',
        reason: null,
        rows: 3,
        events: 2,
        known: 0,
        skipped: 1,
        repaired: 0,
        problems: [{ line: 4, column: 'Connected On', expected: expect.any(String), found: '31 Feb 2026' }],
      }),
    ])
    expect(imports[0]!.coverage).toContainEqual({
      signal: 'connections',
      from: expect.any(String),
      to: '2026-04-05',
    })
  })

  it('of the same again adds nothing', async () => {
    const path = fourscore.put('Connections.csv', CONNECTIONS)
    await imported(path)
    expect((await imported(path)).imports[0]!.events).toEqual({ added: 0, known: 2 })
  })

  it('on trial keeps nothing', async () => {
    const { imports } = await imported(fourscore.put('Connections.csv', CONNECTIONS), '--dry-run')
    expect([imports[0]!.id, imports[0]!.events.added]).toEqual([null, 2])
    expect(await list()).toEqual([])
  })

  it('of nothing usable ends with code 1, and says what became of each file', async () => {
    const { code, imports, error } = await imported(fourscore.put('Nobody knows.csv', 'a,b\n1,2\n'))
    expect([code, error!.title, imports[0]!.id]).toEqual([1, 'Nothing was imported', null])
    expect(imports[0]!.files[0]!.status).toBe('unknown')
    expect((await imported(join(fourscore.folder, 'nosuch.zip'))).error!.detail).toContain(
      'Check the spelling',
    )
  })

  it('of two at once, by two processes, is the same as one after the other', async () => {
    const path = fourscore.put('Connections.csv', CONNECTIONS)
    const both = await Promise.all([imported(path), imported(path)])
    expect(both.map(({ imports }) => imports[0]!.events.added).toSorted((a, b) => a - b)).toEqual([0, 2])
    expect((await list()).length).toBe(2)
  })
})

describe('import for people', () => {
  it('says what is new, what was not read and where, and what is still to come', async () => {
    const path = fourscore.put('Connections.csv', CONNECTIONS)
    const first = await fourscore.run('import', path)
    expect(first.stdout).toContain('\nPart of an export, snapshot of 5 April 2026.\n2 events added')
    expect(first.stdout.replaceAll(/\n\s*/g, ' ')).toContain(
      'Connections.csv:4 [Connected On]: expected a day such as 05 Feb 2024, found',
    )
    expect(first.stdout).toContain('Still to come')
    expect([first.code, first.stderr]).toEqual([0, ''])
    expect((await fourscore.run('import', path)).stdout).toContain('Nothing new: all 2 events were known.')
  })

  it('shows nothing of a file’s name that could steer the terminal', async () => {
    const { stdout, stderr } = await fourscore.run('import', fourscore.put('a\u001B[2Jb.csv', 'a,b\n1,2\n'))
    expect(stdout + stderr).not.toContain('\u001B')
  })
})

describe('undo', () => {
  it('takes back the last, or the one that is named, and lists what is left', async () => {
    await imported(fourscore.put('Connections.csv', CONNECTIONS))
    const [one] = await list()
    const undone = JSON.parse((await fourscore.run('undo', '--last', '--json')).stdout) as object
    expect(undone).toMatchObject({
      id: one!.id,
      name: 'Connections.csv',
      events: { removed: 2, kept: 0 },
      readings: { removed: 0, kept: 0 },
    })
    expect(await list()).toEqual([])
    expect((await fourscore.run('undo', one!.id!)).code).toBe(1)
    await imported(fourscore.put('Connections.csv', CONNECTIONS))
    const [again] = await list()
    expect((await fourscore.run('undo', again!.id!)).stdout).toBe(
      'Connections.csv is taken back: 2 events went.\n',
    )
  })
})

describe('export', () => {
  it('goes into a pipe, and comes back as the identical store', async () => {
    await imported(fourscore.put('Connections.csv', CONNECTIONS))
    const { stdout: everything } = await fourscore.run('export')
    const copy = fourscore.put('everything.json', everything)
    const elsewhere = join(fourscore.folder, 'elsewhere')
    expect((await fourscore.run('import', copy, '--data', elsewhere)).code).toBe(0)
    const { stdout: again } = await fourscore.run('export', '--data', elsewhere)
    const tables = (text: string): unknown => (JSON.parse(text) as { tables: unknown }).tables
    expect(tables(again)).toEqual(tables(everything))
  })

  it('goes into a file that only its owner can read, and says where it is', async () => {
    await imported(fourscore.put('Connections.csv', CONNECTIONS))
    const { code, stdout } = await fourscore.run('export', '--format', 'csv', '--out', 'all.zip', '--json')
    const file = join(fourscore.folder, 'all.zip')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ file, type: 'application/zip', bytes: statSync(file).size })
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('that cannot be written leaves nothing behind and says so', async () => {
    const { code, stderr } = await fourscore.run('export', '--out', 'nosuch/all.json')
    expect(code).toBe(1)
    expect(stderr).toContain('The file cannot be written')
    expect(stderr).toContain('--out FILE')
  })
})

describe('sample', () => {
  it('comes in and goes out again, and each of it twice changes nothing more', async () => {
    expect((await fourscore.run('sample')).stdout).toMatch(/A fictional member is in, with \d,\d{3} events/)
    expect((await fourscore.run('sample')).stdout).toContain('in already')
    // The export, and the log of readings.
    expect((await list()).length).toBe(2)
    expect((await fourscore.run('sample', '--remove')).stdout).toMatch(/is out: \d,\d{3} events went\./)
    expect((await fourscore.run('sample', '--remove')).stdout).toContain('was not in')
    expect(await list()).toEqual([])
  })
})

describe('doctor', () => {
  it('says that all is well, or what is not', async () => {
    const well = await fourscore.run('doctor', '--json')
    expect([well.code, (JSON.parse(well.stdout) as { ok: boolean }).ok]).toEqual([0, true])
    await imported(fourscore.put('Connections.csv', CONNECTIONS))
    fourscore.put('data/fourscore.sqlite', 'not a store at all')
    const ill = await fourscore.run('doctor')
    expect(ill.code).toBe(1)
    expect(ill.stdout).toContain('!')
    expect(ill.stderr).toContain('Not all is well')
  })
})

describe('Ctrl-C', () => {
  it('in the middle of an import leaves the store whole and nothing of the import in it', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, i) => `P${i},Q${i},https://www.linkedin.com/in/p${i},,,,02 Mar 2026`,
    )
    const path = fourscore.put('Connections.csv', `${CONNECTIONS}${rows.join('\n')}\n`)
    const process = fourscore.start('import', path, '--json')
    const end = ended(process)
    await expect.poll(isReading, { timeout: 20_000, interval: 5 }).toBe(true)
    process.kill('SIGINT')
    const { code, stdout, stderr } = await end
    expect([code, stdout]).toEqual([130, ''])
    expect(stderr).toContain('Stopped. No part of an unfinished import is kept.')
    expect(await list()).toEqual([])
    expect((await fourscore.run('doctor')).code).toBe(0)
    expect((await imported(path)).imports[0]!.events).toEqual({ added: 30_002, known: 0 })
  })

  /** Whether an import has begun and not ended. */
  function isReading(): boolean {
    const file = join(fourscore.data, 'fourscore.sqlite')
    if (!existsSync(file)) return false
    const database = new DatabaseSync(file, { readOnly: true })
    try {
      const { n } = database.prepare('select count(*) as n from import where finished = 0').get() as {
        n: number
      }
      return n > 0
    } catch {
      // The tables are not made yet.
      return false
    } finally {
      database.close()
    }
  }
})
