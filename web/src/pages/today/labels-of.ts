import type { Score } from '../../shapes.ts'
import { signalLabel } from '../../words/names.ts'

/** Each signal's label by its name. */
export const labelsOf = ({ pillars }: Pick<Score, 'pillars'>): ReadonlyMap<string, string> =>
  new Map(
    pillars.flatMap(({ signals }) => signals.map((signal) => [signal.signal, signalLabel(signal)] as const)),
  )
