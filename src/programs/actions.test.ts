import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../kernel/day.ts'
import { act, actionsOf, ACTION_KINDS, type Action, type ActionKind } from './actions.ts'
import { dayKind, lastAskedDay, spansOf } from './days.ts'
import { experimentOf } from './experiment.ts'
import type { Program } from './program.ts'
import { aProgram, MONDAY } from './programs.fixture.ts'

const on = (days: number): Day => addDays(MONDAY, days)
const planned = aProgram({ state: 'planned', lockedOn: null })

/** After all of them, each done on the day on which it holds. */
function after(program: Program, ...actions: readonly Action[]): Program {
  return actions.reduce((now, action) => {
    const acted = act(now, action, action.on)
    if (acted.kind === 'refused') throw new Error(acted.why)
    return acted.program
  }, program)
}

describe('act', () => {
  it('leads from the plan to the decision', () => {
    const running = after(planned, { kind: 'start', on: on(2) })
    expect(running).toMatchObject({ state: 'running', start: on(2), end: on(29), lockedOn: on(2) })
    const paused = after(running, { kind: 'pause', on: on(7) })
    const resumed = after(paused, { kind: 'resume', on: on(10) })
    expect(resumed.pauses).toEqual([{ from: on(7), to: on(9) }])
    const decided = after(
      resumed,
      { kind: 'skip', on: on(12), skip: true },
      { kind: 'stop', on: on(20), because: 'enough' },
      { kind: 'decide', on: on(21), decision: 'stop', because: 'it did nothing' },
    )
    expect(decided).toMatchObject({ state: 'decided', skipDays: [on(12)], stopped: { on: on(20) } })
    expect(spansOf(decided, on(40))).toEqual([
      { from: on(2), to: on(6) },
      { from: on(10), to: on(20) },
    ])
    expect(actionsOf(decided, on(40))).toEqual([])
  })

  it('lets what was kept go on without an end, until it is given up', () => {
    const kept = after(aProgram(), { kind: 'decide', on: on(30), decision: 'keep', because: '' })
    expect(spansOf(kept, on(60))).toEqual([{ from: on(0), to: null }])
    expect(dayKind(kept, on(30))).toBe('outside')
    const given = after(kept, { kind: 'stop', on: on(50), because: 'new job' })
    expect([given.state, spansOf(given, on(60))]).toEqual(['decided', [{ from: on(0), to: on(50) }]])
  })

  it('does nothing that its state does not allow, and says why and what instead', () => {
    const refused = (program: Program, action: Action, today = action.on) => {
      const acted = act(program, action, today)
      return acted.kind === 'refused' ? `${acted.why} ${acted.instead}` : 'done'
    }
    expect(refused(planned, { kind: 'pause', on: on(1) })).toBe(
      'The program “Comments” is planned. Start it first.',
    )
    expect(refused(aProgram(), { kind: 'pause', on: on(9) }, on(8))).toContain('has not come yet')
    expect(refused(aProgram(), { kind: 'stop', on: on(-1), because: '' })).toContain('starts on 2026-03-02')
    expect(refused(aProgram(), { kind: 'pause', on: on(30) })).toContain('has ended on 2026-03-29')
    expect(refused(aProgram(), { kind: 'decide', on: on(3), decision: 'keep', because: '' })).toContain(
      'Stop it first',
    )
  })

  const someAction = fc
    .record({
      kind: fc.constantFrom(...ACTION_KINDS),
      days: fc.integer({ min: 0, max: 3 }),
      skip: fc.boolean(),
    })
    .map(({ kind, ...rest }) => ({ kind, ...rest }))

  const made = (kind: ActionKind, day: Day, skip: boolean): Action => ({
    kind,
    on: day,
    skip,
    because: '',
    decision: skip ? 'keep' : 'stop',
  })

  it('keeps the hypothesis and the plan once it was started, and pauses apart, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(someAction, { maxLength: 15 }), (actions) => {
        let [program, today]: [Program, Day] = [planned, MONDAY]
        for (const { kind, days, skip } of actions) {
          today = addDays(today, days)
          const offered = actionsOf(program, today).includes(kind)
          const acted = act(program, made(kind, today, skip), today)
          if (acted.kind === 'refused') continue
          expect(offered).toBe(true)
          const { hypothesis, activities, lockedOn } = acted.program
          expect([hypothesis, activities]).toEqual([planned.hypothesis, planned.activities])
          if (program.lockedOn !== null) expect(lockedOn).toBe(program.lockedOn)
          program = acted.program
        }
        const { pauses, state } = program
        pauses.forEach(({ from, to }, i) => {
          expect(from).toBeLessThanOrEqual(to ?? Infinity)
          expect((pauses[i - 1]?.to ?? -Infinity) < from).toBe(true)
        })
        expect(pauses.some(({ to }) => to === null)).toBe(state === 'paused')
        const spans = spansOf(program, today)
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(program.start)
          expect(to === null || to >= from).toBe(true)
        }
      }),
    )
  })
})

describe('spansOf', () => {
  it('holds the weeks of an experiment that chance has drawn', () => {
    const end = addDays(MONDAY, 12 * 7 - 1)
    const experiment = experimentOf(MONDAY, end, 7)
    expect(experiment?.schedule.filter(Boolean)).toHaveLength(6)
    const program = aProgram({ end, experiment: experiment ?? null })
    const days = Array.from({ length: 84 }, (_, i) => addDays(MONDAY, i))
    const spans = spansOf(program, addDays(end, 1))
    for (const day of days) {
      const inSpan = spans.some(({ from, to }) => from <= day && (to === null || day <= to))
      expect([day, inSpan]).toEqual([day, dayKind(program, day) === 'run'])
    }
    expect(experimentOf(MONDAY, addDays(MONDAY, 55), 7)).toBeUndefined()
  })

  it('is empty of what was never started, and open while it runs', () => {
    expect(spansOf(planned, on(10))).toEqual([])
    expect(spansOf(aProgram(), on(10))).toEqual([{ from: on(0), to: null }])
    expect(spansOf(aProgram(), on(99))).toEqual([{ from: on(0), to: lastAskedDay(aProgram()) }])
  })
})
