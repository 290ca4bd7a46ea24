import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutcomeJson } from '../../app/outcomes/outcome-json.ts'
import type { ProgramJson } from '../../app/programs/program-json.ts'
import type { ProgramsJson } from '../../app/programs/programs-answer.ts'
import { commandLine, type CommandLine } from '../command-line.fixture.ts'
import { textWidth } from '../paper.ts'

let fourscore: CommandLine
beforeAll(() => {
  fourscore = commandLine()
})
afterAll(() => fourscore.remove())

async function json<T>(...words: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await fourscore.run(...words, '--json')
  expect([words, code, stderr]).toEqual([words, 0, ''])
  return JSON.parse(stdout) as T
}

interface Changed {
  readonly program: ProgramJson
}

describe('program', () => {
  it('is planned, started, done, paused, stopped and decided', async () => {
    const made = await json<Changed>(
      'program',
      'new',
      '--activity',
      'comment:10:5',
      '--name',
      'Comments',
      '--gain',
      '1.5',
      '--start',
      '2026-03-02',
    )
    expect(made.program).toMatchObject({
      id: '1',
      state: 'planned',
      start: '2026-03-02',
      end: '2026-04-26',
      minutesAWeek: 50,
      hypothesis: { gain: 1.5, lockedOn: null },
    })
    expect((await json<Changed>('program', 'start', 'comments', '--on', '2026-03-02')).program.state).toBe(
      'running',
    )
    expect(await json('did', 'comments', '4', '--on', '2026-03-03')).toMatchObject({
      activity: 'comment',
      count: 4,
    })
    expect(await json('did', 'comment', '--take-back', '--on', '2026-03-03')).toMatchObject({ count: 3 })
    await json('program', 'pause', '1', '--on', '2026-03-09')
    const resumed = await json<Changed>('program', 'resume', '1', '--on', '2026-03-16')
    expect(resumed.program.pauses).toEqual([{ from: '2026-03-09', to: '2026-03-15' }])
    await json('program', 'stop', '1', '--on', '2026-03-22', '--because', 'enough')
    const decided = await json<Changed>('program', 'decide', '1', 'change', '--because', 'fewer')
    expect(decided.program).toMatchObject({ state: 'decided', stopped: { because: 'enough' } })
    expect(decided.program.consistency).toMatchObject({ weeks: 2, weeksInFull: 0, share: 0.15 })
    const { programs } = await json<ProgramsJson>('program', 'list')
    expect(programs.map(({ name, effect }) => [name, effect?.verdict])).toEqual([
      ['Comments', 'too-little-data'],
    ])
  })

  it('refuses with a sentence what cannot be', async () => {
    for (const [code, words, says] of [
      [1, ['program', 'start', '1'], 'is decided'],
      [1, ['program', 'show', 'nosuch'], 'There are: 1 Comments'],
      [1, ['program', 'new'], 'at least one activity'],
      [1, ['program', 'new', '--activity', 'invitation:101'], 'at most 100 invitations'],
      [2, ['program', 'new', '--activity', 'comment'], 'such as comment:10'],
      [2, ['program', 'decide', '1', 'perhaps'], 'keep, stop, change'],
      [1, ['did', 'sleeping'], 'Choose one of: post'],
      [2, ['did', 'comment', '0'], 'whole number of at least 1'],
      [1, ['did', 'comment', '9', '--take-back', '--on', '2026-03-03'], 'Take back fewer'],
    ] as const) {
      const said = await fourscore.run(...words)
      expect([words, said.code, said.stderr]).toEqual([words, code, expect.stringContaining(says)])
    }
  })

  it('fits 80 and 40 columns', async () => {
    for (const words of [
      ['program', 'list'],
      ['program', 'show', '1'],
      ['program', 'templates'],
      ['outcome', 'list'],
    ]) {
      for (const columns of [80, 40]) {
        const { code, stdout } = await fourscore.runWith({ COLUMNS: String(columns) }, ...words)
        expect([words, code]).toEqual([words, 0])
        expect(stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([])
      }
    }
  })
})

describe('outcome', () => {
  it('is logged, taken in from a file twice as once, listed and removed', async () => {
    expect(await json('outcome', 'add', 'meetings', '2', '--on', '2026-03-03')).toEqual({
      name: 'meetings',
      days: 1,
      value: 2,
    })
    const file = fourscore.put('meetings.csv', 'day,value\n2026-03-03,1\n2026-03-04,0\n2026-03-05,4\n')
    for (const _ of [1, 2]) {
      expect(await json('outcome', 'import', 'Meetings', file)).toMatchObject({ name: 'meetings', days: 3 })
    }
    const { outcomes } = await json<{ outcomes: readonly OutcomeJson[] }>('outcome', 'list')
    expect(outcomes.map(({ name, total, days }) => [name, total, days.length])).toEqual([['meetings', 5, 3]])
    const wrong = fourscore.put('wrong.csv', '2026-03-03;1\n2026-03-03;2\n')
    const said = await fourscore.run('outcome', 'import', 'meetings', wrong)
    expect([said.code, said.stderr]).toEqual([1, expect.stringContaining('wrong.csv:2 [day]')])
    expect(await json('outcome', 'remove', 'meetings')).toMatchObject({ days: 3 })
    expect((await fourscore.run('outcome', 'remove', 'meetings')).code).toBe(1)
  })
})
