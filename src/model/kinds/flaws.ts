import type { LengthInDays } from '../reads.ts'

export const daysFlaw = (days: LengthInDays): string | undefined =>
  Number.isInteger(days) && days > 0 ? undefined : `it looks back ${days} days, not a whole number from 1 on`

/** What is wrong with a list of kinds, or of items, that a signal reads: it is empty, or names one twice. */
export const listFlaw = (all: readonly string[]): string | undefined => {
  const twice = all.find((one, i) => all.indexOf(one) !== i)
  return all.length === 0 ? 'it reads nothing' : twice === undefined ? undefined : `it reads ${twice} twice`
}

export const halfLifeFlaw = (halfLife: LengthInDays): string | undefined =>
  halfLife > 0 && Number.isFinite(halfLife) ? undefined : `its half-life is ${halfLife} days, not above 0`
