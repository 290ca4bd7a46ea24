import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day, dayText } from '../../kernel/day.ts'
import { commandLine, type CommandLine } from '../command-line.fixture.ts'

let fourscore: CommandLine
beforeAll(() => {
  fourscore = commandLine()
})
afterAll(() => fourscore.remove())

const FIRST = 20_454
const on = (i: number): string => dayText(day(FIRST + i))
/** 50, 51, 50, 51, and so on; from the 31st day on four points more. */
const rows = Array.from({ length: 40 }, (_, i) => `${on(i)},${50 + (i % 2) + (i >= 30 ? 4 : 0)}`)
const series = (): string => fourscore.put('score.csv', `day,value\n${rows.join('\n')}\n`)

describe('baseline', () => {
  it('says as JSON what is usual, what is not, and since when', async () => {
    const { code, stdout, stderr } = await fourscore.run('baseline', series(), '--json')
    expect([code, stderr]).toEqual([0, ''])
    const said = JSON.parse(stdout) as { readonly after: readonly { readonly place: string }[] }
    expect(said).toMatchObject({
      baseline: { from: on(0), to: on(27), n: 28, mean: 50.5 },
      change: { last: on(29), first: on(30) },
    })
    expect(said.after.map(({ place }) => place)).toEqual([
      'within',
      'within',
      ...Array.from({ length: 10 }, () => 'above'),
    ])
  })

  it('tells people the same in sentences, for days of their own too', async () => {
    const { stdout } = await fourscore.run('baseline', series())
    expect(stdout).toContain('Without a cause it stays within 47.84 to 53.16.')
    expect(stdout).toMatch(/Of the 12 days since, 10 lie\s+outside:/)
    expect(stdout).toContain(`${on(30)}  54.00  above`)
    expect(stdout).toContain(`Its level most likely changed after ${on(29)}, by +`)
    const chosen = await fourscore.run('baseline', series(), '--period', `${on(30)}..${on(39)}`)
    expect(chosen.stdout).toContain(`Baseline ${on(30)} to ${on(39)}`)
    expect(chosen.stdout).toContain('No later day has a value.')
  })

  it('fails where no day of the period has a value', async () => {
    const { code, stderr } = await fourscore.run('baseline', series(), '--period', '2020-01-01..2020-01-31')
    expect(code).toBe(1)
    expect(stderr).toContain('No day from 2020-01-01 to 2020-01-31 has a value.')
  })
})
