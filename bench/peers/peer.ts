/** A series with gaps and the programs that ran: a value a day, and for each program 0 or 1 a day. */
export interface Case {
  readonly values: readonly (number | null)[]
  readonly columns: readonly (readonly number[])[]
}

/** What a method says of a program: its effect in points, and the 95% interval. */
export interface Estimate {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** A known way to estimate the effect of the program `which`, to be compared with; no part of the product. */
export type Peer = (of: Case, which: number) => Estimate

/** Says nothing: where a method cannot tell a program from another. */
export const ANYTHING: Estimate = { estimate: NaN, low: -Infinity, high: Infinity }
