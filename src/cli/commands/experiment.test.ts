import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayText, parseDay, type Day } from '../../kernel/day.ts'
import { commandLine, type CommandLine } from '../command-line.fixture.ts'

let fourscore: CommandLine
beforeAll(() => {
  fourscore = commandLine()
})
afterAll(() => fourscore.remove())

const FROM = '2026-03-02'
const PLAN = ['--weeks', '12', '--seed', '7', '--from', FROM]

interface Planned {
  readonly schedule: readonly { readonly week: number; readonly on: boolean; readonly from: string }[]
  readonly schedules: number
  readonly smallestP: number
}

async function planned(): Promise<Planned> {
  const { stdout } = await fourscore.run('experiment', 'plan', ...PLAN, '--json')
  return JSON.parse(stdout) as Planned
}

/** A score about 12 with two points more in the weeks on, and noise without a pattern. */
async function series(): Promise<string> {
  const { schedule } = await planned()
  const first = parseDay(FROM) as Day
  const rows = schedule.flatMap(({ on }, week) =>
    Array.from({ length: 7 }, (_, i) => {
      const t = 7 * week + i
      const noise = ((t * t * 7919 + t * 104_729) % 1_009) / 2_018
      return `${dayText(addDays(first, t))},${(12 + noise + (on ? 2 : 0)).toFixed(2)}`
    }),
  )
  return fourscore.put('score.csv', rows.join('\n'))
}

describe('experiment plan', () => {
  it('draws the same weeks from the same seed, half of each block on', async () => {
    const [one, other] = [await planned(), await planned()]
    expect(one).toEqual(other)
    const weeks = one.schedule.map(({ on }) => on)
    for (const block of [0, 4, 8]) expect(weeks.slice(block, block + 4).filter(Boolean)).toHaveLength(2)
    expect(one.schedule[1]).toMatchObject({ week: 2, from: '2026-03-09' })
    expect(one.smallestP).toBeCloseTo(2 / one.schedules, 12)
  })

  it('says which plan is too short to prove anything, and which there is none of', async () => {
    const short = await fourscore.run('experiment', 'plan', '--weeks', '4', '--seed', '1')
    expect(short.stdout).toContain('Too short to prove anything')
    const none = await fourscore.run('experiment', 'plan', '--weeks', '10', '--seed', '1')
    expect([none.code, none.stdout]).toEqual([2, ''])
    expect(none.stderr).toContain('whole blocks of 4 weeks, not 10 weeks')
  })
})

describe('experiment test', () => {
  it('finds what the weeks on did, and how seldom chance does as much', async () => {
    const file = await series()
    const { code, stdout } = await fourscore.run('experiment', 'test', '--series', file, ...PLAN, '--json')
    const said = JSON.parse(stdout) as { readonly effect: number; readonly p: number }
    expect([code, said.p]).toEqual([0, (await planned()).smallestP])
    expect(said).toMatchObject({
      seed: 7,
      plan: { weeks: 12 },
      from: FROM,
      settling: 2,
      weeks: 12,
      exact: true,
    })
    expect(Math.abs(said.effect - 2)).toBeLessThan(0.2)
    const people = await fourscore.run('experiment', 'test', '--series', file, ...PLAN)
    expect(people.stdout).toMatch(/Helped\. The effect lies between \+1\.\d+ and \+2\.\d+\./)
  })

  it('says that there is nothing to compare where the series lies elsewhere', async () => {
    const file = fourscore.put('early.csv', '2020-01-01,5')
    const { code, stdout } = await fourscore.run('experiment', 'test', '--series', file, ...PLAN)
    expect([code, stdout]).toEqual([0, expect.stringContaining('Nothing to compare yet')])
  })
})
