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
/** 100 days about 12 that jump by two points in the middle, with noise without a pattern; each ninth day is missing. */
const jumping = (i: number): number => ((i * i * 7919 + i * 104_729) % 1_009) / 2_018
const rows = Array.from({ length: 100 }, (_, i) =>
  i % 9 === 4 ? `${on(i)},` : `${on(i)},${(12 + jumping(i) + (i >= 50 ? 2 : 0)).toFixed(2)}`,
)
const PROGRAMS = JSON.stringify([
  { name: 'Comments', spans: [{ from: on(50), to: null }] },
  { name: 'Nothing', spans: [{ from: on(20), to: on(34) }] },
])

const files = (programs = PROGRAMS): readonly string[] => [
  'effects',
  '--series',
  fourscore.put('score.csv', `day,value\n${rows.join('\n')}\n`),
  '--programs',
  fourscore.put('programs.json', programs),
]

describe('effects', () => {
  it('says as JSON what each program did', async () => {
    const { code, stdout, stderr } = await fourscore.run(...files(), '--json')
    expect([code, stderr]).toEqual([0, ''])
    const said = JSON.parse(stdout) as { readonly effects: readonly { readonly estimate: number }[] }
    expect(said).toMatchObject({
      n: 89,
      missing: expect.closeTo(0.11, 9) as number,
      effects: [
        { program: 'Comments', verdict: 'helped', daysMoreNeeded: null },
        { program: 'Nothing', verdict: 'no-clear-effect' },
      ],
      together: [],
    })
    expect(Math.abs(said.effects[0]!.estimate - 2)).toBeLessThan(0.15)
  })

  it('draws a forest for people, and does not exclude what else began that day', async () => {
    const { code, stdout } = await fourscore.run(...files())
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Comments +│ +├─*●─*┤$/m)
    expect(stdout).toMatch(/^Comments: Helped: by \+\d\.\d, between \+\d\.\d and \+\d\.\d\.$/m)
    expect(stdout).toMatch(/^Nothing: No clear effect: between −\d\.\d and \+\d\.\d\.$/m)
    expect(stdout).toContain('What else began on the same day is not excluded.')
  })

  it('leaves out the days of shocks, and tells the lines without each program where asked', async () => {
    const { stdout } = await fourscore.run(
      ...files(),
      '--shock',
      on(60),
      '--shock',
      on(61),
      '--lines',
      '--json',
    )
    const said = JSON.parse(stdout) as {
      readonly n: number
      readonly lines: readonly { readonly programs: readonly string[]; readonly days: readonly object[] }[]
    }
    expect(said.n).toBe(87)
    expect(said.lines.map(({ programs, days }) => [programs, days.length])).toEqual([
      [['Comments'], 100],
      [['Nothing'], 100],
    ])
    expect(said.lines[0]?.days[60]).toEqual({
      day: on(60),
      observed: null,
      without: null,
      low: null,
      high: null,
    })
    expect(said.lines[0]?.days[0]).toMatchObject({ day: on(0), observed: 12, without: 12 })
  })

  it('says with line and column what is wrong with the programs', async () => {
    const { code, stdout, stderr } = await fourscore.run(
      ...files('[{ "name": "Comments",\n   "spans": [{ "from": "2026-02-31", "to": null }] }]'),
    )
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(
      'programs.json:2 [column 24]: expected a day such as "2026-05-17", found "2026-02-31"',
    )
    const broken = await fourscore.run(...files('[{ "name": "Comments",\n   spans }]'))
    expect(broken.stderr).toContain('programs.json:2 [column 4]: expected JSON')
  })

  it('fails where a file is not there', async () => {
    const { code, stderr } = await fourscore.run('effects', '--series', 'no.csv', '--programs', 'no.json')
    expect(code).toBe(1)
    expect(stderr).toContain('The file cannot be read')
  })

  it('takes only a positive number for what is worth telling', async () => {
    const { code, stderr } = await fourscore.run(...files(), '--worth', '0')
    expect(code).toBe(2)
    expect(stderr).toContain('Expected a number of points above 0')
  })
})
