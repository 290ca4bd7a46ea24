import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../kernel/day.ts'
import { calendarOf, spread } from './calendar.ts'
import { doneOf, type DoneDay } from './counts.ts'
import { aProgram, doneDay, MONDAY, someDone } from './programs.fixture.ts'
import { thisWeek } from './this-week.ts'

const invitations = (weekly: number) => [{ activity: 'invitation' as const, weekly, minutes: 3 }]

/** The fullest seven days in a row from the first of them on. */
function fullest(sent: readonly { readonly day: Day; readonly n: number }[]): number {
  const sums = sent.map(({ day: first }) =>
    sent.reduce((sum, { day, n }) => (day >= first && day < first + 7 ? sum + n : sum), 0),
  )
  return Math.max(0, ...sums)
}

describe('thisWeek', () => {
  it('spreads what is left over the working days that are left', () => {
    // Wednesday, 4 of 10 done on Monday: 6 over three days, 2 today. With 1 done today, 1 more.
    const today = addDays(MONDAY, 2)
    const toDo = (...done: readonly DoneDay[]) => thisWeek([aProgram()], done, today).get(1)?.[0]
    expect(toDo(doneDay(MONDAY, 4))).toEqual({ activity: 'comment', done: 4, target: 10, left: 6, today: 2 })
    expect(toDo(doneDay(MONDAY, 4), doneDay(today, 1))).toMatchObject({ left: 5, today: 1 })
    expect(toDo(doneDay(MONDAY, 12))).toMatchObject({ left: 0, today: 0 })
  })

  it('asks nothing of programs that do not run', () => {
    const today = addDays(MONDAY, 2)
    const others = [
      aProgram({ id: 2, state: 'paused', pauses: [{ from: MONDAY, to: null }] }),
      aProgram({ id: 3, state: 'planned', lockedOn: null }),
      aProgram({ id: 4, end: addDays(MONDAY, 1) }),
    ]
    expect([...thisWeek(others, [], today).keys()]).toEqual([])
    expect(thisWeek([aProgram({ skipDays: [today] })], [], today).get(1)?.[0]?.today).toBe(0)
  })

  it('never lets who does what it proposes send more than a hundred invitations in seven days', () => {
    const someProgram = fc.record({
      weekly: fc.integer({ min: 1, max: 100 }),
      days: fc.integer({ min: 0, max: 9 }),
    })
    fc.assert(
      fc.property(
        fc.array(someProgram, { minLength: 1, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 }),
        (asked, before) => {
          const sent = before.map((n, i) => ({ day: addDays(MONDAY, i - 6), n }))
          fc.pre(fullest(sent) <= 100)
          const programs = asked.map(({ weekly, days }, id) =>
            aProgram({ id, start: addDays(MONDAY, days), activities: invitations(weekly) }),
          )
          for (let i = 0; i < 28; i++) {
            const today = addDays(MONDAY, i)
            const done = sent.map(({ day, n }) => doneDay(day, n, 'invitation'))
            const proposed = [...thisWeek(programs, done, today).values()].flat()
            sent.push({ day: today, n: proposed.reduce((sum, toDo) => sum + toDo.today, 0) })
          }
          expect(fullest(sent)).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
})

describe('calendarOf', () => {
  it('plans each week’s target over its days, and shows what was done', () => {
    const [first, second] = calendarOf(aProgram(), doneOf([doneDay(MONDAY, 3)]))
    expect(first?.days.map(({ planned }) => planned)).toEqual([2, 2, 2, 2, 2, 0, 0])
    expect(first?.days[0]).toMatchObject({ kind: 'run', done: 3, doneOf: [3] })
    expect(second?.days.map(({ done }) => done)).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('plans no more than a hundred invitations in any seven days, wherever it begins, pauses and ends', () => {
    const skips = fc.uniqueArray(fc.integer({ min: 0, max: 34 }), { maxLength: 25 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 100 }),
        skips,
        (from, weekly, free) => {
          const program = aProgram({
            start: addDays(MONDAY, from),
            end: addDays(MONDAY, 34),
            activities: invitations(weekly),
            skipDays: free.map((n) => addDays(MONDAY, n)),
          })
          const days = calendarOf(program, doneOf([])).flatMap((week) => week.days)
          expect(fullest(days.map(({ day, planned }) => ({ day, n: planned })))).toBeLessThanOrEqual(100)
        },
      ),
    )
  })

  it('shows each act of the program’s days once', () => {
    fc.assert(
      fc.property(someDone, (done) => {
        const shown = calendarOf(aProgram(), doneOf(done)).flatMap(({ days }) => days)
        const within = done.filter(
          ({ activity, day }) => activity === 'comment' && day >= MONDAY && day < addDays(MONDAY, 28),
        )
        expect(shown.reduce((sum, one) => sum + one.done, 0)).toBe(
          within.reduce((sum, { count }) => sum + count, 0),
        )
      }),
    )
  })
})

describe('spread', () => {
  it('gives all of it to the working days, none more than one above another', () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(MONDAY, n))
    expect(spread(2, days).map(([, n]) => n)).toEqual([0, 1, 0, 1, 0])
    fc.assert(
      fc.property(fc.nat(200), fc.subarray(days, { minLength: 1 }), (n, over) => {
        const given = spread(n, over).map(([, one]) => one)
        expect(given.reduce((a, b) => a + b, 0)).toBe(n)
        expect(Math.max(...given) - Math.min(...given)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
