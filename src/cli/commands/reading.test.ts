import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExplanationJson } from '../../history/explain-json.ts'
import type { HistoryDayJson } from '../../history/history-json.ts'
import type { ScoreJson } from '../../model/score-json.ts'
import { commandLine, type CommandLine } from '../command-line.fixture.ts'
import { textWidth } from '../paper.ts'

let fourscore: CommandLine
/** The last four weeks that the sample covers. */
let days: HistoryDocument['days']
let score: ScoreJson
beforeAll(async () => {
  fourscore = commandLine()
  expect((await fourscore.run('sample')).code).toBe(0)
  days = ((await json('history')) as HistoryDocument).days.slice(-28)
  score = (await json('score')) as ScoreJson
})
afterAll(() => fourscore.remove())

async function json(...words: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await fourscore.run(...words, '--json')
  expect([words, code, stderr]).toEqual([words, 0, ''])
  return JSON.parse(stdout) as unknown
}

const SPAN = { low: expect.any(Number), points: expect.any(Number), high: expect.any(Number) }
const DAY = expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string

interface HistoryDocument {
  readonly days: readonly HistoryDayJson[]
}

describe('score --json', () => {
  it('has the shape that scripts rely on', () => {
    expect(score).toMatchObject({ day: DAY, model: { name: 'ssi-open', version: 1 }, ...SPAN })
    expect(score.pillars.map(({ pillar }) => pillar)).toEqual([
      'brand',
      'people',
      'insights',
      'relationships',
    ])
    for (const pillar of score.pillars) {
      expect(pillar).toMatchObject({ ...SPAN, max: 25, observed: expect.any(Number) })
      for (const signal of pillar.signals) {
        expect(Object.keys(signal)).toEqual(
          expect.arrayContaining(['signal', 'kind', 'value', 'observed', 'low', 'points', 'high', 'ground']),
        )
      }
    }
  })

  it('is of the day that is asked for', async () => {
    const [first] = days
    const then = (await json('score', '--on', first!.day)) as ScoreJson
    expect(then.day).toBe(first!.day)
    expect(then.points).toBeCloseTo(first!.points!, 9)
  })

  it('fails on a day that is not known yet, and for a model that there is not', async () => {
    for (const words of [
      [1, '--on', '2199-01-01'],
      [2, '--model', 'nosuch'],
    ] as const) {
      const [expected, ...asked] = words
      const { code, stdout } = await fourscore.run('score', ...asked, '--json')
      expect([words, code]).toEqual([words, expected])
      expect(JSON.parse(stdout)).toHaveProperty('error.hint')
    }
  })
})

describe('history --json', () => {
  it('has every day from the first to the last that are asked for', async () => {
    const history = (await json('history', '--from', days[3]!.day, '--to', days[20]!.day)) as HistoryDocument
    expect(history).toMatchObject({ model: { name: 'ssi-open', version: 1 } })
    expect(history.days).toEqual(days.slice(3, 21))
    const pillars = { brand: SPAN, people: SPAN, insights: SPAN, relationships: SPAN }
    expect(history.days[0]).toEqual({ day: DAY, ...SPAN, pillars })
  })
})

describe('explain --json', () => {
  it('adds up to the change of points', async () => {
    const [from, to] = [days[0]!, days.at(-1)!]
    const explanation = (await json('explain', from.day, to.day)) as ExplanationJson
    const { signals, coverage, change } = explanation
    expect(explanation).toMatchObject({ from: from.day, to: to.day })
    expect([...signals, ...coverage].reduce((sum, part) => sum + part.change, 0)).toBeCloseTo(change!, 9)
    expect(change).toBeCloseTo(to.points! - from.points!, 9)
    for (const { change: whole, faded, new: added } of signals) expect(faded + added).toBeCloseTo(whole, 9)
  })

  it('wants the earlier day first', async () => {
    const { code, stderr } = await fourscore.run('explain', '2026-05-08', '2026-05-01')
    expect(code).toBe(2)
    expect(stderr).toContain('Give the earlier day first.')
    const early = await fourscore.run('history', '--to', '2000-01-01')
    expect([early.code, early.stderr]).toEqual([
      1,
      expect.stringMatching(/2000-01-01 lies before .*the first day/),
    ])
  })
})

describe('what people read', () => {
  const asked = () => [
    ['score'],
    ['history'],
    ['explain', days[0]!.day, days.at(-1)!.day],
    ['undo'],
    ['sample'],
  ]

  it('fits 80 and 40 columns, is plain in a pipe, and comes without progress', async () => {
    for (const words of asked()) {
      for (const columns of [80, 40]) {
        const { code, stdout, stderr } = await fourscore.runWith({ COLUMNS: String(columns) }, ...words)
        expect([words, code, stderr]).toEqual([words, 0, ''])
        expect(stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([])
        expect(stdout).not.toContain('\u001B')
      }
    }
  })

  it('is coloured in a pipe only where FORCE_COLOR asks for it, and never against NO_COLOR or --no-color', async () => {
    const has = async (env: Record<string, string>, ...words: readonly string[]) =>
      (await fourscore.runWith(env, 'score', ...words)).stdout.includes('\u001B[')
    expect(await has({ FORCE_COLOR: '1' })).toBe(true)
    expect(await has({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(await has({ FORCE_COLOR: '1' }, '--no-color')).toBe(false)
    expect(await has({ NO_COLOR: '' })).toBe(false)
  })

  it('opens a score with the finding, and calls it an estimate', async () => {
    const { stdout } = await fourscore.run('score')
    expect(stdout).toContain(`${score.points!.toFixed(1)} in the open index, an estimate; between`)
    expect(stdout).toContain('Last 53 weeks')
    expect(stdout).toContain('What would narrow the span')
  })

  it('shows a history by month, the last with what the score says', async () => {
    const { stdout } = await fourscore.run('history')
    const rows = stdout.split('\n').filter((line) => /^[A-Z][a-z]{2} \d{4} /.test(line))
    expect(rows.length).toBeGreaterThanOrEqual(36)
    expect(rows.at(-1)).toContain(days.at(-1)!.points!.toFixed(1))
  })

  it('explains with every change, those of two decimals adding up', async () => {
    const { stdout } = await fourscore.run('explain', days[0]!.day, days.at(-1)!.day)
    expect(stdout).toMatch(/^Signal +Change +Faded +New$/m)
    expect(stdout).toMatch(/^Together +[+−]?\d+\.\d\d$/m)
  })
})

describe('a reader that has seen enough', () => {
  it('is no fault', async () => {
    const process = fourscore.start('history', '--json')
    let stderr = ''
    process.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    process.stdout!.once('data', () => process.stdout!.destroy())
    const code = await new Promise((resolve) => process.once('close', resolve))
    expect([code, stderr]).toEqual([0, ''])
  })
})
