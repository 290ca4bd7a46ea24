import { countEvents } from '../src/events/count.ts'
import type { SealedEvent } from '../src/events/event.ts'
import { PROFILE_ITEMS } from '../src/events/fact.ts'
import { EVENT_KIND_NAMES } from '../src/events/kinds.ts'
import { history } from '../src/history/history.ts'
import { day, instant, MS_PER_DAY } from '../src/kernel/day.ts'
import type { Days } from '../src/kernel/days.ts'
import { random } from '../src/kernel/random.ts'
import type { Evidence } from '../src/model/evidence.ts'
import { scoreOn } from '../src/model/score-on.ts'
import { ssiOpen } from '../src/model/ssi-open.ts'

const EVENTS = 500_000
/** 2011 to 2025, as days since 1970. */
const DAYS: Days = { from: day(14_975), to: day(20_453) }
const LENGTH = DAYS.to - DAYS.from + 1
/** How many days are scored from scratch, evenly spread: all of them would take minutes. */
const SAMPLED = 60
const RUNS = 5
const AIM = 100

/** A history of 15 years in one pass, against scoring each of its days from scratch. */
export async function run(): Promise<void> {
  const evidence = evidenceOf(someEvents())
  const passes = Array.from({ length: RUNS }, () => seconds(() => history(ssiOpen, evidence, DAYS)))
  const onePass = passes.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN
  const sampled = Array.from({ length: SAMPLED }, (_, i) =>
    day(DAYS.from + Math.floor(((i + 0.5) / SAMPLED) * LENGTH)),
  )
  const each = sampled.reduce((sum, on) => sum + seconds(() => scoreOn(ssiOpen, evidence, on)), 0) / SAMPLED
  const times = (each * LENGTH) / onePass

  console.log(`${EVENTS} events (${evidence.counted.length} counts), ${LENGTH} days, every signal`)
  console.log(`one pass                 ${onePass.toFixed(3)} s, median of ${RUNS}`)
  console.log(`one day from scratch     ${each.toFixed(4)} s, mean of ${SAMPLED} days spread evenly`)
  console.log(`every day from scratch   ${(each * LENGTH).toFixed(1)} s, extrapolated from these`)
  console.log(
    `one pass is ${times.toFixed(0)} times as fast; the aim is ${AIM}: ${times >= AIM ? 'reached' : 'missed'}`,
  )
}

function seconds(work: () => unknown): number {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}

const evidenceOf = (events: readonly SealedEvent[]): Evidence => ({
  counted: countEvents(events, new Set(['company 1'])),
  coverage: [...EVENT_KIND_NAMES, 'profile' as const].map((subject) => ({ subject, days: DAYS })),
  profiles: [{ asOf: DAYS.to, items: new Map(PROFILE_ITEMS.map((item) => [item, true])) }],
  notApplicable: new Set(),
})

/** Events of every kind, spread evenly over the years. */
function someEvents(): readonly SealedEvent[] {
  const chance = random(1)
  return Array.from({ length: EVENTS }, (_, i) => {
    const on = day(chance.whole(DAYS.from, DAYS.to))
    return {
      kind: chance.pick(EVENT_KIND_NAMES),
      day: on,
      at: instant(on * MS_PER_DAY + chance.whole(0, MS_PER_DAY - 1)),
      about: `conversation ${chance.whole(1, 4000)}`,
      person: { address: `person ${chance.whole(1, 30_000)}`, name: null },
      count: 1,
      senior: i % 10 === 0,
      company: `company ${chance.whole(1, 20)}`,
    } as SealedEvent
  })
}

if (import.meta.main) await run()
