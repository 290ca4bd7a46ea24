import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import type { Counted } from './counted.ts'
import { countWithLogs, HAND_LOG_KINDS, type HandLog, type HandLogged } from './hand-log.ts'

const searches = (on: number, n: number): Counted => ({
  kind: 'search.made',
  day: day(on),
  since: day(on),
  n,
})
const logged = (on: number, count: number): HandLogged => ({ kind: 'search.made', day: day(on), count })
const LOG: HandLog = { kind: 'search.made', days: { from: day(10), to: day(19) } }

describe('countWithLogs', () => {
  it('counts the larger of what was logged and what an import tells of a day', () => {
    const imported = [searches(10, 5), searches(11, 2)]
    // 3 of the 5 were logged; of the second day two more than the file knows; the third only by hand.
    const all = countWithLogs(imported, [logged(10, 3), logged(11, 4), logged(12, 1)], [LOG])
    expect(all).toEqual([searches(10, 5), searches(11, 4), searches(12, 1)])
  })

  it('leaves out what was logged on other days than those of which all was logged', () => {
    expect(countWithLogs([], [logged(9, 3), logged(20, 3)], [LOG])).toEqual([])
    expect(countWithLogs([], [logged(12, 3)], [{ ...LOG, kind: 'lead.saved' }])).toEqual([])
  })

  it('never counts less than imports tell, nor more than the larger of both; in order, each once', () => {
    const entry = fc.record({ kind: fc.constantFrom(...HAND_LOG_KINDS), day: fc.integer({ min: 0, max: 9 }) })
    const entries = (most: number) =>
      fc.uniqueArray(fc.tuple(entry, fc.integer({ min: 1, max: most })), {
        selector: ([{ kind, day }]) => `${kind} ${day}`,
      })
    fc.assert(
      fc.property(entries(9), entries(9), (told, byHand) => {
        const counted = told
          .map(([{ kind, day: on }, n]): Counted => ({ kind, day: day(on), since: day(on), n }))
          .toSorted((a, b) => a.day - b.day || (a.kind < b.kind ? -1 : 1))
        const logs = HAND_LOG_KINDS.map((kind) => ({ kind, days: { from: day(0), to: day(9) } }))
        const hand = byHand.map(([{ kind, day: on }, count]) => ({ kind, day: day(on), count }))
        const all = countWithLogs(counted, hand, logs)
        for (const kind of HAND_LOG_KINDS) {
          for (let on = 0; on <= 9; on++) {
            const [a, b] = [counted, all].map((list) =>
              list.filter((one) => one.kind === kind && one.day === on).reduce((sum, { n }) => sum + n, 0),
            )
            const c = hand.find((one) => one.kind === kind && one.day === on)?.count ?? 0
            expect(b).toBe(Math.max(a ?? 0, c))
          }
        }
        expect(all).toEqual(
          all.toSorted((a, b) => a.day - b.day || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)),
        )
        expect(new Set(all.map(({ kind, day: on }) => `${kind} ${on}`)).size).toBe(all.length)
      }),
    )
  })
})
