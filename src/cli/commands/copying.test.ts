import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandLine, CONNECTIONS, type CommandLine } from '../command-line.fixture.ts'

let fourscore: CommandLine
beforeEach(async () => {
  fourscore = commandLine()
  await fourscore.run('import', fourscore.put('Connections.csv', CONNECTIONS))
})
afterEach(() => fourscore.remove())

interface Made {
  readonly file: string
  readonly kept: number
  readonly removed: readonly string[]
}

const backup = async (...words: readonly string[]): Promise<Made> =>
  JSON.parse((await fourscore.run('backup', ...words, '--json')).stdout) as Made

describe('backup and restore', () => {
  it('bring back on the command line what an undo took away', async () => {
    const { stdout } = await fourscore.run('backup')
    expect(stdout).toMatch(/^Backed up to\s.*, with a checksum beside it\..*fourscore restore FILE\.\n$/s)
    await fourscore.run('undo', '--last')
    const [name = ''] = readdirSync(join(fourscore.data, 'backups'))
    const said = await fourscore.run('restore', join(fourscore.data, 'backups', name))
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout).toMatch(
      /1 import, 2 events\.\nIts checksum is right\.\n.*A server that runs shows it at once/s,
    )
    expect((await fourscore.run('undo')).stdout).toContain('Connections.csv')
  })

  it('keep as many backups as they are told to', async () => {
    const to = join(fourscore.folder, 'to')
    const made: Made[] = []
    for (let i = 0; i < 3; i++) made.push(await backup('--to', to, '--keep', '2'))
    expect(made.map(({ kept }) => kept)).toEqual([1, 2, 2])
    expect(made[2]!.removed).toEqual([made[0]!.file])
    expect((await fourscore.run('backup', '--keep', '0')).code).toBe(2)
  })

  it('refuse what is no backup in words that say what to do', async () => {
    const text = fourscore.put('a.sqlite', 'Dear diary')
    const { code, stderr } = await fourscore.run('restore', text)
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^Not a backup: .*\nGive a file that fourscore backup has made\. Nothing was changed\.\n$/,
    )
  })
})

describe('forget', () => {
  it('asks nobody in a script, so that it wants --yes', async () => {
    const { code, stderr } = await fourscore.run('forget')
    expect([code, existsSync(fourscore.data)]).toEqual([2, true])
    expect(stderr).toContain('fourscore forget --yes')
  })

  it('deletes all, says what, and what it cannot reach', async () => {
    await fourscore.run('backup')
    const { code, stdout } = await fourscore.run('forget', '--yes')
    expect([code, existsSync(fourscore.data)]).toEqual([0, false])
    expect(stdout).toContain('backups/')
    expect(stdout).toContain('- what fourscore export wrote')
  })

  it('names what it leaves in the folder', async () => {
    writeFileSync(join(fourscore.data, 'mine.txt'), '')
    expect((await fourscore.run('forget', '--yes')).stdout).toContain('not Fourscore’s: mine.txt')
    rmSync(join(fourscore.data, 'mine.txt'))
  })
})
