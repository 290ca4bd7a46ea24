import type { ProfileItem } from '../../events/fact.ts'
import { ratio, type Ratio } from '../../kernel/units.ts'
import type { Profile } from '../evidence.ts'
import type { Reads } from '../reads.ts'
import { literal, textList } from '../sql.ts'
import { listFlaw } from './flaws.ts'
import type { Meaning } from './meaning.ts'

/**
 * The share of the items that hold in the profile in force; nothing where it knows none. An item that is not known may hold
 * or not: the value takes it for one that does not, and `atMost` for one that does. Those of `onceKnown` count only once
 * they are known.
 */
export const checklist: Meaning<'checklist'> = {
  flaw: ({ items, onceKnown }) => listFlaw(items) ?? listFlaw([...items, ...onceKnown]),
  counts: () => [],
  start: () => [],
  decayed: () => [],
  added: () => [],
  summed: () => [],
  value: (reads, _, profile) => shareOf(lookedUp(reads, profile), false),
  atMost: (reads, profile) => {
    const found = lookedUp(reads, profile)
    return found.unknown === 0 ? undefined : shareOf(found, true)
  },
  sql: ({ items, onceKnown }) => {
    const all = textList([...items, ...onceKnown])
    const share = (hold: string, others: string): string =>
      `(${hold}) / (${literal(items.length)} + ${others})`
    return {
      over: 'profile',
      sums: [
        `case when item in ${all} and holds then 1e0 else 0e0 end`,
        `case when item in ${textList(items)} then 1e0 else 0e0 end`,
        onceKnown.length === 0 ? '0e0' : `case when item in ${textList(onceKnown)} then 1e0 else 0e0 end`,
      ],
      value: ([hold = '', known = '', others = '']) =>
        `case when ${known} + ${others} > 0e0 then ${share(hold, others)} end`,
      atMost: ([hold = '', known = '', others = '']) =>
        `case when ${known} + ${others} > 0e0 and ${known} < ${literal(items.length)} then ${share(`${hold} + (${literal(items.length)} - ${known})`, others)} end`,
    }
  },
}

interface LookedUp {
  readonly hold: number
  readonly unknown: number
  /** How many count: the items, and those of the others that are known. */
  readonly all: number
}

function lookedUp({ items, onceKnown }: Reads<'checklist'>, profile: Profile | undefined): LookedUp {
  const known = (some: readonly ProfileItem[]): readonly boolean[] =>
    some.flatMap((item) => profile?.items.get(item) ?? [])
  const [told, others] = [known(items), known(onceKnown)]
  return {
    hold: [...told, ...others].filter((holds) => holds).length,
    unknown: items.length - told.length,
    all: items.length + others.length,
  }
}

const shareOf = ({ hold, unknown, all }: LookedUp, withUnknown: boolean): Ratio | undefined =>
  unknown === all ? undefined : ratio((hold + (withUnknown ? unknown : 0)) / all)
