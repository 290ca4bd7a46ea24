import { eventsBehind, type KindBehind } from '../history/events-behind.ts'
import type { Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { signalsOf, type Signal } from '../model/model.ts'
import { AppError } from './app-error.ts'
import { refuseBackwards, refuseBeyond } from './asked-days.ts'
import { modelNamed } from './model-named.ts'

export interface EventsAsked {
  /** Its id in the model: `comments-given`. */
  readonly signal: string
  readonly from: Day
  readonly to: Day
  readonly model?: string | undefined
}

/** What a signal counted after the day `from`, up to the day `to`, kind by kind and day by day. */
export function eventsFor(
  evidence: Evidence,
  { signal: id, from, to, model: name }: EventsAsked,
): { readonly signal: Signal; readonly kinds: readonly KindBehind[] } {
  refuseBackwards(from, to)
  refuseBeyond(evidence, to)
  const model = modelNamed(name)
  const signal = signalsOf(model).find((one) => one.id === id)
  if (signal !== undefined) return { signal, kinds: eventsBehind(signal, evidence.counted, from, to) }
  throw new AppError(
    'No such signal',
    `The model ${model.name} has no signal ${JSON.stringify(id)}.`,
    `Choose one of: ${signalsOf(model)
      .map((one) => one.id)
      .join(', ')}.`,
    'wrong-use',
  )
}
