import type { SignalJson } from '../model/score-json.ts'
import { decimal, whole } from './number.ts'

const WRITTEN: Readonly<Record<SignalJson['kind'], (value: number) => string>> = {
  flow: rounded,
  'active-days': rounded,
  stock: rounded,
  ratio: percent,
  checklist: percent,
  window: rounded,
  latest: rounded,
  per: rounded,
}

/** What a signal counted: `2.4 comments a week`, `at least 0.9 days a week`, `25% of invitations accepted`. */
export const quantity = ({ kind, value, unit, exact }: SignalJson): string =>
  value === null
    ? 'not observed'
    : `${exact ? '' : 'at least '}${WRITTEN[kind](value)} ${value === 1 ? one(unit) : unit}`

/** `1 connection`, `1 post a week`. */
const one = (unit: string): string => unit.replace(/s(?= a week$|$)/, '')

/** Whole numbers as they are, others with one decimal, and tiny ones with as much as shows that they are not 0. */
function rounded(value: number): string {
  if (Number.isInteger(value)) return whole(value)
  return Math.abs(value) < 0.05 ? value.toPrecision(1) : decimal(value)
}

function percent(value: number): string {
  return `${Math.round(value * 100)}%`
}
