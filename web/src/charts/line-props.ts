import type { Columns, PillarName } from '../shapes.ts'

/** A reading: how many days after the first, and its points. */
export interface Dot {
  readonly at: number
  readonly value: number
}

/** A mean with its noise, learnt on the days `from` to `to`. */
export interface BaselineBand {
  readonly mean: number
  readonly plusMinus: number
  readonly from: number
  readonly to: number
}

/** A day that stands out: a shock by its words, a note by its number. */
export interface Mark {
  readonly at: number
  readonly kind: 'shock' | 'note'
  readonly label: string
}

/** Days on which something ran, a program for one; a lane each. Null where it still runs. */
export interface LaneSpan {
  readonly key: string
  readonly from: number
  readonly to: number | null
  readonly label: string
  readonly pillar: PillarName | 'total'
  /** Days of it on which nothing was asked, first and last. */
  readonly pauses?: readonly { readonly from: number; readonly to: number | null }[]
}

export interface Came {
  readonly values: readonly (number | null)[]
  /** Whether it is drawn as a line, since it is an estimate too; readings are dots. */
  readonly isLine: boolean
}

export interface LineProps {
  /** Days since 1970 of the first value; one value a day from there on. */
  readonly from: number
  readonly columns: Columns
  readonly dots: readonly Dot[]
  readonly ceiling: number
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  /** Which day is told, as its turn from the first; null for none. */
  readonly told: number | null
  /** What the axis calls a day, by its turn. */
  readonly nameDay: (i: number) => string
  /** What the axis measures; it is told where the axis starts. */
  readonly unit?: (from: number) => string
  /** In whose hue, and with whose shape, it is drawn: the total's ink unless told. */
  readonly hue?: PillarName
  /** Least and most of the axis, where it is not to follow what is shown. */
  readonly domain?: readonly [number, number]
  /** Whether less is better, and so higher up: ranks. */
  readonly isDown?: boolean
  readonly baseline?: BaselineBand | null
  /** What came instead of what the columns expect, a value a day: the columns are then dashed, with a wash between the two. */
  readonly came?: Came
  readonly marks?: readonly Mark[]
  readonly spans?: readonly LaneSpan[]
  /** Days that are being chosen, by their turns. */
  readonly chosen?: readonly [number, number] | null
  /** What line, readings and baseline are called at their right ends. */
  readonly names?: Readonly<Record<'line' | 'dot' | 'baseline', string>>
  /** How a value is written at the right end; points with one decimal unless told. */
  readonly write?: (value: number) => string
  /** How the axis writes its values; with at most one decimal unless told. */
  readonly writeTick?: (value: number) => string
  /** What is said of so many days without a reading; nothing is unless told. */
  readonly gap?: (days: number) => string
}
