import type { Day } from '../../../../src/kernel/day.ts'
import type { Status } from '../../shapes.ts'
import { fullDay } from '../../words/days.ts'
import { say, sayRich } from '../../words/say.ts'
import { toAsk } from './to-ask.tsx'

const OLD_AFTER_DAYS = 30

/** From what the open index is computed, up to which day; where that is old, how to get a newer archive. */
export function OriginWords({ status, day, age }: { status: Status; day: Day; age: number }) {
  return (
    <>
      {say(originOf(status), { day: fullDay(day) })}
      {!status.sample && age > OLD_AFTER_DAYS && <> {sayRich('today.old-archive', { n: age, a: toAsk })}</>}
    </>
  )
}

function originOf({ sample, imports }: Status) {
  if (sample) return 'today.from-sample'
  return imports === 1 ? 'today.from-archive' : 'today.from-data'
}
