/** A backup every night, at a moment at which nothing else is being done. */
export interface NightlyOptions {
  readonly now: () => Date
  /** When the last backup was made; undefined where there is none. */
  lastBackup(): Promise<Date | undefined>
  /** Whether nothing is being imported, and there is something to back up. */
  isQuiet(): boolean
  backUp(): Promise<void>
  /** Told where a backup failed; it is tried again after an hour. */
  readonly onFault: (error: unknown) => void
  readonly timer?: Timer
}

/** Calls back at every interval until it is stopped; `setInterval` as one is. */
export interface Timer {
  start(tick: () => void, every_ms: number): () => void
}

export interface Nightly {
  /** Ends the waiting; nothing more is told. */
  stop(): void
  /** Looks at the clock now; the timer does so every minute. */
  tick(): Promise<void>
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const AT_HOUR = 3

/**
 * Backs up at the first quiet minute after 03:00 of this machine's time, and at the start where the last backup is older
 * than 24 hours. The clock is looked at every minute, because a timer of many hours stands still while a laptop sleeps.
 */
export function startNightly(options: NightlyOptions): Nightly {
  const { now, isQuiet, backUp, onFault, timer = CLOCK } = options
  let due: number | undefined
  let [isWorking, isStopped] = [false, false]
  async function tick(): Promise<void> {
    if (isWorking || isStopped) return
    isWorking = true
    try {
      if (!isQuiet()) return
      due ??= await firstDue(options)
      if (now().getTime() < due) return
      await backUp()
      due = nextNight(now()).getTime()
    } catch (error) {
      due = now().getTime() + HOUR_MS
      if (!isStopped) onFault(error)
    } finally {
      isWorking = false
    }
  }
  const stopTimer = timer.start(() => void tick(), MINUTE_MS)
  const stop = (): void => {
    isStopped = true
    stopTimer()
  }
  return { stop, tick }
}

async function firstDue({ now, lastBackup }: NightlyOptions): Promise<number> {
  const last = await lastBackup()
  const at = now()
  if (last === undefined || at.getTime() - last.getTime() > 24 * HOUR_MS) return at.getTime()
  // The night's own may have been missed while the server was not running.
  return Math.min(nextNight(last).getTime(), nextNight(at).getTime())
}

/** The first 03:00 of this machine's time after a moment; where the clock is put forward over it, the hour after. */
export function nextNight(after: Date): Date {
  const night = new Date(after)
  night.setHours(AT_HOUR, 0, 0, 0)
  if (night.getTime() <= after.getTime()) {
    night.setDate(night.getDate() + 1)
    night.setHours(AT_HOUR, 0, 0, 0)
  }
  return night
}

const CLOCK: Timer = {
  start: (tick, every_ms) => {
    // It keeps no process alive that has nothing else to do.
    const interval = setInterval(tick, every_ms).unref()
    return () => clearInterval(interval)
  },
}
