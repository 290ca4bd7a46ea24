import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayText, parseDay } from '../../kernel/day.ts'
import { commandLine, type CommandLine } from '../command-line.fixture.ts'

let fourscore: CommandLine
/** Six weeks after the last day that the sample knows. */
let by: string
beforeAll(async () => {
  fourscore = commandLine()
  await fourscore.run('sample')
  const { day } = JSON.parse((await fourscore.run('score', '--json')).stdout) as { readonly day: string }
  const last = parseDay(day)
  if (last === undefined) throw new RangeError(`the sample is of no day: ${day}`)
  by = dayText(addDays(last, 42))
}, 120_000)
afterAll(() => fourscore.remove())

describe('plan', () => {
  it('tells the week for people, with what it adds and where the habits lead', async () => {
    const { code, stdout } = await fourscore.run(
      'plan',
      '--goal',
      '57',
      '--by',
      by,
      '--minutes',
      '120',
      '--do',
      'search,comment',
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/^57\.0 in the open index by .* takes \d+ minutes a week\.$/m)
    expect(stdout).toMatch(/▲ \d+ × search( +[\d·]){7} +\d+ +\d+\.\d/)
    expect(stdout).toMatch(/Your habits of the last weeks lead to\s\d/)
  })

  it('says how near one gets where the goal is out of reach', async () => {
    const { stdout } = await fourscore.run('plan', '--goal', '95', '--by', by, '--minutes', '10')
    expect(stdout).toContain('is out of reach with 10 minutes a')
    expect(stdout).toMatch(/It misses \d+\.\d points on that day\./)
  })

  it.each([
    [['--goal', '101'], 'Expected points from 0 to 100.'],
    [['--goal', '57', '--minutes', '-5'], 'Expected a whole number of minutes'],
    [['--goal', '57', '--do', 'post,jump'], 'not "jump"'],
    [['--goal', '57', '--do', 'post,post'], 'Expected each activity once.'],
    [['--goal', '57', '--do', 'post=0.3'], 'Expected minutes in halves after post='],
    [['--goal', '57', '--pillar', 'luck', '--minutes', '5'], 'There is no pillar "luck".'],
    [['--goal', '57', '--by', '2001-01-01', '--minutes', '5'], 'does not lie after'],
  ])('refuses %j as wrong use, and says what is expected', async (words, expected) => {
    const { code, stderr } = await fourscore.run('plan', '--by', by, '--minutes', '60', ...words)
    expect([code, stderr.replaceAll(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(expected)])
  })
})

describe('forecast', () => {
  it('tells each course for people', async () => {
    const { code, stdout } = await fourscore.run('forecast', '--weekly', 'comment=15')
    expect(code).toBe(0)
    for (const words of ['nothing more is done', 'your habits go on', 'this is done besides'])
      expect(stdout).toContain(words)
  })

  it('refuses what is no number a week', async () => {
    const { code, stderr } = await fourscore.run('forecast', '--weekly', 'comment')
    expect([code, stderr]).toEqual([2, expect.stringContaining('Expected how often a week after comment=')])
  })
})
