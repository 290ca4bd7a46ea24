import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day, dayText } from '../../kernel/day.ts'
import { commandLine, type CommandLine } from '../command-line.fixture.ts'

let fourscore: CommandLine
beforeAll(() => {
  fourscore = commandLine()
})
afterAll(() => fourscore.remove())

/** Rows a week apart; the values jump about without a pattern that their past would tell. */
const rows = (weeks: number, value: (week: number) => number): string =>
  Array.from({ length: weeks }, (_, i) => `${dayText(day(19_723 + 7 * i))},${value(i)}`).join('\n')
const jumping = (i: number): number => ((i * i * 7919 + i * 104_729) % 1_009) / 10

describe('lag', () => {
  it('says as JSON by how many weeks the score leads', async () => {
    const series = fourscore.put('score.csv', `day,value\n${rows(60, jumping)}`)
    const outcome = fourscore.put(
      'leads.csv',
      rows(60, (i) => 2 * jumping(i - 2 + 1_009)),
    )
    const { code, stdout, stderr } = await fourscore.run(
      'lag',
      '--series',
      series,
      '--outcome',
      outcome,
      '--json',
    )
    expect([code, stderr]).toEqual([0, ''])
    const said = JSON.parse(stdout) as { readonly lags: readonly object[] }
    expect(said).toMatchObject({ weeks: 60, verdict: 'leading', lag: 2, band: expect.any(Number) })
    expect(said.lags).toHaveLength(25)
    expect(said.lags[0]).toEqual({ lag: -12, r: expect.any(Number) })
  })

  it('says to people what it found, and that it is no cause', async () => {
    const series = fourscore.put('score.csv', rows(60, jumping))
    const { code, stdout } = await fourscore.run('lag', '--series', series, '--outcome', series)
    expect(code).toBe(0)
    expect(stdout).toContain('Coincident: the score and the outcome move in the same week (over 60 weeks).')
    expect(stdout.replaceAll('\n', ' ')).toContain('A link is no cause')
    expect(stdout).toMatch(/ 0 +1\.00 +outside the band/)
  })

  it('says that it is too early, which is no failure', async () => {
    const series = fourscore.put('score.csv', rows(29, jumping))
    const { code, stdout } = await fourscore.run('lag', '--series', series, '--outcome', series)
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('Too early: both are known in 29 weeks; 30 are needed.'),
    ])
  })

  it('says with line and column what in a file cannot be read', async () => {
    const series = fourscore.put('score.csv', 'day,value\n2026-01-01,1\n2026-01-02,high\n')
    const { code, stdout, stderr } = await fourscore.run('lag', '--series', series, '--outcome', series)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('score.csv:3 [value]: expected a number such as 12.5, or nothing, found "high"')
  })

  it('says which file is not there', async () => {
    const { code, stderr } = await fourscore.run('lag', '--series', 'none.csv', '--outcome', 'none.csv')
    expect(code).toBe(1)
    expect(stderr).toContain('none.csv')
    expect(stderr).toContain('Check the name of the file')
  })

  it('needs both files', async () => {
    expect((await fourscore.run('lag', '--series', 'score.csv')).code).toBe(2)
  })
})
