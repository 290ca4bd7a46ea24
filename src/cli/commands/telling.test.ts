import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandLine, CONNECTIONS, type CommandLine } from '../command-line.fixture.ts'

let fourscore: CommandLine
beforeEach(() => void (fourscore = commandLine()))
afterEach(() => fourscore.remove())

const said = async (...words: readonly string[]): Promise<string> => (await fourscore.run(...words)).stdout

describe('note', () => {
  it('writes, lists and removes', async () => {
    expect(await said('note', 'add', 'New', 'job', '--on', '2026-05-04')).toBe('Noted, 4 May 2026: New job\n')
    await said('note', 'add', 'Holiday', '--on', '2026-04-01', '--to', '2026-04-03')
    expect(await said('note', 'list')).toBe(
      '2  1 April 2026 to 3 April 2026: Holiday\n1  4 May 2026: New job\n',
    )
    expect(await said('note', 'remove', '2')).toContain('Removed')
    const { code, stderr } = await fourscore.run('note', 'remove', '2')
    expect([code, stderr]).toEqual([
      1,
      'No such note: There is no note 2.\nList the notes with their ids: fourscore note list.\n',
    ])
    expect((await fourscore.run('note', 'add', ' ', '--on', '2026-05-04')).code).toBe(2)
  })
})

describe('fact', () => {
  it('says, lists and gives up', async () => {
    expect(await said('fact', 'set', 'photo', 'yes', '--on', '2026-05-04')).toMatch(
      /Photo +yes +4 May 2026 +no/,
    )
    expect(await said('fact', 'set', 'company', 'Acme')).toMatch(/Company +one/)
    expect(await said('fact', 'remove', 'photo')).toMatch(/Photo +nothing/)
    expect((await fourscore.run('fact', 'set', 'photo', 'maybe')).code).toBe(2)
    expect((await fourscore.run('fact', 'set', 'hat', 'yes')).stderr).toContain(
      'photo, cover, custom-address, company',
    )
  })
})

describe('settings', () => {
  it('shows what is chosen, chooses, and says what another zone has moved', async () => {
    await fourscore.run('import', fourscore.put('Connections.csv', CONNECTIONS))
    expect(await said('settings')).toMatch(/^time-zone: none; .*\n( .*\n)*baseline: none; /)
    expect(await said('settings', 'time-zone', 'Asia/Tokyo')).toContain('0 of 2 events and 0 of 0 readings')
    expect(JSON.parse(await said('settings', '--json'))).toEqual({
      timeZone: 'Asia/Tokyo',
      baseline: null,
      moved: null,
    })
    const unknown = await fourscore.run('settings', 'time-zone', 'Atlantis')
    expect([unknown.code, unknown.stderr.split('\n')[0]]).toEqual([
      2,
      'Unknown time zone: No time zone is called "Atlantis" here.',
    ])
    expect((await fourscore.run('settings', 'colour', 'red')).stderr).toContain(
      'There is no setting "colour"',
    )
    expect((await fourscore.run('settings', 'baseline', 'May')).code).toBe(2)
  })
})
