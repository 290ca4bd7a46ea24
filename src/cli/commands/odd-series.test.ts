import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { day, dayText } from '../../kernel/day.ts'
import { commandLine, type CommandLine } from '../command-line.fixture.ts'

/** Whatever the series, the answer has these names, numbers or null, and no other kind of number. */
const number = z.number()
const share = z.number().min(0).max(1)
const EFFECTS = z.object({
  n: z.int().min(0),
  missing: share,
  method: z.object({ name: z.string(), version: z.int() }),
  effects: z.array(
    z.object({
      program: z.string(),
      estimate: number.nullable(),
      low: number.nullable(),
      high: number.nullable(),
      probabilityAbove0: share.nullable(),
      verdict: z.enum(['helped', 'hurt', 'no-clear-effect', 'too-little-data', 'cannot-be-told-apart']),
      daysMoreNeeded: z.int().min(1).nullable(),
    }),
  ),
  together: z.array(
    z.object({
      programs: z.array(z.string()).min(2),
      estimate: number.nullable(),
      low: number.nullable(),
      high: number.nullable(),
    }),
  ),
})
const LAG = z.object({
  weeks: z.int().min(0),
  lags: z.array(z.object({ lag: z.int(), r: z.number().min(-1.000001).max(1.000001) })),
  band: z.number().min(0).nullable(),
  verdict: z.enum(['leading', 'coincident', 'trailing', 'no-reliable-link', 'too-early']),
  lag: z.int().nullable(),
})
const FAILED = z.object({ error: z.object({ title: z.string(), detail: z.string(), hint: z.string() }) })

let fourscore: CommandLine
beforeAll(() => {
  fourscore = commandLine()
})
afterAll(() => fourscore.remove())

const on = (i: number): string => dayText(day(20_454 + i))
/** Noise without a pattern, between 0 and 0.5. */
const noise = (i: number): number => ((i * i * 7919 + i * 104_729) % 1_009) / 2_018
const rows = (count: number, value: (i: number) => number | '' = (i) => 12 + noise(i), step = 1): string =>
  Array.from({ length: count }, (_, i) => `${on(step * i)},${value(i)}`).join('\n')

const running = (name: string, from: number, to: number | null = null) => ({
  name,
  spans: [{ from: on(from), to: to === null ? null : on(to) }],
})

let files = 0
async function effectsOf(series: string, programs: unknown) {
  const name = `series-${files++}`
  const said = await fourscore.run(
    'effects',
    '--series',
    fourscore.put(`${name}.csv`, series),
    '--programs',
    fourscore.put(`${name}.json`, typeof programs === 'string' ? programs : JSON.stringify(programs)),
    '--json',
  )
  return { ...said, json: JSON.parse(said.stdout) as unknown }
}

async function told(series: string, programs: unknown) {
  const { code, stderr, json } = await effectsOf(series, programs)
  expect([code, stderr]).toEqual([0, ''])
  return EFFECTS.parse(json)
}

const verdicts = (found: z.infer<typeof EFFECTS>): readonly string[] =>
  found.effects.map(({ verdict }) => verdict)

describe('effects --json', () => {
  it('says too little of ten days, of days without a value, and of one value', async () => {
    const a = [running('a', 5)]
    for (const [series, n] of [
      [rows(10), 10],
      [rows(40, () => ''), 0],
      [rows(40, (i) => (i === 7 ? 12 : '')), 1],
    ] as const) {
      const found = await told(series, a)
      expect([found.n, verdicts(found), found.effects[0]!.estimate]).toEqual([n, ['too-little-data'], null])
    }
  })

  it('takes a score that never moves, and one that moves on the first day of a program alone', async () => {
    const still = await told(
      rows(90, () => 12),
      [running('a', 45)],
    )
    expect(verdicts(still)).toEqual(['no-clear-effect'])
    expect(Math.abs(still.effects[0]!.estimate!)).toBeLessThan(1e-6)
    const stepped = await told(
      rows(90, (i) => (i < 45 ? 12 : 14)),
      [running('a', 45)],
    )
    expect(verdicts(stepped)).toEqual(['helped'])
    expect(stepped.effects[0]!.estimate).toBeCloseTo(2, 6)
  })

  it('reads rows in any order, and days that are not there as missing', async () => {
    const series = rows(90, (i) => 12 + noise(i) + (i >= 45 ? 2 : 0))
    const list = series.split('\n')
    const [inOrder, turned] = [
      await told(series, [running('a', 45)]),
      await told(list.toReversed().join('\n'), [running('a', 45)]),
    ]
    expect(turned).toEqual(inOrder)
    const gaps = await told(list.filter((_, i) => i % 9 !== 4).join('\n'), [running('a', 45)])
    expect([gaps.n, verdicts(gaps)]).toEqual([80, ['helped']])
    expect(gaps.missing).toBeCloseTo(10 / 90, 12)
  })

  it('takes programs before, after and around the series, and still judges the one within', async () => {
    const series = rows(120, (i) => 12 + noise(i) + (i >= 60 ? 2 : 0))
    const found = await told(series, [
      running('within', 60),
      running('before', -90, -40),
      running('after', 400),
      running('around', -9, 500),
    ])
    expect(verdicts(found)).toEqual(['helped', 'too-little-data', 'too-little-data', 'too-little-data'])
  })

  it('takes twelve programs, two of them on the same days', async () => {
    const programs = Array.from({ length: 11 }, (_, i) => running(`p${i}`, 10 + 9 * i, 18 + 9 * i))
    const found = await told(rows(130), [...programs, running('twin', 10, 18)])
    expect(found.effects).toHaveLength(12)
    expect(found.together.map((one) => one.programs)).toEqual([['p0', 'twin']])
  })

  it('takes fifteen years, scores below 0 and above 25, and very large ones', async () => {
    const years = await told(rows(5_479), [running('a', 2_000), running('b', 100, 300)])
    expect([years.n, verdicts(years)]).toEqual([5_479, ['no-clear-effect', 'no-clear-effect']])
    const below = await told(
      rows(90, (i) => -40 + noise(i) - (i >= 45 ? 3 : 0)),
      [running('a', 45)],
    )
    expect(verdicts(below)).toEqual(['hurt'])
    const large = await told(
      rows(90, (i) => 1e12 * (1 + noise(i))),
      [running('a', 45)],
    )
    expect(verdicts(large)).toEqual(['too-little-data'])
  })

  it('keeps odd names as they are', async () => {
    const names = ['"quoted", \\ and\nmore', '日本語 🙂', '__proto__', 'x'.repeat(300)]
    const found = await told(
      rows(60),
      names.map((name, i) => running(name, 10 + 8 * i, 15 + 8 * i)),
    )
    expect(found.effects.map(({ program }) => program)).toEqual(names)
  })

  it.each([
    ['a day twice', `${rows(30)}\n${on(3)},5`, [running('a', 5)], 'each day once'],
    ['a value that is no number', `${rows(30)}\n${on(40)},high`, [running('a', 5)], 'a number such as 12.5'],
    ['no rows', 'day,value\n', [running('a', 5)], 'rows such as'],
    ['a third column', `${on(0)},1,2`, [running('a', 5)], 'two columns'],
    ['no programs', rows(30), [], 'a list of programs'],
    ['programs that are no JSON', rows(30), 'name: a', 'JSON'],
    ['a program without spans', rows(30), [{ name: 'a' }], 'spans'],
    ['a span that ends before it begins', rows(30), [running('a', 9, 3)], '"to"'],
    ['a name twice', rows(30), [running('a', 5), running('a', 9)], 'name'],
  ])('says of %s what is wrong, as JSON too, and fails', async (_, series, programs, words) => {
    const { code, stderr, json } = await effectsOf(series, programs)
    expect(code).toBe(1)
    const { error } = FAILED.parse(json)
    expect(`${error.detail} ${error.hint}`).toContain(words)
    expect(stderr).toContain(error.detail)
  })

  it('wants both files', async () => {
    const { code, stdout } = await fourscore.run('effects', '--series', 'a.csv', '--json')
    expect([code, FAILED.parse(JSON.parse(stdout)).error.detail]).toEqual([2, '--programs is missing.'])
  })
})

async function lagOf(series: string, outcome: string) {
  const name = `lag-${files++}`
  const said = await fourscore.run(
    'lag',
    '--series',
    fourscore.put(`${name}-series.csv`, series),
    '--outcome',
    fourscore.put(`${name}-outcome.csv`, outcome),
    '--json',
  )
  return { ...said, json: JSON.parse(said.stdout) as unknown }
}

describe('lag --json', () => {
  it.each([
    ['days that do not meet', rows(400), rows(400, (i) => i % 5).replaceAll('2026-', '1999-'), 'too-early'],
    ['an outcome without a value', rows(400), rows(400, () => ''), 'too-early'],
    ['one day', rows(400), `${on(3)},1`, 'too-early'],
    ['an outcome that never changes', rows(400), rows(400, () => 1), 'no-reliable-link'],
    ['a score that never changes', rows(400, () => 12), rows(400, (i) => i % 5), 'no-reliable-link'],
    ['the same twice, unsorted', rows(400), rows(400).split('\n').toReversed().join('\n'), 'coincident'],
    ['fifteen years', rows(5_479), rows(5_479, (i) => noise(i + 77)), 'no-reliable-link'],
  ])('takes %s', async (_, series, outcome, verdict) => {
    const { code, stderr, json } = await lagOf(series, outcome)
    expect([code, stderr]).toEqual([0, ''])
    const found = LAG.parse(json)
    expect(found.verdict).toBe(verdict)
    expect([found.lags.length, found.band === null]).toEqual(
      verdict === 'too-early' ? [0, true] : [25, false],
    )
  })

  it('says of a day twice what is wrong, as JSON too, and fails', async () => {
    const { code, json } = await lagOf(rows(40), `${rows(40)}\n${on(3)},5`)
    expect([code, FAILED.parse(json).error.detail]).toEqual([
      1,
      expect.stringContaining('expected each day once (line 4 has it)'),
    ])
  })

  it('wants an outcome', async () => {
    const { code, stdout } = await fourscore.run('lag', '--series', 'a.csv', '--json')
    expect([code, FAILED.parse(JSON.parse(stdout)).error.title]).toEqual([2, 'Wrong use'])
  })
})
