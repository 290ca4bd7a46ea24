import { describe, expect, it } from 'vitest'
import { nextNight, startNightly, type Nightly, type Timer } from './nightly.ts'

const local = (text: string): Date => new Date(`${text}:00`)
const words = (at: Date): string =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')} ${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`

/** A clock that is put forward by hand, minute by minute. */
function clockAt(start: string) {
  let now = local(start)
  let night: Nightly | undefined
  let isStopped = false
  const timer: Timer = {
    start: () => () => {
      isStopped = true
    },
  }
  return {
    now: () => now,
    timer,
    of: (nightly: Nightly) => (night = nightly),
    isStopped: () => isStopped,
    /** Lets so many minutes pass, each with a look at the clock. */
    pass: async (minutes: number) => {
      for (let i = 0; i < minutes; i++) {
        now = new Date(now.getTime() + 60_000)
        await night?.tick()
      }
    },
    /** As when a laptop sleeps: hours pass without a look at the clock. */
    sleep: (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000)),
  }
}

function server(start: string, last: string | undefined) {
  const clock = clockAt(start)
  const made: string[] = []
  const faults: unknown[] = []
  const state = { quiet: true, fails: false, locked: false }
  const nightly = startNightly({
    now: clock.now,
    timer: clock.timer,
    lastBackup: () => Promise.resolve(last === undefined ? undefined : local(last)),
    isQuiet: () => {
      if (state.locked) throw new Error('locked')
      return state.quiet
    },
    backUp: () => {
      if (state.fails) return Promise.reject(new Error('no room'))
      made.push(words(clock.now()))
      return Promise.resolve()
    },
    onFault: (error) => faults.push(error),
  })
  clock.of(nightly)
  return { clock, made, faults, state, nightly }
}

describe('startNightly', () => {
  it('backs up at the start where no backup is younger than 24 hours, and then every night at three', async () => {
    const { clock, made, nightly } = server('2026-05-18T10:00', '2026-05-17T09:00')
    await nightly.tick()
    await clock.pass(2 * 24 * 60)
    expect(made).toEqual(['2026-05-18 10:00', '2026-05-19 03:00', '2026-05-20 03:00'])
  })

  it('tells where it cannot look whether all is quiet, and tries again after an hour', async () => {
    const { clock, made, faults, state, nightly } = server('2026-05-18T10:00', undefined)
    state.locked = true
    await nightly.tick()
    state.locked = false
    await clock.pass(60)
    expect(faults).toEqual([new Error('locked')])
    expect(made).toEqual(['2026-05-18 11:00'])
  })

  it('backs up at the start where there is none yet', async () => {
    const { made, nightly } = server('2026-05-18T10:00', undefined)
    await nightly.tick()
    expect(made).toEqual(['2026-05-18 10:00'])
  })

  it('waits for three where the last one is of this night', async () => {
    const { clock, made, nightly } = server('2026-05-18T10:00', '2026-05-18T03:00')
    await nightly.tick()
    await clock.pass(16 * 60)
    expect(made).toEqual([])
    await clock.pass(2 * 60)
    expect(made).toEqual(['2026-05-19 03:00'])
  })

  it('makes up at the start for a night that it was not there for', async () => {
    const { made, nightly } = server('2026-05-18T10:00', '2026-05-17T20:00')
    await nightly.tick()
    expect(made).toEqual(['2026-05-18 10:00'])
  })

  it('waits until nothing is being imported', async () => {
    const { clock, made, state, nightly } = server('2026-05-18T02:50', '2026-05-17T03:30')
    await nightly.tick()
    state.quiet = false
    await clock.pass(40)
    expect(made).toEqual([])
    state.quiet = true
    await clock.pass(1)
    expect(made).toEqual(['2026-05-18 03:31'])
  })

  it('makes up for a night that the machine slept through, once', async () => {
    const { clock, made, nightly } = server('2026-05-18T20:00', '2026-05-18T03:00')
    await nightly.tick()
    clock.sleep(60)
    await clock.pass(5)
    expect(made).toEqual(['2026-05-21 08:01'])
  })

  it('tells of a backup that failed, and tries again after an hour', async () => {
    const { clock, made, faults, state, nightly } = server('2026-05-18T10:00', undefined)
    state.fails = true
    await nightly.tick()
    await clock.pass(30)
    expect([made, faults]).toEqual([[], [new Error('no room')]])
    state.fails = false
    await clock.pass(30)
    expect(made).toEqual(['2026-05-18 11:00'])
  })

  it('lets go of its timer when it is stopped, and does nothing more', async () => {
    const { clock, made, nightly } = server('2026-05-18T10:00', undefined)
    nightly.stop()
    await nightly.tick()
    expect([clock.isStopped(), made]).toEqual([true, []])
  })
})

describe('nextNight', () => {
  it('is always later, within a day and an hour, and at three or where there is no three at four', () => {
    for (let hour = 0; hour < 24 * 400; hour++) {
      const after = new Date(Date.UTC(2026, 0, 1, hour, 17))
      const night = nextNight(after)
      const hours = (night.getTime() - after.getTime()) / 3_600_000
      expect(hours).toBeGreaterThan(0)
      expect(hours).toBeLessThanOrEqual(25)
      expect([3, 4]).toContain(night.getHours())
    }
  })
})
