/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import type { Day } from '../kernel/day.ts'
import { spanOf, weekdayColumns } from './calendar.ts'
import { logPriorOfRatios, RATIOS } from './grid.ts'
import { takeOut } from './linear.ts'
import { mixtureCdf } from './mixture.ts'
import { rowsOf, whiten } from './whiten.ts'

/** How often the method would have seen an effect on days on which nothing was begun. */
export interface Placebo {
  /** How many fake first days were tried; 0 where the quiet time is too short. */
  readonly tried: number
  /** Of those, how many had a 95% interval without 0. */
  readonly criedWolf: number
  /** Observed days before the first program. */
  readonly quietDays: number
}

const FEWEST_QUIET = 28
/** Observed days before and after a fake first day. */
const MARGIN = 7
const MOST_TRIED = 20

/**
 * Fake first days, evenly spread over the days before any program, each judged alone as a step by the same method. On
 * quiet days about one in twenty cries wolf; the tries share their days, so their count says little beyond "never",
 * "seldom" or "often".
 */
export function placebo(days: readonly Day[], values: readonly number[]): Placebo {
  const n = days.length
  const starts = n < FEWEST_QUIET ? [] : fakeStarts(n)
  if (starts.length === 0) return { tried: 0, criedWolf: 0, quietDays: n }
  const shared = weekdayColumns(days, spanOf(days))
  const steps = starts.map((start) => Float64Array.from(days, (_, i) => (i >= start ? 1 : 0)))
  const rows = rowsOf(Float64Array.from(days), [...shared, ...steps, Float64Array.from(values)])
  const width = steps.length + 1
  const prior = logPriorOfRatios(n, (spanOf(days) - 1) / (n - 1))
  const pieces = RATIOS.map((q, i) => {
    const { gram, logVariances } = whiten(rows, q)
    const out = takeOut(gram, rows.width, shared.length)
    const df = n - 2 - out.taken
    const square = out.gram[width * width - 1]!
    return steps.map((_, k) => {
      const [own, cross] = [out.gram[k * width + k]!, out.gram[k * width + width - 1]!]
      const left = Math.max(square - (cross * cross) / own, 1e-12 * square + Number.MIN_VALUE)
      const logWeight =
        prior[i]! - (df * Math.log(left) + logVariances + out.logDeterminant + Math.log(own)) / 2
      return { logWeight, mean: cross / own, scale: Math.sqrt(left / df / own), df }
    })
  })
  const criedWolf = steps.filter((_, k) => excludesZero(pieces.map((row) => row[k]!))).length
  return { tried: steps.length, criedWolf, quietDays: n }
}

interface Piece {
  readonly logWeight: number
  readonly mean: number
  readonly scale: number
  readonly df: number
}

function excludesZero(pieces: readonly Piece[]): boolean {
  const highest = Math.max(...pieces.map(({ logWeight }) => logWeight))
  const weights = pieces.map(({ logWeight }) => Math.exp(logWeight - highest))
  const total = weights.reduce((a, b) => a + b, 0)
  const components = pieces.map(({ mean, scale }, i) => ({ mean, scale, weight: weights[i]! / total }))
  const below = mixtureCdf({ components, df: pieces[0]!.df }, 0)
  return below < 0.025 || below > 0.975
}

function fakeStarts(n: number): readonly number[] {
  const room = n - 2 * MARGIN + 1
  const tries = Math.min(MOST_TRIED, room)
  return Array.from({ length: tries }, (_, i) => MARGIN + Math.floor((i * room) / tries))
}
