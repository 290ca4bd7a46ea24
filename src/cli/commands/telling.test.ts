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

  it('begins a log by hand, whose counts are then evidence up to the last day that an import knows', async () => {
    await fourscore.run('import', fourscore.put('Connections.csv', CONNECTIONS))
    const people = async (): Promise<readonly { readonly signal: string; readonly observed: boolean }[]> => {
      const { pillars } = JSON.parse(await said('score', '--json')) as {
        pillars: { pillar: string; signals: { signal: string; observed: boolean; value: number }[] }[]
      }
      return pillars.find(({ pillar }) => pillar === 'people')?.signals ?? []
    }
    const views = async () => (await people()).find(({ signal }) => signal === 'profile-views-made')
    const { day } = JSON.parse(await said('score', '--json')) as { day: string }
    expect(await views()).toMatchObject({ observed: false, value: null })
    await said('did', 'profile-view', '7', '--on', day)
    expect(await views()).toMatchObject({ observed: false, value: null })
    expect(await said('fact', 'set', 'profile-view-log', 'yes', '--on', day)).toMatch(
      /Profile view log +yes .* no/,
    )
    // 7·(1 − q)·7 a week, q = 2^(−1/21).
    const value = 49 * (1 - 2 ** (-1 / 21))
    expect(await views()).toMatchObject({ observed: true, value: expect.closeTo(value, 9) as number })
    expect((await people()).find(({ signal }) => signal === 'leads-saved')).toMatchObject({ observed: false })
    await said('fact', 'remove', 'profile-view-log')
    expect(await views()).toMatchObject({ observed: false, value: null })
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
